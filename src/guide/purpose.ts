import { applies } from './condition';
import type {
  Advice,
  AdvicePurpose,
  Amount,
  AmountPurpose,
  Answers,
  DayTexts,
  End,
  EndPurpose,
  Guide,
  Hint,
  HintPurpose,
  Mail,
  MailPurpose,
  RestorePurpose,
  RestoreTerm,
  Time,
  TimePurpose,
} from './types';

/*
 * Entries of the guide by what they are for. The build has checked that there is one for each purpose, so what is not
 * there is a mistake in the code, and throws.
 */

/** The clock time with this purpose (F13, F18, F19). */
export function timeFor({ general }: Pick<Guide, 'general'>, purpose: TimePurpose): Time {
  return theOne(general.times, purpose);
}

/** The amount with this purpose (F14). */
export function amountFor({ general }: Pick<Guide, 'general'>, purpose: AmountPurpose): Amount {
  return theOne(general.amounts, purpose);
}

/** What a restore loses or costs (F13 to F15). */
export function restoreTermFor({ restore }: Pick<Guide, 'restore'>, purpose: RestorePurpose): RestoreTerm {
  return theOne(restore, purpose);
}

/** The first end with this purpose. */
export function endFor({ ends }: Pick<Guide, 'ends'>, purpose: EndPurpose): End {
  return theOne(ends, purpose);
}

/** The end with this id, as questions lead to it; undefined where there is none. */
export function endById({ ends }: Pick<Guide, 'ends'>, id: string | undefined): End | undefined {
  return ends.find((it) => it.id === id);
}

/** The hint on a chosen day with this purpose, for the reader who gave these answers. */
export function hintFor(
  { hints }: Pick<Guide, 'hints'>,
  purpose: HintPurpose,
  answers: Answers,
): Hint | undefined {
  return hints.find((it) => it.purpose === purpose && applies(it.only, answers));
}

/** The advice on the update day with this purpose, for the reader who gave these answers. */
export function adviceFor(
  { advice }: Pick<DayTexts, 'advice'>,
  purpose: AdvicePurpose,
  answers: Answers,
): Advice | undefined {
  return advice.find((it) => it.purpose === purpose && applies(it.only, answers));
}

/** The mails with the given ids (of a step or an end) that have one of the purposes; without purposes all of them. */
export function mailsFor(
  { mails }: Pick<DayTexts, 'mails'>,
  ids: readonly string[],
  purposes?: readonly MailPurpose[],
): Mail[] {
  return ids.flatMap((id) =>
    mails.filter((it) => it.id === id && (!purposes || purposes.includes(it.purpose))),
  );
}

function theOne<Entry extends { purpose?: string | undefined }>(
  entries: readonly Entry[],
  purpose: string,
): Entry {
  const entry = entries.find((it) => it.purpose === purpose);
  if (!entry) throw new Error(`No entry for ${purpose}`);
  return entry;
}
