import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, fixedValues } from '../../src/guide/words/values';
import { fillText, fixedNames, splitText } from '../../src/guide/words/text';
import { anyText } from '../any-text';
import { fixture } from '../fixtures/guide';

const runs = { numRuns: 500 };
const textWithBraces = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom('{', '}', 'a', '.', ' ', 'ß') }),
);

describe('splitting a text at its placeholders', () => {
  it.each([
    ['bis {zeit.test} testen', ['bis ', { placeholder: 'zeit.test' }, ' testen']],
    ['{support}', [{ placeholder: 'support' }]],
    ['{zeit.test}{zeit.meldung}', [{ placeholder: 'zeit.test' }, { placeholder: 'zeit.meldung' }]],
    ['ohne Platzhalter', ['ohne Platzhalter']],
    ['', []],
    ['eine { allein', ['eine { allein']],
    ['leer {} bleibt', ['leer {} bleibt']],
    ['{außen {innen} außen}', ['{außen ', { placeholder: 'innen' }, ' außen}']],
    ['{ zeit.test }', [{ placeholder: ' zeit.test ' }]],
    ['über\nzwei {support}\nZeilen', ['über\nzwei ', { placeholder: 'support' }, '\nZeilen']],
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
      }),
      runs,
    );
  });
});

describe('filling in values', () => {
  it('replaces every placeholder that has a value', () => {
    const values = { 'zeit.test': '15:00 Uhr', support: 'support@visual4.de' };
    expect(fillText('Bis {zeit.test} an {support}, bis {zeit.test}.', values)).toBe(
      'Bis 15:00 Uhr an support@visual4.de, bis 15:00 Uhr.',
    );
  });

  it('leaves a placeholder without value visible', () => {
    expect(fillText('Bis {zeit.nie}.', {})).toBe('Bis {zeit.nie}.');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes {%s} for nothing special',
    (name) => {
      expect(fillText(`{${name}}`, {})).toBe(`{${name}}`);
    },
  );

  it('does not look for placeholders inside a value', () => {
    expect(fillText('{probleme}', { probleme: 'Feld {support} leer', support: 'x' })).toBe(
      'Feld {support} leer',
    );
  });

  it('takes $ in a value literally and an empty value as a value', () => {
    expect(fillText('[{a}{b}]', { a: '$& $1', b: '' })).toBe('[$& $1]');
  });

  it('changes no text when there is nothing to fill', () => {
    fc.assert(
      fc.property(textWithBraces, (text) => {
        expect(fillText(text, {})).toBe(text);
      }),
      runs,
    );
  });
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

  it.each([
    [250, '250\u00A0€'],
    [99.9, '99,90\u00A0€'],
    [0.5, '0,50\u00A0€'],
    [1000, '1000\u00A0€'],
  ])('an amount of %d reads %s', (value, text) => {
    const amounts = fixture.general.amounts.map((amount) => ({ ...amount, value }));
    expect(fixedValues({ general: { ...fixture.general, amounts } })['betrag.gebuehr']).toBe(text);
  });

  it('a clock time never breaks over a line', () => {
    expect(clockText('08:30')).toBe('08:30\u00A0Uhr');
    expect(clockText('08:30', true)).toBe('ca.\u00A008:30\u00A0Uhr');
  });
});
