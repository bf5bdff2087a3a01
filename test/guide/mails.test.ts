import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { mailForPlan, mailtoLink, type MailDetails } from '../../src/guide/mails';
import type { Plan } from '../../src/guide/plan';
import { withService as answersWithService, withoutService as answersWithoutService } from '../answers';
import { planOf } from '../plan/plans';

const withService = planOf(answersWithService);
const withoutService = planOf(answersWithoutService);
const mail = (id: string, plan: Plan, details?: MailDetails) => mailForPlan(guide, id, plan, details);

test('each step offers the mails that the guide has for it', () => {
  const offered = [withService, withoutService].flatMap((plan) => plan.steps.map((it) => [it.id, it.mails]));
  expect(Object.fromEntries(offered)).toEqual({
    'paket-erhalten': [],
    'testsystem-aktualisieren': ['testsystem-aktualisieren'], // F9
    'update-im-testsystem': [],
    'testsystem-pruefen': ['problem-im-testsystem'], // F8
    'update-ins-live-system': ['problem-im-live-system'], // F12
    'backup-pruefen': ['backup-frage', 'backup-nachfrage'], // F16
    'update-einspielen': [],
    'funktionen-testen': [],
    'probleme-melden': ['problem-nur-melden', 'problem-melden', 'problem-melden-spaeter'], // F19
  });
});

describe.each([
  ['mit-service', withService],
  ['ohne-service', withoutService],
] as const)('%s', (_name, plan) => {
  test.each(plan.steps.flatMap((step) => step.mails))(
    '%s is filled, goes to the support and fits a link',
    (id) => {
      const { to, subject, body } = mail(id, plan);
      expect(to).toBe('support@visual4.de');
      expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
      expect(body).toMatch(/^Guten Tag,\n\n/);
      expect(body).toMatch(/Mit freundlichen Grüßen\n\[Name, Firma\]$/);
      expect(body).toContain(
        `System: Cloud Professional, Theme Flex, ${plan === withService ? 'mit' : 'ohne'} Servicepaket, ` +
          'mit individuellen Anpassungen\n',
      );
      expect(mailtoLink({ to, subject, body })).toMatchObject({ complete: true });
    },
  );
});

test('F9: the refresh of the test environment names both days', () => {
  const { body } = mail('testsystem-aktualisieren', withService);
  expect(body).toContain('Testsystem auf den aktuellen Stand unseres Live-Systems');
  expect(body).toContain('Geplanter Testbeginn: Dienstag, 24. November 2026\n');
  expect(body).toContain('Geplantes Einspielen im Live-System: Dienstag, 1. Dezember 2026\n');
});

test('F9: a start of testing that nobody has chosen is left to the sender', () => {
  const { body } = mail('testsystem-aktualisieren', planOf({ ...answersWithoutService, service: 'ja' }));
  expect(body).toContain('Geplanter Testbeginn: [Datum ergänzen]\n');
});

test('F16: the question in the morning names the day', () => {
  const { body } = mail('backup-frage', withoutService);
  expect(body).toContain('am Dienstag, 1. Dezember 2026 ein 1CRM-Update');
  expect(body).toContain('Backup vorhanden und in Ordnung?');
});

test('F13, F19: the report names the backup of about 23:00 of the evening before', () => {
  const { body } = mail('problem-melden', withoutService);
  expect(body).toContain('Update eingespielt: [Tag und Uhrzeit ergänzen]\n');
  expect(body).toContain('Backup von: Montag, 30. November 2026, ca. 23:00 Uhr\n');
  expect(body).toContain('Was nicht funktioniert:\n[bitte beschreiben]\n');
});

test('what the reader has found out stands in the report', () => {
  const { body } = mail('problem-melden', withoutService, {
    installedAt: DateTime.fromISO('2026-12-01T09:10', { zone: 'Europe/Berlin' }) as DateTime<true>,
    problems: ['Rechnungs-PDF: leer', 'Angebot mit Rabatt'],
  });
  expect(body).toContain('Update eingespielt: Dienstag, 1. Dezember 2026, 09:10 Uhr\n');
  expect(body).toContain('Was nicht funktioniert:\n- Rechnungs-PDF: leer\n- Angebot mit Rabatt\n');
});

test('F13: installed on another day than planned, the backup is that of the evening before that day', () => {
  const { body } = mail('problem-melden', withoutService, {
    installedAt: DateTime.fromISO('2026-12-03T10:00', { zone: 'Europe/Berlin' }) as DateTime<true>,
  });
  expect(body).toContain('Update eingespielt: Donnerstag, 3. Dezember 2026, 10:00 Uhr\n');
  expect(body).toContain('Backup von: Mittwoch, 2. Dezember 2026, ca. 23:00 Uhr\n');
});

test('F14, F15: asked for on a later day, the reset names its price, and on the same day it has none', () => {
  expect(mail('problem-melden', withoutService).body).not.toContain('€');
  expect(mail('problem-melden-spaeter', withoutService).body).toContain(
    'eine Wiederherstellung, die mehr als einen Tag zurückreicht, pauschal 250 € kostet.',
  );
});

test('a template that does not exist is a mistake of ours', () => {
  expect(() => mailForPlan(guide, 'gibt-es-nicht', withService)).toThrow('gibt-es-nicht');
});

describe('mailto: links', () => {
  const example = { to: 'support@visual4.de', subject: 'Ä & B?', body: 'Zeile 1\nZeile + 2' };

  test('spaces are %20, line breaks %0D%0A, and nothing else is special', () => {
    expect(mailtoLink(example)).toEqual({
      href: 'mailto:support@visual4.de?subject=%C3%84%20%26%20B%3F&body=Zeile%201%0D%0AZeile%20%2B%202',
      complete: true,
    });
  });

  test('a text that does not fit is left out whole, never cut', () => {
    const { href, complete } = mailtoLink({ ...example, body: 'ü'.repeat(400) });
    expect(href).toBe('mailto:support@visual4.de?subject=%C3%84%20%26%20B%3F');
    expect(complete).toBe(false);
  });

  test('2,000 characters are the limit', () => {
    const room = 2000 - mailtoLink({ ...example, body: '' }).href.length;
    expect(mailtoLink({ ...example, body: 'x'.repeat(room) })).toMatchObject({ complete: true });
    expect(mailtoLink({ ...example, body: 'x'.repeat(room) }).href).toHaveLength(2000);
    expect(mailtoLink({ ...example, body: 'x'.repeat(room + 1) })).toMatchObject({ complete: false });
  });

  test('whatever problems are listed, the link is short enough, and says it all or says that it does not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 30 }),
        (problems) => {
          const ready = mailForPlan(guide, 'problem-melden', withoutService, { problems });
          const { href, complete } = mailtoLink(ready);
          expect(href.length).toBeLessThanOrEqual(2000);
          expect(href).toMatch(/^mailto:support@visual4\.de\?subject=[^\s"<>]+$/);
          const body = new URLSearchParams(href.slice(href.indexOf('?'))).get('body');
          expect(body).toBe(complete ? ready.body.replaceAll('\n', '\r\n') : null);
        },
      ),
    );
  });
});

test('no mail has spaces in it that other programs show as rubbish', () => {
  const installedAt = DateTime.fromISO('2026-12-01T09:40', {
    zone: guide.general.timezone,
  }) as DateTime<true>;
  for (const { id } of guide.mails) {
    const { subject, body } = mailForPlan(guide, id, withoutService, {
      installedAt,
      problems: ['Summe: 250\u00A0€'],
    });
    expect(subject + body).not.toMatch(/[\u00A0\u202F\u2007]/);
  }
});
