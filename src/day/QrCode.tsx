import { useEffect, useState } from 'preact/hooks';
import { words } from 'virtual:words/exports';
import type { QrCode as Code } from '../exports/qr';
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
    const { path, size, border, width } = state.code;
    const modules = size + 2 * border;
    return (
      <>
        <svg
          class="qr-code"
          role="img"
          aria-label={label}
          viewBox={`${-border} ${-border} ${modules} ${modules}`}
          width={width}
          height={width}
          shape-rendering="crispEdges"
        >
          {/* Drawn, and no background: cameras need dark on light, whatever theme, forced colours or a printer do. */}
          <rect x={-border} y={-border} width={modules} height={modules} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
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
