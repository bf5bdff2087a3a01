import { expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { clarifications } from '../../src/guide/clarify';
import { mailForClarification } from '../../src/guide/mails';
import type { Answers } from '../../src/guide/types';

const asked = (answers: Answers) => clarifications(guide, answers).map((it) => it.name);

test.each<[string, Answers, string[]]>([
  // An unknown edition ends before the service package is asked, so both are open.
  ['unknown edition', { betrieb: 'cloud', edition: 'unbekannt' }, ['edition', 'service']],
  ['unknown edition, service named', { betrieb: 'cloud', edition: 'unbekannt', service: 'ja' }, ['edition']],
  ['unknown service', { betrieb: 'cloud', edition: 'enterprise', service: 'unbekannt' }, ['service']],
  ['both unknown', { edition: 'unbekannt', service: 'unbekannt' }, ['edition', 'service']],
  ['a value that no option has', { edition: 'unbekannt', service: 'toString' }, ['edition', 'service']],
  ['both known', { edition: 'enterprise', service: 'nein' }, []],
])('%s', (_name, answers, names) => {
  expect(asked(answers)).toEqual(names);
});

test('each entry says what to ask and why', () => {
  for (const { question, mail, reason } of clarifications(guide, {})) {
    expect(question).toMatch(/\?$/);
    expect(mail).toMatch(/\?$/);
    expect(reason).toMatch(/\.$/);
  }
});

test('the mail asks what is open and says what is known', () => {
  const answers = { betrieb: 'cloud', edition: 'enterprise', theme: 'claro', service: 'unbekannt' };
  const questions = clarifications(guide, answers).map((it) => it.mail);
  const { to, body } = mailForClarification(guide, 'klaeren', answers, questions);
  expect(to).toBe('support@visual4.de');
  expect(body).toContain('- Haben wir ein Servicepaket und damit ein Testsystem?');
  expect(body).not.toContain('- Welche Edition');
  expect(body).toContain('System, soweit bekannt: Cloud Enterprise, Theme Claro, Servicepaket nicht bekannt');
});
