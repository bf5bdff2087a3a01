import { expect, test } from 'vitest';
import type { Answers } from '../../src/guide/types';
import { formQuestions, isAnswered } from '../../src/support/form-questions';
import { machine } from '../assistant/paths';

test.each<[string, Answers, string]>([
  ['nothing known: all that may come', {}, 'betrieb edition theme service anpassung'],
  ['no theme (F5)', { betrieb: 'cloud', edition: 'startup' }, 'betrieb edition service anpassung'],
  ['OnPremise Startup: nothing more (F4)', { betrieb: 'onpremise', edition: 'startup' }, 'betrieb edition'],
  ['edition unknown: nothing more', { betrieb: 'cloud', edition: 'unbekannt' }, 'betrieb edition'],
  ['service known before the rest', { service: 'unbekannt' }, 'betrieb edition theme service'],
])('%s', (_, answers, names) => {
  const asked = formQuestions(machine, answers).map((it) => it.name);
  expect(asked.join(' ')).toBe(names);
});

test('the edition has each option once while the hosting is open', () => {
  const edition = formQuestions(machine, {}).find((it) => it.name === 'edition');
  const values = edition?.options.map((it) => it.value) ?? [];
  expect(values).toEqual([...new Set(values)]);
  expect(values).toContain('startup-plus');
});

test('only an option of the question answers it', () => {
  const [hosting] = formQuestions(machine, {});
  const given: Answers[] = [{ betrieb: 'cloud' }, { betrieb: 'mond' }, {}];
  expect(given.map((it) => isAnswered(hosting!, it))).toEqual([true, false, false]);
});
