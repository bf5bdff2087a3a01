import { words } from 'virtual:words/ui';
import { mailtoLink, type ReadyMail } from '../guide/mails';
import { say } from '../guide/words/say';
import { Changing } from './Changing';
import { CopyButton } from './CopyButton';

interface Props {
  label: string;
  mail: ReadyMail;
  /** Whether it is too early to send it: then it can only be read. */
  isEarly?: boolean;
  /** Whether its text is printed. */
  onPaper?: boolean;
  /** Whether the page has a script that can copy it. */
  canCopy?: boolean;
}

/** A prepared mail: open it in the mail program, copy it, or read it first. */
export function MailBlock({ label, mail, isEarly, onPaper, canCopy = true }: Props) {
  const { href, complete } = mailtoLink(mail);
  const text = () => `${say(words.mailHead, { address: mail.to, subject: mail.subject })}\n\n${mail.body}`;
  return (
    <>
      <div class="mail no-print">
        {!isEarly && (
          <div class="actions">
            <a class="button" href={href}>
              {label}
            </a>
            {canCopy && <CopyButton label={words.mailCopy} text={text} done={words.mailCopied} />}
          </div>
        )}
        {!isEarly && !complete && <p>{words.mailTooLong}</p>}
        <details>
          <summary>
            <Changing text={isEarly ? say(words.mailTextOf, { mail: label }) : words.mailText} />
          </summary>
          <pre key={text()} class="mail-text">
            {text()}
          </pre>
        </details>
      </div>
      {onPaper && (
        <pre key={text()} class="mail-text print-only">
          {text()}
        </pre>
      )}
    </>
  );
}
