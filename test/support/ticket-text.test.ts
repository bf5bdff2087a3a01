import { expect, test } from 'vitest';
import { endFor } from '../../src/guide/purpose';
import { guide } from 'virtual:guide';
import type { Answers } from '../../src/guide/types';
import { ticketForEnd, ticketForPlan } from '../../src/support/ticket-text';
import { withoutService, withService } from '../answers';
import { berlin } from '../berlin';
import { clockOf, fee } from '../browser/guide-values';
import { planOf } from '../plan/plans';

const link = 'https://updates.example/assistent/?betrieb=cloud';
const now = berlin('2026-11-25T09:00');

const deadlines = [clockOf('testing-ends'), clockOf('reporting-ends')].map((it) => `${it} Uhr`);

test('a plan without service: greeting, dates and clock times, price, open points once, link', () => {
  const text = ticketForPlan(guide, planOf(withoutService), link, now);
  expect(text).toMatch(/^Guten Tag,\n\nhier ist Ihr Plan .* am Dienstag, 1\. Dezember 2026\./);
  for (const at of deadlines) expect(text).toContain(`Dienstag, 1. Dezember 2026, ${at}`);
  expect(text).toContain(`Montag, 30. November 2026, ca. ${clockOf('backup-made')} Uhr`);
  expect(text).toContain(fee);
  // The text comes from the support: nobody is sent there for an answer.
  expect(text.match(/Die Anleitung nennt hierzu nichts\. .*antworten Sie bitte auf diese/g)).toHaveLength(1);
  expect(text).not.toContain('fragen Sie support@');
  expect(text).toContain(`finden Sie hier:\n${link}\n\nMit freundlichen Grüßen`);
  expect(text).not.toMatch(/[{}\u00A0]/);
});

test('with service no terms of a restore, and O4 only once', () => {
  const text = ticketForPlan(guide, planOf(withService), link, now);
  expect(text).not.toContain(fee);
  expect(text.split(deadlines.join(', '))).toHaveLength(2);
});

test('what is special about the day is said in the text too (O3)', () => {
  const saturday = planOf({ ...withoutService, datum: '2026-12-05' });
  expect(ticketForPlan(guide, saturday, link, now)).toContain(
    'Bitte beachten Sie: Samstag, 5. Dezember 2026 liegt am Wochenende.',
  );
});

test.each<[string, Answers, string[]]>([
  ['edition unknown', { edition: 'unbekannt' }, ['Welche Edition', 'Haben Sie ein Servicepaket']],
  ['service unknown', { edition: 'startup', service: 'unbekannt' }, ['Haben Sie ein Servicepaket']],
])('%s: the customer is asked exactly that', (_, answers, questions) => {
  const text = ticketForEnd(guide, endFor(guide, 'clarify'), answers, link);
  expect(text.match(/^- .*/gm)?.map((line) => line.slice(2))).toEqual(
    questions.map((question) => expect.stringContaining(question)),
  );
  expect(text).not.toMatch(/[{}]/);
});

test('OnPremise Startup: no package, and what comes instead is open (O7)', () => {
  const answers = { betrieb: 'onpremise', edition: 'startup' };
  const text = ticketForEnd(guide, endFor(guide, 'no-package'), answers, link);
  expect(text).toMatch(/kein Update-Paket.*Offen ist:\n- Was tritt bei OnPremise Startup an die Stelle/s);
});
