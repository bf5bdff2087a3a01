import { z } from 'astro/zod';
import { IANAZone } from 'luxon';
import { longestId } from '../id';
import { texts } from './words-schema';

/*
 * What an author may write in content/guide: ids, order, roles, purposes, conditions, times and facts. The words stand
 * in files of their own, see words-schema.ts. Every object is strict: a misspelt key is an error, not a silence. The
 * types of the whole product are derived from both (see types.ts).
 */

const factId = z.string().regex(/^F\d+$/, 'erwartet die Nummer einer Aussage, zum Beispiel F18');
const factIds = z.array(factId).min(1, 'nennt mindestens eine Aussage, zum Beispiel [F18]');
const openPointId = z.string().regex(/^O\d+$/, 'erwartet die Nummer eines offenen Punkts, zum Beispiel O2');
const openPoints = z.array(openPointId).default([]);
const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'erlaubt nur Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel backup-pruefen',
  )
  .max(longestId, `ist länger als ${longestId} Zeichen`);
const clockMessage = 'erwartet eine Uhrzeit mit Stunde und Minute in Anführungszeichen, zum Beispiel "08:30"';
const clockTime = z.string(clockMessage).regex(/^([01]\d|2[0-3]):[0-5]\d$/, clockMessage);
const isoDate = z.iso.date('erwartet ein Datum, zum Beispiel 2026-11-24');
const page = z
  .string()
  .regex(/^\/([a-z-]+\/)?(#[a-z-]+)?$/, 'erwartet eine Seite, zum Beispiel /mit-servicepaket/');

/** For whom an entry is: those who gave one of the listed answers to every question named. */
const condition = z.record(slug, z.array(slug).min(1, 'nennt mindestens eine Antwort, zum Beispiel [ja]'));
const only = condition.optional();

const zoneMessage = 'erwartet eine Zeitzone, zum Beispiel Europe/Berlin';

/** What a time is for: the backup before the update, the end of testing, the end of reporting. */
export const timePurposes = ['backup-made', 'testing-ends', 'reporting-ends'] as const;
const time = z.strictObject({
  id: slug,
  purpose: z.enum(timePurposes).optional(),
  day: z.enum(['day-before', 'update-day']),
  at: clockTime,
  approximate: z.boolean().default(false),
  facts: factIds,
});

export const amountPurposes = ['restore-fee'] as const;
const amount = z.strictObject({
  id: slug,
  purpose: z.enum(amountPurposes).optional(),
  value: z.number('erwartet eine Zahl ohne Währung, zum Beispiel 99').positive('muss größer als 0 sein'),
  currency: z.literal('EUR'),
  facts: factIds,
});

export const customisedPurposes = ['surely-customised', 'perhaps-customised'] as const;
const customised = z.strictObject({ id: slug, purpose: z.enum(customisedPurposes), only: condition });

const general = z.strictObject({
  version: isoDate,
  source: z.url({ protocol: /^https$/, error: 'erwartet eine vollständige Adresse mit https://' }),
  support: z.strictObject({ email: z.email('erwartet eine Mail-Adresse'), facts: factIds }),
  timezone: z.string().refine((zone) => IANAZone.isValidZone(zone), zoneMessage),
  times: z.array(time),
  amounts: z.array(amount),
  customised: z.array(customised),
});

const option = z.strictObject({ value: slug, unknown: z.literal(true).optional(), next: slug });

const question = z
  .strictObject({
    id: slug,
    name: slug,
    facts: factIds,
    options: z.array(option).min(2, 'braucht mindestens zwei Optionen').optional(),
    date: z.strictObject({ next: slug, testStart: slug }).optional(),
  })
  .refine((it) => Boolean(it.options) !== Boolean(it.date), {
    message: 'braucht entweder options (Auswahl) oder date (Datum), nicht beides',
    path: ['options'],
  });

export const endPurposes = ['dated-plan', 'no-package', 'clarify'] as const;
const end = z.strictObject({
  id: slug,
  purpose: z.enum(endPurposes),
  page,
  facts: factIds,
  ask: z.array(slug).min(1, 'nennt mindestens eine Frage').optional(),
  openPoints,
  mails: z.array(slug).default([]),
});

const step = z.strictObject({
  id: slug,
  procedures: z.array(slug).min(1, 'nennt mindestens ein Vorgehen').optional(),
  only,
  role: z.enum(['tick', 'confirm', 'install', 'test', 'report']),
  system: z.enum(['test', 'live']),
  when: z.strictObject({
    day: z.enum(['preparation', 'test-start', 'test-period', 'update-day']),
    time: slug.optional(),
    part: z.literal('morning').optional(),
  }),
  facts: factIds,
  mails: z.array(slug).default([]),
  openPoints: z.array(z.strictObject({ id: openPointId, only })).default([]),
});

export const restorePurposes = ['fee'] as const;
export const hintPurposes = ['weekend', 'holiday', 'day-over', 'past-testing', 'past-reporting'] as const;
export const advicePurposes = [
  'no-backup',
  'testing-over',
  'day-over',
  'finish-tests',
  'report-late',
  'restore-later',
  'live-waits',
  'confirm-late',
  'item-failed',
  'report-test-problem',
] as const;
export const mailPurposes = [
  'ask',
  'ask-afterwards',
  'report',
  'report-only',
  'report-and-restore',
  'report-and-restore-later',
  'clarify',
] as const;

/** The files of content/guide by name (without .yaml), each with the schema of what it may hold. */
export const files = {
  guide: general,
  facts: z.array(z.strictObject({ id: factId, page })),
  'open-points': z.strictObject({
    points: z.array(openPointId).min(1, 'nennt mindestens einen offenen Punkt'),
  }),
  editions: z.array(
    z.strictObject({
      id: slug,
      only: condition,
      delivery: slug.optional(),
      checklist: slug.optional(),
      facts: factIds,
    }),
  ),
  delivery: z.array(
    z.strictObject({
      id: slug,
      facts: factIds,
      places: z.array(z.strictObject({ id: slug, only: condition })).optional(),
    }),
  ),
  questions: z.array(question),
  ends: z.array(end),
  procedures: z.array(
    z.strictObject({
      id: slug,
      only: condition,
      page,
      restoreTerms: z.boolean().default(false),
      facts: factIds,
      openPoints,
    }),
  ),
  steps: z.array(step),
  restore: z.array(
    z.strictObject({ id: slug, purpose: z.enum(restorePurposes).optional(), facts: factIds, openPoints }),
  ),
  hints: z.array(
    z.strictObject({
      id: slug,
      purpose: z.enum(hintPurposes),
      only,
      facts: factIds.optional(),
      openPoints,
    }),
  ),
  advice: z.array(
    z.strictObject({ id: slug, purpose: z.enum(advicePurposes), only, facts: factIds, openPoints }),
  ),
  'test-items': z.array(z.strictObject({ id: slug, only, facts: factIds })),
  mails: z.array(z.strictObject({ id: slug, purpose: z.enum(mailPurposes), facts: factIds })),
} satisfies Record<keyof typeof texts, z.ZodType>;

export type FileName = keyof typeof files;
