import { words } from 'virtual:words/paper';
import type { ComponentChildren } from 'preact';
import type { Guide } from '../../guide/types';
import { GuideText, type PlaceholderValues } from '../../ui/GuideText';
import { Say } from '../../ui/Say';
import { SheetHead } from './SheetHead';
import { SheetStep } from './SheetStep';
import { SheetTerms } from './SheetTerms';
import { ShortAddress } from './ShortAddress';
import type { Sheet } from './sheet';

interface Props {
  guide: Guide;
  sheet: Sheet;
  /** What stands for placeholders on a day that is known; else clock times stand without a date. */
  values?: PlaceholderValues;
  /** Whether links may lead to the rows; not where the page shows the steps a second time. */
  hasAnchors?: boolean;
  /** What is to be said before the steps. */
  notices?: ComponentChildren;
}

// More than fits on any sheet: what is left of it shows as many as it can.
const mostNoteLines = 14;

/** A sheet of paper: blank to fill in, or a running plan with what was noted. Its styles, paper.css, come with who shows it. */
export function PaperSheet({ guide, sheet, values = {}, hasAnchors = false, notices }: Props) {
  return (
    <div class="sheet">
      <SheetHead sheet={sheet} />
      {notices}
      <ol class="sheet-rows">
        {sheet.rows.map((row) => (
          <SheetStep key={row.id} guide={guide} row={row} values={values} hasAnchor={hasAnchors} />
        ))}
      </ol>
      {sheet.terms.length > 0 && <SheetTerms guide={guide} terms={sheet.terms} values={values} />}
      {sheet.openPoints.length > 0 && (
        <section class="sheet-open">
          <h2>{words.openPoints}</h2>
          <p>
            {sheet.openPoints.map((title, index) => (
              <>
                {index > 0 && '; '}
                <GuideText guide={guide} text={title} values={values} />
              </>
            ))}
            . <GuideText guide={guide} text={guide.openPoints.answer} />
          </p>
        </section>
      )}
      <section class="sheet-notes">
        <div />
        <h2>{words.notes}</h2>
        {Array.from({ length: mostNoteLines }, (_, index) => (
          <div key={index} class="note-line" />
        ))}
      </section>
      <p class="sheet-foot">
        {sheet.remarks.join(' ')}{' '}
        <span class="sheet-address">
          <Say text={words.address} values={{ address: <ShortAddress address={sheet.address} /> }} />
        </span>
      </p>
    </div>
  );
}
