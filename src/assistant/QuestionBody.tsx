import { words } from 'virtual:words/assistant';
import type { ComponentChildren, Ref } from 'preact';
import type { Question } from './machine';

interface Props {
  question: Pick<Question, 'title' | 'name'>;
  help: string | undefined;
  /** Ids of what belongs to the question: its help, what was wrong with an answer. */
  describedBy: string | undefined;
  headingRef?: Ref<HTMLHeadingElement>;
  /** What stands beside the button. */
  beside?: ComponentChildren;
  /** The field of the question, and what there is to be said of it. */
  children: ComponentChildren;
}

/** What stands in the form of a question, also in one that no script has to do with. */
export function QuestionBody({ question, help, describedBy, headingRef, beside, children }: Props) {
  return (
    <>
      <fieldset aria-describedby={describedBy}>
        <legend>
          <h2 ref={headingRef} tabIndex={-1}>
            {question.title}
          </h2>
        </legend>
        {help && (
          <p id={helpIdOf(question)} class="help">
            {help}
          </p>
        )}
        {children}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button">
          {words.next}
        </button>
        {beside}
      </div>
    </>
  );
}

/** Id of the help of a question. */
export function helpIdOf({ name }: Pick<Question, 'name'>): string {
  return `hilfe-${name}`;
}
