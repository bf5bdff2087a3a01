import { border, type QrDrawing } from '../exports/qr-drawing';

interface Props {
  code: QrDrawing;
  label: string;
  class: string;
  /** Width and height in CSS pixels, where no style sheet gives them. */
  width?: number;
}

/** A QR code as a picture, with the light border that a scanner needs. */
export function QrPicture({ code: { size, path }, label, class: kind, width }: Props) {
  const modules = size + 2 * border;
  return (
    <svg
      class={kind}
      role="img"
      aria-label={label}
      viewBox={`${-border} ${-border} ${modules} ${modules}`}
      width={width}
      height={width}
      shape-rendering="crispEdges"
    >
      {/* Drawn, and no background: cameras need dark on light, whatever theme, forced colours or a printer do. */}
      <rect x={-border} y={-border} width={modules} height={modules} fill="#fff" />
      <path d={path} stroke="#000" />
    </svg>
  );
}
