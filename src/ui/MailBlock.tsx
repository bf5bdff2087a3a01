import { mailtoLink, type ReadyMail } from '../guide/mails';
import { CopyButton } from './CopyButton';

interface Props {
  label: string;
  mail: ReadyMail;
  /** Whether it is too early to send it: then it can only be read. */
  isEarly?: boolean;
  /** Whether its text is printed. */
  onPaper?: boolean;
}

/** A prepared mail: open it in the mail program, copy it, or read it first. */
export function MailBlock({ label, mail, isEarly, onPaper }: Props) {
  const { href, complete } = mailtoLink(mail);
  const text = () => `An: ${mail.to}\nBetreff: ${mail.subject}\n\n${mail.body}`;
  return (
    <>
      <div class="mail no-print">
        {!isEarly && (
          <div class="actions">
            <a class="button" href={href}>
              {label}
            </a>
            <CopyButton label="Text kopieren" text={text} done="Text kopiert." />
          </div>
        )}
        {!isEarly && !complete && (
          <p>
            Der Text ist zu lang für Ihr Mailprogramm. Kopieren Sie ihn mit „Text kopieren“ und fügen Sie ihn
            in die Mail ein.
          </p>
        )}
        <details>
          <summary>Text der Mail ansehen{isEarly && `: ${label}`}</summary>
          <pre class="mail-text">{text()}</pre>
        </details>
      </div>
      {onPaper && <pre class="mail-text print-only">{text()}</pre>}
    </>
  );
}
