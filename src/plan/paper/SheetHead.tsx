import { words } from 'virtual:words/paper';
import { QrPicture } from '../QrPicture';
import type { Sheet } from './sheet';
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
            {sheet.fields.map((label) => (
              <WriteField key={label} label={label} />
            ))}
          </p>
        )}
        <StationStrip stations={sheet.stations} />
      </div>
      <QrPicture class="sheet-code" code={sheet.code} label={words.code} />
    </header>
  );
}
