import { useEffect, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import type { QrCode as Code } from '../exports/qr';
import { QrPicture } from '../plan/QrPicture';
import { Changing } from '../ui/Changing';

interface Props {
  text: string;
  label: string;
}

type State = { kind: 'loading' } | { kind: 'failed' } | { kind: 'too-dense' } | { kind: 'code'; code: Code };

const texts: Record<Exclude<State['kind'], 'code'>, string> = {
  loading: words.qrLoading,
  'too-dense': words.qrTooDense,
  failed: words.qrFailed,
};

/** A text as a QR code, on screen and on paper. The library comes with the first code. */
export function QrCode({ text, label }: Props) {
  const [state, setState] = useState<State>({ kind: 'loading' });

  useEffect(() => {
    import('../exports/qr').then(
      ({ qrCode }) => {
        const code = qrCode(text);
        setState(code ? { kind: 'code', code } : { kind: 'too-dense' });
      },
      () => setState({ kind: 'failed' }),
    );
  }, [text]);

  if (state.kind === 'code') {
    return (
      <>
        <QrPicture class="qr-code" code={state.code} label={label} width={state.code.width} />
        <p aria-hidden="true">{label}</p>
      </>
    );
  }
  return (
    <p role="status" class="no-print">
      <Changing text={texts[state.kind]} />
    </p>
  );
}
