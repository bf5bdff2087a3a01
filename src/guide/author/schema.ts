import { z } from 'astro/zod';
import { IANAZone } from 'luxon';

/*
 * What an author may write in content/guide. Every object is strict: a misspelt key is an error, not a silence.
 * The types of the whole product are derived from here (see types.ts).
 */

const text = z.string().trim().min(1, 'darf nicht leer sein');
const factId = z.string().regex(/^F\d+$/, 'erwartet die Nummer einer Aussage, zum Beispiel F18');
const factIds = z.array(factId).min(1, 'nennt mindestens eine Aussage, zum Beispiel [F18]');
const openPointId = z.string().regex(/^O\d+$/, 'erwartet die Nummer eines offenen Punkts, zum Beispiel O2');
const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'erlaubt nur Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel backup-pruefen',
  );
const clockMessage = 'erwartet eine Uhrzeit mit Stunde und Minute in Anführungszeichen, zum Beispiel "08:30"';
const clockTime = z.string(clockMessage).regex(/^([01]\d|2[0-3]):[0-5]\d$/, clockMessage);
const isoDate = z.iso.date('erwartet ein Datum, zum Beispiel 2026-11-24');

const hosting = z.enum(['cloud', 'onpremise']);
const edition = z.enum(['startup', 'startup-plus', 'professional', 'enterprise']);
const deliveryId = z.enum(['zip', 'im-system', 'none']);
const procedureId = z.enum(['mit-service', 'ohne-service']);
const answerName = z.enum(['betrieb', 'edition', 'theme', 'service', 'anpassung', 'datum']);

const time = z.strictObject({
  label: text,
  station: text.optional(),
  day: z.enum(['day-before', 'update-day']),
  at: clockTime,
  approximate: z.boolean().default(false),
  facts: factIds,
});

const zoneMessage = 'erwartet eine Zeitzone, zum Beispiel Europe/Berlin';

const general = z.strictObject({
  title: text,
  version: isoDate,
  source: z.url({ protocol: /^https$/, error: 'erwartet eine vollständige Adresse mit https://' }),
  support: z.strictObject({ email: z.email('erwartet eine Mail-Adresse'), facts: factIds }),
  timezone: z.string().refine((zone) => IANAZone.isValidZone(zone), zoneMessage),
  times: z.strictObject({ backup: time, test: time, meldung: time }),
  amounts: z.strictObject({
    pauschale: z.strictObject({
      label: text,
      value: z.number('erwartet eine Zahl ohne Währung, zum Beispiel 99').positive('muss größer als 0 sein'),
      currency: z.literal('EUR'),
      facts: factIds,
    }),
  }),
  customised: z.strictObject({ ja: text, unbekannt: text }),
});

const option = z.strictObject({ value: slug, label: text, help: text.optional(), next: slug });

const question = z
  .strictObject({
    id: slug,
    name: answerName,
    label: text,
    title: text,
    help: text.optional(),
    facts: factIds,
    options: z.array(option).min(2, 'braucht mindestens zwei Optionen').optional(),
    date: z.strictObject({ next: slug, help: z.record(procedureId, text).optional() }).optional(),
  })
  .refine((it) => Boolean(it.options) !== Boolean(it.date), {
    message: 'braucht entweder options (Auswahl) oder date (Datum), nicht beides',
    path: ['options'],
  })
  .refine((it) => !it.date || it.name === 'datum', {
    message: 'fragt nach einem Datum, heißt aber nicht datum',
    path: ['name'],
  })
  .refine((it) => !it.options || it.name !== 'datum', {
    message: 'heißt datum, bietet aber eine Auswahl an',
    path: ['name'],
  });

const end = z.strictObject({
  title: text,
  label: text,
  facts: factIds,
  paragraphs: z.array(text).default([]),
  ask: z.partialRecord(answerName, z.strictObject({ question: text, mail: text, reason: text })).optional(),
  openPoints: z.array(openPointId).default([]),
  mails: z.array(slug).default([]),
});

/** For whom an entry is: those who gave one of the listed answers to every question named. */
const condition = z.partialRecord(answerName, z.array(slug).min(1, 'nennt mindestens eine Antwort'));

const step = z.strictObject({
  id: slug,
  procedure: z.enum(['both', 'mit-service', 'ohne-service']),
  role: z.enum(['tick', 'confirm', 'install', 'test', 'report']),
  system: z.enum(['test', 'live']),
  only: condition.optional(),
  title: text,
  short: text,
  station: text.optional(),
  when: z.strictObject({
    day: z.enum(['preparation', 'test-start', 'test-period', 'update-day']),
    time: z.enum(['test', 'meldung']).optional(),
    part: z.literal('morning').optional(),
  }),
  text,
  customised: text.optional(),
  ifMissed: text.optional(),
  facts: factIds,
  mails: z.array(slug).default([]),
  openPoints: z.array(z.strictObject({ id: openPointId, hosting: hosting.optional() })).default([]),
});

const hintId = z.enum([
  'wochenende',
  'feiertag',
  'vergangen-ohne-service',
  'vergangen-mit-service',
  'heute-nach-test',
  'heute-nach-meldung',
]);
const adviceId = z.enum([
  'choose-other-day',
  'too-late',
  'day-passed',
  'finish-tests',
  'report-late',
  'restore-costs',
  'live-waits',
  'backup-unconfirmed',
  'test-failed',
  'report-now',
]);
const delivery = z.strictObject({ label: text, text, facts: factIds });
const place = z.strictObject({ label: text, text });

/** The files of content/guide by name (without .yaml), each with the schema of what it may hold. */
export const files = {
  guide: general,
  facts: z.record(
    factId,
    z.strictObject({
      title: text,
      page: z.string().regex(/^\/([a-z-]+\/)?$/, 'erwartet eine Seite, zum Beispiel /mit-servicepaket/'),
    }),
  ),
  'open-points': z.strictObject({
    answer: text,
    points: z.record(openPointId, z.strictObject({ title: text, question: text })),
  }),
  editions: z.array(z.strictObject({ hosting, edition, label: text, delivery: deliveryId, facts: factIds })),
  delivery: z.strictObject({
    zip: delivery,
    'im-system': delivery.extend({ places: z.strictObject({ claro: place, flex: place }) }),
  }),
  questions: z.array(question),
  ends: z.strictObject({ plan: end, 'kein-update-paket': end, klaeren: end }),
  procedures: z.record(
    procedureId,
    z.strictObject({
      label: text,
      title: text,
      because: text,
      service: z.enum(['ja', 'nein']),
      summary: text,
      facts: factIds,
      openPoints: z.array(openPointId),
    }),
  ),
  steps: z.array(step),
  restore: z.array(
    z.strictObject({
      id: z.enum(['datenverlust', 'kostenlos', 'pauschale']),
      title: text,
      text,
      facts: factIds,
      openPoints: z.array(openPointId).default([]),
    }),
  ),
  hints: z.record(
    hintId,
    z.strictObject({ text, facts: factIds.optional(), openPoints: z.array(openPointId).default([]) }),
  ),
  advice: z.record(
    adviceId,
    z.strictObject({ text, facts: factIds, openPoints: z.array(openPointId).default([]) }),
  ),
  'test-items': z.array(
    z.strictObject({ id: slug, name: text, customised: z.boolean().default(false), facts: factIds }),
  ),
  mails: z.array(z.strictObject({ id: slug, label: text, subject: text, body: text, facts: factIds })),
};

export type FileName = keyof typeof files;

/** What pages, questions and plan need: one entry per file, with the file's name in camel case. */
export type Guide = {
  general: z.infer<typeof general>;
  openPoints: z.infer<(typeof files)['open-points']>;
  editions: z.infer<typeof files.editions>;
  delivery: z.infer<typeof files.delivery>;
  questions: z.infer<typeof files.questions>;
  ends: z.infer<typeof files.ends>;
  procedures: z.infer<typeof files.procedures>;
  steps: z.infer<typeof files.steps>;
  restore: z.infer<typeof files.restore>;
  hints: z.infer<typeof files.hints>;
  mails: z.infer<typeof files.mails>;
};

/** What only the update day needs; the browser gets it with that day's part. */
export type DayTexts = {
  facts: z.infer<typeof files.facts>;
  advice: z.infer<typeof files.advice>;
  testItems: z.infer<(typeof files)['test-items']>;
};

/** All files of content/guide. */
export type WholeGuide = Guide & DayTexts;
