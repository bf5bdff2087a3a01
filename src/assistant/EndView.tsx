import { dayTexts } from 'virtual:guide/day';
import { words } from 'virtual:words/ends';
import type { Ref } from 'preact';
import { clarifications } from '../guide/clarify';
import { mailForClarification } from '../guide/mails';
import { mailsFor } from '../guide/purpose';
import type { Answers, End, Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { MailBlock } from '../ui/MailBlock';
import { OpenPoint } from '../ui/OpenPoint';

interface TextsProps {
  guide: Guide;
  end: End;
  answers: Answers;
  /** Whether it stands on a page without a script. */
  isStatic?: boolean;
}

interface Props extends TextsProps {
  headingRef: Ref<HTMLHeadingElement>;
}

/** An end of the tree without a plan: no update package, or something to be clarified first. */
export function EndView({ headingRef, ...texts }: Props) {
  const { end } = texts;
  return (
    <section id={end.id} class="end">
      <h2 ref={headingRef} tabIndex={-1}>
        {end.title}
      </h2>
      <EndTexts {...texts} />
      {end.ask && <p class="no-print">{words.onceYouKnow}</p>}
    </section>
  );
}

/** What an end means, what to find out, and the prepared mail. */
export function EndTexts({ guide, end, answers, isStatic = false }: TextsProps) {
  const { paragraphs, openPoints, mails } = end;
  const questions = clarifications(guide, answers, end);
  const whole = { ...guide, ...dayTexts };
  return (
    <>
      {paragraphs.map((text) => (
        <p key={text}>
          <GuideText guide={guide} text={text} />
        </p>
      ))}
      {questions.length > 0 && (
        <>
          {!isStatic && <h3>{words.toFindOut}</h3>}
          <ul>
            {questions.map(({ name, question, reason }) => (
              <li key={name}>
                <strong>{question}</strong> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {openPoints.map((id) => (
        <OpenPoint key={id} guide={guide} id={id} />
      ))}
      {mailsFor(whole, mails).map(({ id, label }) => (
        <MailBlock
          key={id}
          onPaper
          canCopy={!isStatic}
          label={label}
          mail={mailForClarification(
            whole,
            id,
            answers,
            questions.map((it) => it.mail),
          )}
        />
      ))}
    </>
  );
}
