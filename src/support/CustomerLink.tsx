import { words } from 'virtual:words/support';
import { CopyButton } from '../ui/CopyButton';

/** A link to send to a customer: to read, to copy, and to look at before. `link` is its full address. */
export function CustomerLink({ link }: { link: string }) {
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
        <a class="button button-quiet" href={link}>
          {words.openPreview}
        </a>
      </div>
    </>
  );
}
