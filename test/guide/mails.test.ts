import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from 'virtual:words/guide';
import {
  isReport,
  mailForClarification,
  mailForPlan,
  mailtoLink,
  type MailDetails,
} from '../../src/guide/mails';
import type { Answers } from '../../src/guide/types';
import { formatDay, formatMoment } from '../../src/guide/words/format';
import { berlin } from '../berlin';
import { direct, fixture, tested } from '../fixtures/guide';
import { planOf } from '../plan/plans';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const bodyOf = (id: string, answers: Answers, details?: MailDetails) =>
  mailForPlan(fixture, id, planOf(answers, fixture), details).body;

test.each([direct, tested])('every mail of a plan is filled and goes to the support', (answers) => {
  const plan = planOf(answers, fixture);
  for (const id of plan.steps.flatMap((it) => it.mails)) {
    const { to, subject, body } = mailForPlan(fixture, id, plan);
    expect(to).toBe(fixture.general.support.email);
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|\u00A0/);
    expect(mailtoLink({ to, subject, body }).complete).toBe(true);
  }
});

test('days stand in it, and what nobody has chosen is left to the sender (F9)', () => {
  const body = bodyOf('probe-bestellen', tested);
  expect(body).toContain(formatDay(berlin('2030-01-30')));
  expect(body).toContain(formatDay(berlin('2030-02-05')));
  const { 'proben-ab': _, ...open } = tested;
  expect(bodyOf('probe-bestellen', open)).toContain(words.mailNoTestStart);
});

test('a report names what was found and when the update went in; before that both are left open (F19)', () => {
  const installedAt = berlin('2030-02-05T09:10');
  const body = bodyOf('nur-sagen', direct, { installedAt, problems: ['Druck: leer', '80\u00A0€'] });
  expect(body).toBe(`${plain(formatMoment(installedAt))}\n- Druck: leer\n- 80 €`);
  expect(bodyOf('nur-sagen', direct)).toBe(`${words.mailNoInstallation}\n${words.mailNoProblems}`);
});

test('the backup is that of the evening before the installation, also on another day than planned (F13)', () => {
  const evening = (iso: string) => plain(formatMoment(berlin(iso), true));
  expect(bodyOf('zuruecksetzen', direct)).toContain(evening('2030-02-04T21:30'));
  const installedAt = berlin('2030-02-07T10:00');
  expect(bodyOf('zuruecksetzen', direct, { installedAt })).toContain(evening('2030-02-06T21:30'));
});

test('asked for on a later day, a restore names its price (F14, F15)', () => {
  expect(bodyOf('zuruecksetzen', direct)).not.toContain('80');
  expect(bodyOf('spaet-zuruecksetzen', direct)).toContain('80 €');
});

test('what tells of an installation or a problem is nothing to send before', () => {
  const early = fixture.mails.filter((it) => !isReport(it)).map((it) => it.purpose);
  expect(new Set(early)).toEqual(new Set(['ask', 'clarify']));
});

test('the mail for a clarification asks what is open and says what is known', () => {
  const answers = { ort: 'haus', sorte: 'raetsel' };
  const { body } = mailForClarification(fixture, 'ratfrage', answers, ['Sorte?', 'Probe?']);
  expect(body).toBe('- Sorte?\n- Probe?\nim Haus, Sorte unbekannt');
});

describe('mailto: links', () => {
  const example = { to: 'a@example.org', subject: 'Ä & B?', body: 'Zeile 1\nZeile + 2' };
  const start = 'mailto:a@example.org?subject=%C3%84%20%26%20B%3F';

  test('spaces are %20, line breaks %0D%0A, and nothing else is special', () => {
    expect(mailtoLink(example)).toEqual({
      href: `${start}&body=Zeile%201%0D%0AZeile%20%2B%202`,
      complete: true,
    });
  });

  test('a text that does not fit in 2,000 characters is left out whole, never cut', () => {
    const room = 2000 - mailtoLink({ ...example, body: '' }).href.length;
    expect(mailtoLink({ ...example, body: 'x'.repeat(room) })).toMatchObject({ complete: true });
    expect(mailtoLink({ ...example, body: 'x'.repeat(room + 1) })).toEqual({ href: start, complete: false });
  });

  test('whatever problems are listed, the link is short enough, and says it all or says that it does not', () => {
    const plan = planOf(direct, fixture);
    const problem = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(fc.array(problem, { maxLength: 30 }), (problems) => {
        const ready = mailForPlan(fixture, 'zuruecksetzen', plan, { problems });
        const { href, complete } = mailtoLink(ready);
        expect(href.length).toBeLessThanOrEqual(2000);
        expect(href).toMatch(/^mailto:hilfe@example\.org\?subject=[^\s"<>]+$/);
        const body = new URLSearchParams(href.slice(href.indexOf('?'))).get('body');
        expect(body).toBe(complete ? ready.body.replaceAll('\n', '\r\n') : null);
      }),
    );
  });
});
