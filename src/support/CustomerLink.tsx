import { words } from 'virtual:words/support';
import { CopyButton } from '../ui/CopyButton';

interface Props {
  /** Its full address. */
  link: string;
  /** The same as a preview, in which nothing is kept as if it were the supporter's own update. */
  preview: string;
}

/** A link to send to a customer: to read, to copy, and to look at before, beside the form. */
export function CustomerLink({ link, preview }: Props) {
  return (
    <>
      <p class="field">
        <label htmlFor="support-link">{words.customerLink}</label>
        <input
          id="support-link"
          type="url"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </p>
      <div class="actions">
        {/* A key: what was copied is only said of the link that still stands there. */}
        <CopyButton key={link} label={words.copyLink} text={() => link} done={words.linkCopied} />
        <a class="button button-quiet" href={preview} target="_blank">
          {words.openPreview}
        </a>
      </div>
    </>
  );
}
