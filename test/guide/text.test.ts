import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedValues } from '../../src/guide/words/values';
import { fillText, fixedNames, splitText } from '../../src/guide/words/text';
import { anyText } from '../any-text';
import { fixture, fixtureFolder } from '../fixtures/guide';
import { guideFrom, replaced, sourcesOf } from './parsed';

const textWithBraces = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom('{', '}', 'a', '.', ' ', 'ß') }),
);

describe('splitting a text at its placeholders', () => {
  it.each([
    ['bis {zeit.test} testen', ['bis ', { placeholder: 'zeit.test' }, ' testen']],
    ['{zeit.test}{zeit.meldung}', [{ placeholder: 'zeit.test' }, { placeholder: 'zeit.meldung' }]],
    ['eine { allein', ['eine { allein']],
    ['leer {} bleibt', ['leer {} bleibt']],
    ['{außen {innen} außen}', ['{außen ', { placeholder: 'innen' }, ' außen}']],
  ])('%j', (text, parts) => {
    expect(splitText(text)).toEqual(parts);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(textWithBraces, (text) => {
        const parts = splitText(text).map((part) =>
          typeof part === 'string' ? part : `{${part.placeholder}}`,
        );
        expect(parts.join('')).toBe(text);
        expect(parts).not.toContain('');
        expect(fillText(text, {})).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

it.each<[string, string, Record<string, string>, string]>([
  ['every placeholder', '{a} an {b}, bis {a}.', { a: '15:00', b: 'x' }, '15:00 an x, bis 15:00.'],
  ['not inside a value', '{a}', { a: 'Feld {b} leer', b: 'x' }, 'Feld {b} leer'],
  ['$ as it stands, and an empty value', '[{a}{b}]', { a: '$& $1', b: '' }, '[$& $1]'],
  ['nothing of JavaScript', '{constructor}{__proto__}', {}, '{constructor}{__proto__}'],
])('fills in %s', (_, text, values, filled) => {
  expect(fillText(text, values)).toBe(filled);
});

describe('values that are the same for every reader', () => {
  it('come from guide.yaml', () => {
    expect(fixedValues(fixture)).toEqual({
      support: 'hilfe@example.org',
      'zeit.sicherung': 'ca.\u00A021:30\u00A0Uhr',
      'zeit.probenschluss': '12:45\u00A0Uhr',
      'zeit.meldeschluss': '13:20\u00A0Uhr',
      'betrag.gebuehr': '80\u00A0€',
    });
    expect(fixedNames(fixture.general)).toEqual(Object.keys(fixedValues(fixture)));
  });

  it('stand in texts that are shown as they are, such as a title', () => {
    const title = "'Bis {zeit.probenschluss} an {support}'";
    const guide = guideFrom(replaced(sourcesOf(fixtureFolder), 'de/steps.yaml', 'Teile abholen', title));
    expect(guide.steps[0]?.title).toBe('Bis 12:45\u00A0Uhr an hilfe@example.org');
  });

  it.each([
    [99.9, '99,90\u00A0€'],
    [0.5, '0,50\u00A0€'],
    [1000, '1000\u00A0€'],
  ])('an amount of %d reads %s', (value, text) => {
    const amounts = fixture.general.amounts.map((amount) => ({ ...amount, value }));
    expect(fixedValues({ general: { ...fixture.general, amounts } })['betrag.gebuehr']).toBe(text);
  });
});
