import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLater } from '../ui/useLater';
import { NotLoaded } from './NotLoaded';
import type { InstallFormProps } from './InstallForm';

type Props = Omit<InstallFormProps, 'onCancel'> & {
  /** Text of the button that opens the form. */
  label: string;
};

/** A button that asks when the update was installed; the form comes with the first press. */
export function InstallMoment({ label, onSave, ...rest }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { part, hasFailed, load } = useLater(isOpen, () => import('./InstallForm'));
  const opener = useRef<HTMLButtonElement>(null);
  const Form = isOpen ? part?.InstallForm : undefined;
  const wasShown = useRef(false);
  const isShown = Form !== undefined;

  // Opener and form replace each other, so the focus goes with them.
  useLayoutEffect(() => {
    if (wasShown.current && !isShown) opener.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);

  const close = () => setIsOpen(false);
  if (Form) {
    return (
      <Form
        {...rest}
        onCancel={close}
        onSave={(installedAt) => {
          close();
          onSave(installedAt);
        }}
      />
    );
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="link-button install-moment no-print"
        onClick={() => setIsOpen(true)}
      >
        {label}
      </button>
      {hasFailed && <NotLoaded load={load} />}
    </>
  );
}
