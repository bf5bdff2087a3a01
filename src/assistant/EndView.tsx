import type { ComponentChildren, Ref } from 'preact';
import { clarifications } from '../guide/clarify';
import { mailForClarification } from '../guide/mails';
import type { Answers, EndId, Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { MailBlock } from '../ui/MailBlock';
import { OpenPoint } from '../ui/OpenPoint';

interface Props {
  guide: Guide;
  end: EndId;
  answers: Answers;
  headingRef: Ref<HTMLHeadingElement>;
  children?: ComponentChildren;
}

/** An end of the tree without a plan: no update package, or something to be clarified first. */
export function EndView({ guide, end, answers, headingRef, children }: Props) {
  const { title, paragraphs, openPoints, mails, ask } = guide.ends[end];
  const questions = ask ? clarifications(guide, answers) : [];
  return (
    <section id={end} class="end">
      <h2 ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      {paragraphs.map((text) => (
        <p key={text}>
          <GuideText guide={guide} text={text} />
        </p>
      ))}
      {questions.length > 0 && (
        <>
          <h3>Das müssen Sie wissen</h3>
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
      {mails.map((id) => (
        <MailBlock
          key={id}
          onPaper
          label={guide.mails.find((it) => it.id === id)?.label ?? ''}
          mail={mailForClarification(
            guide,
            id,
            answers,
            questions.map((it) => it.mail),
          )}
        />
      ))}
      {children}
    </section>
  );
}
