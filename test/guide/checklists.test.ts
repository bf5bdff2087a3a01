import { guide } from 'virtual:guide';
import { describe, expect, test } from 'vitest';
import { checklistPath, checklistsOf } from '../../src/guide/checklists';

const withService = [
  'paket-erhalten',
  'testsystem-aktualisieren',
  'update-im-testsystem',
  'testsystem-pruefen',
  'update-ins-live-system',
];
const withoutService = [
  'paket-erhalten',
  'backup-pruefen',
  'update-einspielen',
  'funktionen-testen',
  'probleme-melden',
];

// address, editions (F4 to F6), steps (F9 to F12, F16 to F19), open points
const expected: [string, string[], string[], string[]][] = [
  ['cloud-startup-mit-service', ['startup'], withService, ['O3', 'O4']],
  ['cloud-startup-ohne-service', ['startup'], withoutService, ['O1', 'O3', 'O5', 'O6']],
  ['cloud-mit-service', ['startup-plus', 'professional', 'enterprise'], withService, ['O3', 'O4']],
  [
    'cloud-ohne-service',
    ['startup-plus', 'professional', 'enterprise'],
    withoutService,
    ['O1', 'O3', 'O5', 'O6'],
  ],
  ['onpremise-mit-service', ['startup-plus', 'professional', 'enterprise'], withService, ['O3', 'O4']],
  [
    'onpremise-ohne-service',
    ['startup-plus', 'professional', 'enterprise'],
    withoutService,
    ['O1', 'O2', 'O3', 'O5', 'O6'],
  ],
];

describe('the checklists of the guide', () => {
  const checklists = checklistsOf(guide);

  test('are the six public addresses, and none for OnPremise Startup', () => {
    expect(checklists.map(checklistPath)).toEqual(expected.map(([id]) => `/checklisten/${id}/`));
    expect(checklists.flatMap((it) => it.editions).map((it) => it.label)).not.toContain('OnPremise Startup');
  });

  test.each(expected)('%s has its editions, steps and open points', (id, editions, steps, openPoints) => {
    const checklist = checklists.find((it) => it.id === id);
    expect(checklist?.editions.map((it) => it.id.replace(/^(cloud|onpremise)-/, ''))).toEqual(editions);
    expect(checklist?.steps.map((it) => it.id)).toEqual(steps);
    expect(checklist?.openPoints).toEqual(openPoints);
  });

  test('say for whom they are', () => {
    expect(checklists.map((it) => it.title)).toEqual([
      'Cloud Startup, mit Servicepaket',
      'Cloud Startup, ohne Servicepaket',
      'Cloud Startup+, Professional und Enterprise, mit Servicepaket',
      'Cloud Startup+, Professional und Enterprise, ohne Servicepaket',
      'OnPremise Startup+, Professional und Enterprise, mit Servicepaket',
      'OnPremise Startup+, Professional und Enterprise, ohne Servicepaket',
    ]);
  });
});
