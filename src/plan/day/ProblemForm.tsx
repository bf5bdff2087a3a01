import { TextEntry } from '../../ui/TextEntry';

interface Props {
  /** The failures noted so far, one line each, as they will stand in the mail. */
  problems: readonly string[];
  /** Notes one more; returns why it could not. */
  onProblem: (problem: string) => string | undefined;
}

/** Asks what is wrong. Every answer becomes a failed test item and stands in the report mail. */
export function ProblemForm({ problems, onProblem }: Props) {
  return (
    <section class="problems" aria-labelledby="probleme">
      <h5 id="probleme">Was geht nicht?</h5>
      {problems.length > 0 && (
        <>
          <p>Das steht in der Mail an visual4:</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <TextEntry
        id="neues-problem"
        label={problems.length > 0 ? 'Weiteres Problem' : 'Problem in einem Satz'}
        action="In die Mail aufnehmen"
        onEnter={onProblem}
      />
    </section>
  );
}
