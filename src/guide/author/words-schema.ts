import { z } from 'astro/zod';

/*
 * What an author may write in content/guide/de: the words of the entries in the file of the same name one folder above,
 * each under its entry's id. Which words belong to which entries is checked when both are joined (join-words.ts).
 */

/** The folder of the words in content/guide; a second language would be a second folder. */
export const wordsFolder = 'de';

const text = z.string().trim().min(1, 'darf nicht leer sein');
const labelled = z.strictObject({ label: text });
const option = z.strictObject({
  label: text,
  /** The reader's system where this is the answer, as part of a list: "ohne Servicepaket". */
  described: text.optional(),
  /** The same in a word, for the line over a plan: "angepasst". */
  short: text.optional(),
  help: text.optional(),
});
const ask = z.strictObject({ question: text, mail: text, reason: text });

/** The files of content/guide/de by name (without .yaml), each with the schema of what it may hold. */
export const texts = {
  guide: z.strictObject({
    title: text,
    times: z.record(z.string(), labelled.extend({ station: text.optional() })),
    customised: z.record(z.string(), z.strictObject({ intro: text })),
  }),
  facts: z.record(z.string(), z.strictObject({ title: text })),
  'open-points': z.strictObject({
    answer: text,
    points: z.record(z.string(), z.strictObject({ title: text, question: text })),
  }),
  editions: z.record(z.string(), labelled),
  delivery: z.record(
    z.string(),
    z.strictObject({ label: text, text, places: z.record(z.string(), z.strictObject({ text })).optional() }),
  ),
  questions: z.record(
    z.string(),
    z.strictObject({
      label: text,
      title: text,
      help: text.optional(),
      options: z.record(z.string(), option).optional(),
      date: z.strictObject({ testStartLabel: text }).optional(),
    }),
  ),
  ends: z.record(
    z.string(),
    z.strictObject({
      title: text,
      label: text,
      /** Who arrives there, where the ends are listed. */
      reachedBy: text.optional(),
      paragraphs: z.array(text).default([]),
      ask: z.record(z.string(), ask).optional(),
    }),
  ),
  procedures: z.record(
    z.string(),
    z.strictObject({ label: text, title: text, summary: text, dateHelp: text }),
  ),
  steps: z.record(
    z.string(),
    z.strictObject({
      title: text,
      station: text.optional(),
      text,
      customised: text.optional(),
      ifMissed: text.optional(),
    }),
  ),
  restore: z.record(z.string(), z.strictObject({ title: text, text })),
  hints: z.record(z.string(), z.strictObject({ text })),
  advice: z.record(z.string(), z.strictObject({ text })),
  'test-items': z.record(z.string(), z.strictObject({ name: text })),
  mails: z.record(z.string(), z.strictObject({ label: text, subject: text, body: text })),
};
