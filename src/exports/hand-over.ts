import { guide } from 'virtual:guide';
import { DateTime } from 'luxon';
import { answerNames } from '../guide/answer-names';
import { answerPattern } from '../guide/id';
import { decodedAddress, withoutPastedEnd } from '../guide/pasted-address';
import type { Answers } from '../guide/types';
import { fromBase64url, toBase64url } from './base64url';
import { compress, decompress } from './compression';
import { handOverName, hasHandOver } from './hand-over-link';
import {
  readItemsRecord,
  readRunRecord,
  type ItemsRecord,
  type Reading,
  type RunRecord,
} from '../run/record';

export { heldState } from './held-state';

/*
 * Loaded when somebody hands over or opens such a link. The state stands in the fragment of the address, which
 * browsers do not send to a server. The browser's own CompressionStream does the work: no library to load.
 */

/** All that a colleague needs to go on: the answers, what was noted, and what is to be tested. */
export interface HandOver {
  answers: Answers;
  run: RunRecord;
  items: ItemsRecord;
  /** In a preview the time it behaves by, without a zone: `'2026-12-01T15:45'`. Such a state opens as a preview again. */
  preview?: string;
}

/** The time of a preview as a state carries it: `previewTime(now) // => '2026-12-01T15:45'` */
export function previewTime(now: DateTime<true>): string {
  return now.toISO({ precision: 'minute', includeOffset: false });
}

/**
 * Why a link gives no state: it carries `none`; it is `damaged` (cut off, mistyped, not ours); it holds more than
 * a link may (`too-large`); it comes from a `newer-version` of this site; the browser is too old (`unsupported`).
 */
export type HandOverProblem = 'none' | 'damaged' | 'too-large' | 'newer-version' | 'unsupported';

export type HandOverResult =
  | {
      ok: true;
      state: HandOver;
      /** False where parts of the state could not be read. */
      complete: boolean;
      /** What stood behind the state in the link and is none of it; empty but for words of a sentence. */
      leftOut: string;
    }
  | { ok: false; problem: HandOverProblem };

const version = 1;
const longestFragment = 200_000;
/** Unpacking stops here. */
const mostBytes = 400_000;
/** Far more than a long day needs. Each is replayed, so somebody else's thousands would hold up the page. */
const mostEvents = 500;

/**
 * The fragment for a hand-over link. `await encodeHandOver(state) // => '#stand=z.q1YqSyrK…'`; after `z.` the rest is
 * compressed, after `j.` (browsers without compression) it is not. Undefined where the link would hold more than
 * `decodeHandOver` takes.
 */
export async function encodeHandOver(state: HandOver): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify({ version, ...state }));
  if (bytes.length > mostBytes || state.run.events.length > mostEvents) return undefined;
  const packed = await compress(bytes);
  const fragment = packed
    ? `#${handOverName}=z.${toBase64url(packed)}`
    : `#${handOverName}=j.${toBase64url(bytes)}`;
  return fragment.length > longestFragment ? undefined : fragment;
}

/**
 * The state in a fragment (with or without its #), also where programs on the way have encoded, wrapped or put
 * something behind it. Whatever stands there, it never throws and never unpacks more than 400 kB. Answers are names and
 * values of the right form; whether they lead anywhere the assistant says.
 */
export async function decodeHandOver(fragment: string): Promise<HandOverResult> {
  if (!hasHandOver(fragment)) return failed('none');
  if (fragment.length > longestFragment) return failed('too-large');
  const [, kind, text = ''] = /^#*stand=([zj])\.(.*)$/is.exec(decodedAddress(fragment)) ?? [];
  if (!kind) return failed('damaged');
  let problem: HandOverProblem = 'damaged';
  for (const { packed, rest } of readings(text)) {
    const result = await unpack(kind, packed);
    if (result.ok) return { ...result, leftOut: withoutPastedEnd(rest).trim() };
    // That it is too large or from elsewhere is only found out once it can be read.
    if (result.problem !== 'damaged') ({ problem } = result);
  }
  return failed(problem);
}

/**
 * The ways to read what stands behind the name: up to the first character that is none of the state's; without the
 * breaks that a mail in plain text puts into a long line; and without underscores that a chat takes for italics. Only a
 * whole state can be unpacked, so no reading can succeed wrongly.
 */
function readings(text: string): { packed: string; rest: string }[] {
  const split = (it: string) => {
    const [packed = ''] = /^[\w-]*/.exec(it) ?? [];
    return { packed, rest: it.slice(packed.length) };
  };
  const first = split(text);
  const all = [first, split(text.replaceAll(/[\s\u200B\u00AD]+/g, ''))];
  all.push(...all.map(({ packed, rest }) => ({ packed: packed.replace(/[_-]+$/, ''), rest })));
  return all.filter((it, index) => all.findIndex(({ packed }) => packed === it.packed) === index);
}

type Unpacked = { ok: true; state: HandOver; complete: boolean } | { ok: false; problem: HandOverProblem };

async function unpack(kind: string, packed: string): Promise<Unpacked> {
  const bytes = fromBase64url(packed);
  if (!bytes) return failed('damaged');
  if (kind === 'j') return bytes.length > mostBytes ? failed('too-large') : readState(bytes);
  const unpacked = await decompress(bytes, mostBytes);
  return typeof unpacked === 'string' ? failed(unpacked) : readState(unpacked);
}

function readState(bytes: Uint8Array): Unpacked {
  let data: Record<string, unknown> | null;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as typeof data;
  } catch {
    return failed('damaged');
  }
  const stored = data?.['version'];
  if (typeof stored === 'number' && stored > version) return failed('newer-version');
  const answers = readAnswers(data?.['answers']);
  const run = readRunRecord(data?.['run']);
  const items = readItemsRecord(data?.['items']);
  const preview = data?.['preview'];
  if (stored !== version || !answers || !run || !items) return failed('damaged');
  // What was tried out at another time must not be taken for real, whatever became of that time.
  if (preview !== undefined && !isTime(preview)) return failed('damaged');
  if (run.data.events.length > mostEvents) return failed('too-large');
  return {
    ok: true,
    state: { answers: answers.data, run: run.data, items: items.data, ...(preview && { preview }) },
    complete: answers.complete && run.complete && items.complete,
  };
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) &&
    DateTime.fromISO(value, { zone: 'utc' }).isValid
  );
}

function readAnswers(value: unknown): Reading<Answers> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = answerNames(guide).flatMap((key) => {
    const answer = (value as Record<string, unknown>)[key];
    return typeof answer === 'string' && answerPattern.test(answer) ? [[key, answer] as const] : [];
  });
  return { data: Object.fromEntries(entries), complete: entries.length === Object.keys(value).length };
}

function failed(problem: HandOverProblem): { ok: false; problem: HandOverProblem } {
  return { ok: false, problem };
}
