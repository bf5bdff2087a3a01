import { describe, expect, it } from 'vitest';
import { guide } from 'virtual:guide';
import { machineTime } from '../../src/guide/words/format';
import { makePlan, type When } from '../../src/guide/plan';
import { describeSystem } from '../../src/guide/words/describe-system';
import { deliveryTexts, editionOf, procedureOf } from '../../src/guide/procedure';
import { fixedValues } from '../../src/guide/words/values';
import { fillText } from '../../src/guide/words/text';
import type { Answers } from '../../src/guide/types';

/*
 * Which answers lead to which plan, as tables a supporter can read. Everything expected here is written from the
 * facts F1 to F19 and the open points O1 to O7, not from the data.
 */

const date = '2026-12-01';

/** `answersOf('cloud professional, Flex, Service nein, Anpassungen ja')` with the names and values of the address. */
function answersOf(words: string): Answers {
  const [system = '', ...rest] = words.split(', ');
  const [betrieb, edition] = system.split(' ');
  const after = (word: string) => rest.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1);
  const answers: Record<string, string | undefined> = {
    betrieb,
    edition,
    theme: after('Theme'),
    service: after('Service'),
    anpassung: after('Anpassungen'),
    datum: after('Tag') ?? date,
    testbeginn: after('Test ab'),
  };
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function planOf(words: string) {
  const plan = makePlan(guide, answersOf(words));
  if (!plan) throw new Error(`no plan: ${words}`);
  return plan;
}

/** A step's time in words: `'bis 2026-12-01T15:00:00+01:00'`. */
function whenInWords(when: When): string {
  switch (when.kind) {
    case 'before':
      return `vor ${when.day.toISODate()}`;
    case 'from':
      return `ab ${when.day.toISODate()}`;
    case 'between':
      return `${when.from.toISODate()} bis ${when.to.toISODate()}`;
    case 'morning':
      return `morgens ${when.day.toISODate()}`;
    case 'day':
      return `am ${when.day.toISODate()}`;
    case 'deadline':
      return `bis ${machineTime(when.at)}`;
  }
}

describe('who receives the update how (F4, F5, F6)', () => {
  const zip = /ZIP-Datei/;
  const claro = /Claro.*Benachrichtigung in der oberen Leiste/;
  const flex = /Flex.*Administration > Lizenzinformationen.*herunterladen und installieren/;

  it.each`
    betrieb        | edition           | theme          | label                       | says             | doesNotSay
    ${'cloud'}     | ${'startup'}      | ${undefined}   | ${'Cloud Startup'}          | ${[zip]}         | ${[claro, flex]}
    ${'cloud'}     | ${'startup'}      | ${'flex'}      | ${'Cloud Startup'}          | ${[zip]}         | ${[claro, flex]}
    ${'cloud'}     | ${'startup-plus'} | ${'claro'}     | ${'Cloud Startup+'}         | ${[claro]}       | ${[zip, flex]}
    ${'cloud'}     | ${'professional'} | ${'flex'}      | ${'Cloud Professional'}     | ${[flex]}        | ${[zip, claro]}
    ${'cloud'}     | ${'enterprise'}   | ${'unbekannt'} | ${'Cloud Enterprise'}       | ${[claro, flex]} | ${[zip]}
    ${'onpremise'} | ${'startup-plus'} | ${'flex'}      | ${'OnPremise Startup+'}     | ${[flex]}        | ${[zip, claro]}
    ${'onpremise'} | ${'professional'} | ${'claro'}     | ${'OnPremise Professional'} | ${[claro]}       | ${[zip, flex]}
    ${'onpremise'} | ${'enterprise'}   | ${undefined}   | ${'OnPremise Enterprise'}   | ${[claro, flex]} | ${[zip]}
    ${'onpremise'} | ${'startup'}      | ${'claro'}     | ${'OnPremise Startup'}      | ${[]}            | ${[zip, claro, flex]}
  `(
    '$label, Theme $theme',
    ({
      betrieb = '',
      edition = '',
      theme = '',
      label,
      says,
      doesNotSay,
    }: Answers & { label: string; says: RegExp[]; doesNotSay: RegExp[] }) => {
      const found = editionOf(guide, { betrieb, edition });
      expect(found?.label).toBe(label);
      const text = found ? deliveryTexts(guide, found, { theme }).join(' ') : '';
      for (const words of says) expect(text).toMatch(words);
      for (const words of doesNotSay) expect(text).not.toMatch(words);
    },
  );

  it('names no edition while hosting or edition is open', () => {
    expect(editionOf(guide, {})).toBeUndefined();
    expect(editionOf(guide, { betrieb: 'cloud' })).toBeUndefined();
    expect(editionOf(guide, { edition: 'professional' })).toBeUndefined();
    expect(editionOf(guide, { betrieb: 'cloud', edition: 'unbekannt' })).toBeUndefined();
  });
});

describe('which steps on which days, update day 2026-12-01', () => {
  // F16, F17, F18, F19
  const withoutService = [
    ['paket-erhalten', 'vor 2026-12-01'],
    ['backup-pruefen', 'morgens 2026-12-01'],
    ['update-einspielen', 'am 2026-12-01'],
    ['funktionen-testen', 'bis 2026-12-01T15:00:00+01:00'],
    ['probleme-melden', 'bis 2026-12-01T16:00:00+01:00'],
  ];
  // F9, F10, F11, F12
  const withService = [
    ['paket-erhalten', 'vor 2026-12-01'],
    ['testsystem-aktualisieren', 'vor 2026-12-01'],
    ['update-im-testsystem', 'vor 2026-12-01'],
    ['testsystem-pruefen', 'vor 2026-12-01'],
    ['update-ins-live-system', 'am 2026-12-01'],
  ];
  const withServiceFrom = (start: string) => [
    ['paket-erhalten', 'vor 2026-12-01'],
    ['testsystem-aktualisieren', `ab ${start}`],
    ['update-im-testsystem', `${start} bis 2026-12-01`],
    ['testsystem-pruefen', `${start} bis 2026-12-01`],
    ['update-ins-live-system', 'am 2026-12-01'],
  ];

  it.each`
    answers                                              | steps                            | why
    ${'cloud professional, Theme flex, Service nein'}    | ${withoutService}                | ${'F16 to F19'}
    ${'onpremise enterprise, Theme claro, Service nein'} | ${withoutService}                | ${'F16 to F19, O2 open'}
    ${'cloud startup, Service nein'}                     | ${withoutService}                | ${'F16 to F19'}
    ${'cloud professional, Theme flex, Service ja'}      | ${withService}                   | ${'F9 to F12'}
    ${'cloud startup, Service ja'}                       | ${withService}                   | ${'F9 to F12'}
    ${'cloud startup, Service ja, Test ab 2026-11-24'}   | ${withServiceFrom('2026-11-24')} | ${'testing starts then'}
    ${'cloud startup, Service ja, Test ab 2026-12-01'}   | ${withServiceFrom('2026-12-01')} | ${'on the update day itself'}
    ${'cloud startup, Service ja, Test ab 2026-12-02'}   | ${withService}                   | ${'a start after the update day counts for nothing'}
    ${'cloud startup, Service ja, Test ab 2026-11-31'}   | ${withService}                   | ${'no day of the calendar'}
    ${'cloud startup, Service nein, Test ab 2026-11-24'} | ${withoutService}                | ${'without service there is no test system'}
  `('$answers: $why', ({ answers, steps }: { answers: string; steps: string[][] }) => {
    expect(planOf(answers).steps.map((step) => [step.id, whenInWords(step.when)])).toEqual(steps);
  });

  it('keeps the start of testing only where there is a test system (F8)', () => {
    expect(planOf('cloud startup, Service ja, Test ab 2026-11-24').testStart?.toISODate()).toBe('2026-11-24');
    expect(planOf('cloud startup, Service nein, Test ab 2026-11-24').testStart).toBeUndefined();
  });

  it('every combination of answers with a plan has the steps of its procedure', () => {
    const systems = [
      'cloud startup',
      ...['cloud', 'onpremise'].flatMap((betrieb) =>
        ['startup-plus', 'professional', 'enterprise'].flatMap((edition) =>
          ['claro', 'flex', 'unbekannt'].map((theme) => `${betrieb} ${edition}, Theme ${theme}`),
        ),
      ),
    ];
    const all = systems.flatMap((system) =>
      ['ja', 'nein'].flatMap((service) =>
        ['ja', 'nein', 'unbekannt'].map((customised) => ({
          service,
          words: `${system}, Service ${service}, Anpassungen ${customised}`,
        })),
      ),
    );
    expect(all).toHaveLength(114);
    for (const { words, service } of all) {
      const steps = planOf(words).steps.map((step) => [step.id, whenInWords(step.when)]);
      expect({ words, steps }).toEqual({ words, steps: service === 'ja' ? withService : withoutService });
    }
  });

  it('the deadlines keep their clock time on the days the clocks change', () => {
    const deadlines = (day: string) =>
      planOf(`cloud startup, Service nein, Tag ${day}`)
        .steps.slice(-2)
        .map((step) => whenInWords(step.when));
    expect(deadlines('2026-03-29')).toEqual([
      'bis 2026-03-29T15:00:00+02:00',
      'bis 2026-03-29T16:00:00+02:00',
    ]);
    expect(deadlines('2026-10-25')).toEqual([
      'bis 2026-10-25T15:00:00+01:00',
      'bis 2026-10-25T16:00:00+01:00',
    ]);
  });
});

describe('answers that lead to no plan', () => {
  it.each`
    answers                                                | why
    ${'onpremise startup, Service nein'}                   | ${'F4: no update packages'}
    ${'cloud unbekannt, Service nein'}                     | ${'the edition is unknown'}
    ${'cloud professional, Theme flex, Service unbekannt'} | ${'the service package is unknown'}
    ${'cloud professional, Theme flex'}                    | ${'the service package is not answered'}
    ${'cloud professional, Service nein, Tag 2026-02-30'}  | ${'no day of the calendar'}
    ${'cloud professional, Service nein, Tag heute'}       | ${'no date'}
    ${'mond professional, Service nein'}                   | ${'no such hosting'}
    ${'cloud constructor, Service nein'}                   | ${'no such edition'}
    ${'cloud professional, Service constructor'}           | ${'no such answer'}
  `('$answers: $why', ({ answers }: { answers: string }) => {
    expect(makePlan(guide, answersOf(answers))).toBeUndefined();
  });

  it('no answers at all', () => {
    expect(makePlan(guide, {})).toBeUndefined();
    expect(procedureOf(guide, {})).toBeUndefined();
  });
});

describe('open points stand where they matter', () => {
  const openPoints = (words: string) =>
    Object.fromEntries(
      planOf(words)
        .steps.filter((step) => step.openPoints.length > 0)
        .map((step) => [step.id, step.openPoints]),
    );

  it.each`
    answers                                 | points                                                           | why
    ${'cloud professional, Service nein'}   | ${{ 'backup-pruefen': ['O6'], 'probleme-melden': ['O1'] }}       | ${'in the cloud visual4 keeps the backups (F3)'}
    ${'cloud startup, Service nein'}        | ${{ 'backup-pruefen': ['O6'], 'probleme-melden': ['O1'] }}       | ${'in the cloud visual4 keeps the backups (F3)'}
    ${'onpremise enterprise, Service nein'} | ${{ 'backup-pruefen': ['O2', 'O6'], 'probleme-melden': ['O1'] }} | ${'O2: nobody says so for OnPremise'}
    ${'cloud professional, Service ja'}     | ${{ 'update-ins-live-system': ['O4'] }}                          | ${'O4: do the deadlines hold?'}
    ${'onpremise enterprise, Service ja'}   | ${{ 'update-ins-live-system': ['O4'] }}                          | ${'O4: do the deadlines hold?'}
  `('$answers: $why', ({ answers, points }: { answers: string; points: Record<string, string[]> }) => {
    expect(openPoints(answers)).toEqual(points);
  });
});

describe('hints for customised systems (F2, F18)', () => {
  const hinted = (words: string, beginning: string) =>
    planOf(words)
      .steps.filter((step) => step.texts.some((text) => text.startsWith(beginning)))
      .map((step) => step.id);
  const certain = 'Ihr System ist angepasst:';
  const perhaps = 'Falls Ihr System angepasst ist:';

  it.each`
    service   | anpassung      | certainly                                           | maybe
    ${'nein'} | ${'ja'}        | ${['funktionen-testen', 'probleme-melden']}         | ${[]}
    ${'nein'} | ${'unbekannt'} | ${[]}                                               | ${['funktionen-testen', 'probleme-melden']}
    ${'nein'} | ${'nein'}      | ${[]}                                               | ${[]}
    ${'ja'}   | ${'ja'}        | ${['testsystem-pruefen', 'update-ins-live-system']} | ${[]}
    ${'ja'}   | ${'unbekannt'} | ${[]}                                               | ${['testsystem-pruefen', 'update-ins-live-system']}
    ${'ja'}   | ${'nein'}      | ${[]}                                               | ${[]}
  `(
    'Service $service, Anpassungen $anpassung',
    ({ service, anpassung, certainly, maybe }: Answers & { certainly: string[]; maybe: string[] }) => {
      const words = `cloud professional, Service ${service}, Anpassungen ${anpassung}`;
      expect(hinted(words, certain)).toEqual(certainly);
      expect(hinted(words, perhaps)).toEqual(maybe);
    },
  );

  it('name the individual PDFs only where the system may be customised', () => {
    const texts = (anpassung: string) =>
      planOf(`cloud startup, Service nein, Anpassungen ${anpassung}`)
        .steps.flatMap((step) => step.texts)
        .join(' ');
    expect(texts('ja')).toContain('individuelle PDFs');
    expect(texts('unbekannt')).toContain('individuelle PDFs');
    expect(texts('nein')).not.toContain('individuelle PDFs');
  });
});

describe('what a step says', () => {
  const filled = (text: string) => fillText(text, fixedValues(guide)).replaceAll('\u00A0', ' ');
  const stepOf = (words: string, id: string) => {
    const step = planOf(words).steps.find((one) => one.id === id);
    return {
      text: filled(step?.texts.join(' ') ?? ''),
      ifMissed: filled(step?.ifMissed ?? ''),
      because: step?.because,
      mails: step?.mails,
    };
  };

  it('without service: deadline, price and address (F14, F15, F18, F19)', () => {
    const answers = 'cloud professional, Theme flex, Service nein, Anpassungen nein';
    expect(stepOf(answers, 'funktionen-testen').text).toContain('bis spätestens 15:00 Uhr alle Funktionen');
    const report = stepOf(answers, 'probleme-melden');
    expect(report.text).toContain('bis spätestens 16:00 Uhr an support@visual4.de');
    expect(report.ifMissed).toContain('250 €');
    expect(report.because).toBe('weil Sie ohne Servicepaket arbeiten');
    expect(report.mails).toEqual(['problem-nur-melden', 'problem-melden', 'problem-melden-spaeter']);
  });

  it('without service: no backup, no update (F16, F17)', () => {
    const answers = 'cloud professional, Theme flex, Service nein, Anpassungen nein';
    expect(stepOf(answers, 'backup-pruefen').ifMissed).toContain('Ohne bestätigtes Backup');
    expect(stepOf(answers, 'backup-pruefen').mails).toEqual(['backup-frage', 'backup-nachfrage']);
    expect(stepOf(answers, 'update-einspielen').text).toContain('Ist das Backup vorhanden');
  });

  it('with service: test system first, then live (F9, F12)', () => {
    const answers = 'onpremise enterprise, Theme claro, Service ja, Anpassungen nein';
    const refresh = stepOf(answers, 'testsystem-aktualisieren');
    expect(refresh.text).toContain('support@visual4.de');
    expect(refresh.because).toBe('weil Sie mit Servicepaket arbeiten');
    expect(refresh.mails).toEqual(['testsystem-aktualisieren']);
    expect(stepOf(answers, 'update-ins-live-system').mails).toEqual(['problem-im-live-system']);
  });

  it('with service: promises no deadline and no price, both are open (O4)', () => {
    const plan = planOf('cloud professional, Theme flex, Service ja, Anpassungen ja');
    const all = filled(plan.steps.flatMap((step) => [...step.texts, step.ifMissed ?? '']).join(' '));
    expect(all).not.toMatch(/\d\d:\d\d|€|kostenlos/i);
  });

  it('preparation: why this way', () => {
    expect(stepOf('cloud startup, Service nein', 'paket-erhalten').because).toBe(
      'weil Sie Cloud Startup nutzen',
    );
  });
});

describe('the system in a few words', () => {
  it.each`
    answers                                                                | words
    ${'cloud professional, Theme flex, Service nein, Anpassungen ja'}      | ${'Cloud Professional, Theme Flex, ohne Servicepaket, mit individuellen Anpassungen'}
    ${'onpremise startup-plus, Theme claro, Service ja, Anpassungen nein'} | ${'OnPremise Startup+, Theme Claro, mit Servicepaket, ohne individuelle Anpassungen'}
    ${'cloud startup, Theme flex, Service ja'}                             | ${'Cloud Startup, mit Servicepaket'}
    ${'cloud enterprise, Theme unbekannt, Service unbekannt'}              | ${'Cloud Enterprise, Theme nicht bekannt, Servicepaket nicht bekannt'}
    ${'cloud unbekannt'}                                                   | ${'1CRM Cloud, Edition nicht bekannt'}
    ${'onpremise unbekannt'}                                               | ${'OnPremise, Edition nicht bekannt'}
  `('$answers', ({ answers, words }: { answers: string; words: string }) => {
    expect(describeSystem(guide, answersOf(answers))).toBe(words);
  });

  it('says so when nothing is known', () => {
    expect(describeSystem(guide, {})).toBe('noch nicht bekannt');
  });

  it('takes no answer for something of JavaScript', () => {
    expect(describeSystem(guide, { anpassung: 'constructor' })).toBe('noch nicht bekannt');
  });
});
