import type { Sheet } from './sheet';
import { SheetQrCode } from './SheetQrCode';
import { StationStrip } from './StationStrip';
import { WriteField } from './WriteField';

/** For what the sheet is: fields to fill in, the stations, and beside them the QR code. */
export function SheetHead({ sheet }: { sheet: Sheet }) {
  return (
    <header class="sheet-head">
      <div>
        {sheet.title && (
          <p key={sheet.title} class="sheet-title">
            {sheet.title}
          </p>
        )}
        {sheet.subtitle && <p key={sheet.subtitle}>{sheet.subtitle}</p>}
        {sheet.fields.length > 0 && (
          <p class="sheet-fields">
            {sheet.fields.map(({ label, value }) => (
              <WriteField key={label} label={label}>
                {value}
              </WriteField>
            ))}
          </p>
        )}
        <StationStrip stations={sheet.stations} />
      </div>
      {sheet.code && <SheetQrCode code={sheet.code} />}
    </header>
  );
}
