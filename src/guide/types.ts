import type { z } from 'astro/zod';
import type { files } from './author/schema';
import type { texts } from './author/words-schema';

type Entries = { [File in keyof typeof files]: z.infer<(typeof files)[File]> };
type Texts = { [File in keyof typeof texts]: z.infer<(typeof texts)[File]> };
type Listed = {
  [File in keyof Entries]: Entries[File] extends readonly unknown[] ? File : never;
}[keyof Entries];

/** An entry of a file that is a list, with its words. */
type Entry<File extends Listed> = Entries[File][number] &
  (Texts[File] extends Record<string, infer Words> ? Words : never);

type General = Entries['guide'];
type GeneralTexts = Texts['guide'];
export type Time = General['times'][number] & GeneralTexts['times'][string];
export type Amount = General['amounts'][number];
export type Customised = General['customised'][number] & GeneralTexts['customised'][string];

type QuestionEntry = Entries['questions'][number];
type QuestionTexts = Texts['questions'][string];
export type Option = NonNullable<QuestionEntry['options']>[number] &
  NonNullable<QuestionTexts['options']>[string];
export type Question = Omit<QuestionEntry, 'options' | 'date'> &
  Omit<QuestionTexts, 'options' | 'date'> & {
    options?: Option[];
    date?: NonNullable<QuestionEntry['date']> & NonNullable<QuestionTexts['date']>;
  };

type DeliveryEntry = Entries['delivery'][number];
type DeliveryTexts = Texts['delivery'][string];
export type Place = NonNullable<DeliveryEntry['places']>[number] &
  NonNullable<DeliveryTexts['places']>[string];
export type Delivery = Omit<DeliveryEntry, 'places'> & Omit<DeliveryTexts, 'places'> & { places?: Place[] };

type EndTexts = Texts['ends'][string];
/** `ask`: what is to be found out where a question stayed open, by the question's name. */
export type End = Omit<Entries['ends'][number], 'ask'> & EndTexts;

export type Edition = Entry<'editions'>;
export type Procedure = Entry<'procedures'>;
export type Step = Entry<'steps'>;
export type RestoreTerm = Entry<'restore'>;
export type Hint = Entry<'hints'>;
export type Advice = Entry<'advice'>;
export type Mail = Entry<'mails'>;
export type Fact = Entry<'facts'>;
export type SuggestedItem = Entry<'test-items'>;

/** What is to be done at a step: what the update day knows about it. */
export type Role = Step['role'];
export type System = Step['system'];
export type Condition = NonNullable<Step['only']>;
export type TimePurpose = NonNullable<Time['purpose']>;
export type AmountPurpose = NonNullable<Amount['purpose']>;
export type RestorePurpose = NonNullable<RestoreTerm['purpose']>;
export type HintPurpose = Hint['purpose'];
export type AdvicePurpose = Advice['purpose'];
export type MailPurpose = Mail['purpose'];
export type EndPurpose = End['purpose'];

/** What pages, questions and plan need: one entry per file, with the file's name in camel case. */
export interface Guide {
  general: Omit<General, 'times' | 'customised'> & {
    title: string;
    times: Time[];
    customised: Customised[];
  };
  openPoints: Texts['open-points'];
  editions: Edition[];
  delivery: Delivery[];
  questions: Question[];
  ends: End[];
  procedures: Procedure[];
  steps: Step[];
  restore: RestoreTerm[];
  hints: Hint[];
}

/** What only the update day and the ends without a plan need; the browser gets it with their parts. */
export interface DayTexts {
  mails: Mail[];
  advice: Advice[];
  testItems: SuggestedItem[];
}

/** All that the product says and goes by. */
export type WholeGuide = Guide & DayTexts;

/** All files of content/guide: what only authors and checks look up comes to it. */
export type GuideFiles = WholeGuide & { facts: Fact[] };

/**
 * Answers by question name, as they stand in an address. A missing name is not answered yet; every value is one of the
 * question's option values, or an ISO date for the day of the update and the start of testing.
 */
export type Answers = Readonly<Record<string, string>>;
