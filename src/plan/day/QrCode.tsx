import { useEffect, useState } from 'preact/hooks';
import type { QrCode as Code } from '../../exports/qr';

interface Props {
  text: string;
  label: string;
}

type State =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'too-long' }
  | { kind: 'code'; code: Code; border: number };

/** A text as a QR code, on screen and on paper. The library comes with the first code. */
export function QrCode({ text, label }: Props) {
  const [state, setState] = useState<State>({ kind: 'loading' });

  useEffect(() => {
    import('../../exports/qr').then(
      ({ qrCode, quietZone }) => {
        const code = qrCode(text);
        setState(code ? { kind: 'code', code, border: quietZone } : { kind: 'too-long' });
      },
      () => setState({ kind: 'failed' }),
    );
  }, [text]);

  if (state.kind === 'code') {
    const { code, border } = state;
    const width = code.size + 2 * border;
    return (
      <>
        <div class="qr-code">
          <svg
            role="img"
            aria-label={label}
            viewBox={`${-border} ${-border} ${width} ${width}`}
            shape-rendering="crispEdges"
          >
            <path d={code.path} fill="currentColor" />
          </svg>
        </div>
        <p aria-hidden="true">{label}</p>
      </>
    );
  }
  return (
    <p role="status" class="no-print">
      {state.kind === 'loading' && 'Der QR-Code wird erstellt …'}
      {state.kind === 'too-long' && 'Für einen QR-Code ist Ihr Stand zu groß. Nutzen Sie den Link.'}
      {state.kind === 'failed' && 'Der QR-Code konnte nicht geladen werden. Nutzen Sie den Link.'}
    </p>
  );
}
