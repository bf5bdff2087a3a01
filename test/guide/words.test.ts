import { describe, expect, test } from 'vitest';
import { checkWords } from '../../src/guide/author/words';
import { counted, declareWords, type Words } from '../../src/guide/words/declare';
import { say, sayCount } from '../../src/guide/words/say';

const declared = declareWords({
  cancel: [],
  noted: ['step', 'time'],
  left: counted(),
  late: counted('step'),
});
const right = {
  cancel: 'Nein',
  noted: '{step} um {time}',
  left: { one: 'noch ein Tag', other: 'noch {count} Tage' },
  late: { one: '{step}: {count} Tag', other: '{step}: {count} Tage' },
};
const words = right as unknown as Words<typeof declared>;

describe('words of the interface', () => {
  test('are filled as declared', () => {
    expect(words.cancel).toBe('Nein');
    expect(say(words.noted, { step: 'Testen', time: '14:00' })).toBe('Testen um 14:00');
    expect(sayCount(words.left, 1)).toBe('noch ein Tag');
    expect(sayCount(words.left, 0)).toBe('noch 0 Tage');
    expect(sayCount(words.late, 1, { step: 'Testen' })).toBe('Testen: 1 Tag');
  });

  test('cannot be shown with their braces, nor filled with less than they take', () => {
    // @ts-expect-error a sentence with placeholders is no text
    const text: string = words.noted;
    // @ts-expect-error the time is missing
    const filled = say(words.noted, { step: 'Testen' });
    expect([text, filled]).toEqual(['{step} um {time}', 'Testen um {time}']);
  });

  test('that are right are let through', () => {
    expect(checkWords('interface/x.yaml', declared, right)).toEqual([]);
  });

  const { cancel: _, ...withoutCancel } = right;
  test.each([
    ['cancel', 'fehlt', /Satz/, withoutCancel],
    ['cancel', 'erwartet einen Text', /Satz/, { ...right, cancel: ' ' }],
    ['cancel', 'unbekannter Platzhalter {step}', /keine Platzhalter/, { ...right, cancel: '{step}' }],
    ['cancle', 'diesen Satz kennt niemand', /„cancel“/, { ...right, cancle: 'Nein' }],
    ['noted', 'Platzhalter {time} fehlt', /\{step\}, \{time\}/, { ...right, noted: '{step}' }],
    ['noted', 'unbekannter Platzhalter {tiem}', /step, time/, { ...right, noted: '{step} {time} {tiem}' }],
    ['left', 'braucht eine Form für eins und eine für alles andere', /one/, { ...right, left: 'noch' }],
    ['left.other', 'Platzhalter {count} fehlt', /count/, { ...right, left: { one: 'ein', other: 'viele' } }],
    ['', 'erwartet Schlüssel und Werte', /schluessel/, ['Nein']],
  ])('%s: %s', (field, message, hint, data) => {
    expect(checkWords('interface/x.yaml', declared, data)).toEqual([
      { file: 'interface/x.yaml', field, message, hint: expect.stringMatching(hint) },
    ]);
  });
});
