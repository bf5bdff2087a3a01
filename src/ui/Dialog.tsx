import { words } from 'virtual:words/ui';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Its heading; without one it is closed. */
  title: string | undefined;
  onClose: () => void;
  /** What it holds, drawn only while it is open. */
  children: () => ComponentChildren;
}

/** Something in front of the page. Closing gives the focus back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = title !== undefined;
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      {isOpen && (
        <>
          <div class="dialog-head">
            <h2 id={id} tabIndex={-1} autofocus>
              {title}
            </h2>
            <button type="button" class="button button-quiet small" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </div>
          {children()}
        </>
      )}
    </dialog>
  );
}
