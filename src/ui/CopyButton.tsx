import { words } from 'virtual:words/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Changing } from './Changing';

interface Props {
  label: string;
  /** The text to copy, worked out at the click. */
  text: () => string;
  /** What is said when it worked. */
  done: string;
  /** Whether it is the first thing to do where it stands. */
  isMain?: boolean;
}

/** Takes back what was said at the last copy. */
let takeBack: (() => void) | undefined;

/** Copies a text. Where the browser does not allow it, shows the text, selected, to be copied by hand. */
export function CopyButton({ label, text, done, isMain }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle');
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (state === 'refused') field.current?.select();
  }, [state]);

  const copy = async () => {
    takeBack?.();
    takeBack = () => setState('idle');
    try {
      await navigator.clipboard.writeText(text());
      setState('done');
    } catch {
      setState('refused');
    }
  };

  return (
    <>
      <button type="button" class={isMain ? 'button' : 'button button-quiet'} onClick={copy}>
        {label}
      </button>
      <span role="status" class="copy-status">
        {state === 'done' && <Changing text={done} />}
        {state === 'refused' && <Changing text={words.copyRefused} />}
      </span>
      {state === 'refused' && (
        <textarea ref={field} readOnly rows={6} class="copy-text" aria-label={label} value={text()} />
      )}
    </>
  );
}
