import { guide } from 'virtual:guide';
import { expect, test } from 'vitest';
import { undatedWhenText } from '../../src/guide/words/when';

// F16, F18, F19: in the morning, by 15:00, by 16:00 of the update day
test.each([
  ['paket-erhalten', 'Vor dem Update-Tag'],
  ['testsystem-aktualisieren', 'Zu Beginn der Tests'],
  ['testsystem-pruefen', 'Vor dem Update-Tag'],
  ['update-ins-live-system', 'Update-Tag'],
  ['backup-pruefen', 'Update-Tag, am Morgen'],
  ['funktionen-testen', 'Update-Tag, bis 15:00\u00A0Uhr'],
  ['probleme-melden', 'Update-Tag, bis 16:00\u00A0Uhr'],
])('%s is due: %s', (id, expected) => {
  expect(
    undatedWhenText(
      guide,
      guide.steps.find((it) => it.id === id)!,
    ),
  ).toBe(expected);
});
