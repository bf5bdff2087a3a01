import { parseDay } from '../guide/calendar';
import { formatDay } from '../guide/words/format';
import type { Guide } from '../guide/types';

/** What a printed plan says about itself: the guide's version and the address that opens the plan again. */
export function PaperFooter({ guide, planLink }: { guide: Guide; planLink: string }) {
  const version = parseDay(guide.general.version, guide.general.timezone);
  return (
    <p class="print-only paper-footer">
      Fassung der Anleitung: {version && formatDay(version)}. Dieser Plan:{' '}
      {new URL(planLink, location.href).href}
    </p>
  );
}
