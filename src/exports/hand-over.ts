import { guide } from 'virtual:guide';
import { answerNames } from '../guide/answer-names';
import type { Answers } from '../guide/types';
import { fromBase64url, toBase64url } from './base64url';
import { handOverName, hasHandOver } from './hand-over-link';
import {
  readItemsRecord,
  readRunRecord,
  type ItemsRecord,
  type Reading,
  type RunRecord,
} from '../run/record';

/*
 * Loaded when somebody hands over or opens such a link. The state stands in the fragment of the address, which
 * browsers do not send to a server. The browser's own CompressionStream does the work: no library to load.
 */

/** All that a colleague needs to go on: the answers, what was noted, and what is to be tested. */
export interface HandOver {
  answers: Answers;
  run: RunRecord;
  items: ItemsRecord;
}

/**
 * Why a link gives no state: it carries `none`; it is `damaged` (cut off, mistyped, not ours); it holds more than
 * a link may (`too-large`); it comes from a `newer-version` of this site; the browser is too old (`unsupported`).
 */
export type HandOverProblem = 'none' | 'damaged' | 'too-large' | 'newer-version' | 'unsupported';

export type HandOverResult =
  { ok: true; state: HandOver; complete: boolean } | { ok: false; problem: HandOverProblem };

const version = 1;
const longestFragment = 200_000;
/** A small link can unpack to gigabytes: unpacking stops here. */
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
  const stream = streamOf(() => new CompressionStream('deflate-raw'));
  const packed = stream && (await pipe(bytes, stream));
  const fragment = packed
    ? `#${handOverName}=z.${toBase64url(packed)}`
    : `#${handOverName}=j.${toBase64url(bytes)}`;
  return fragment.length > longestFragment ? undefined : fragment;
}

/**
 * The state in a fragment (with or without its #). Whatever stands there, it never throws and never unpacks more than
 * 400 kB. `complete` is false where parts were left out because they could not be read. Answers are names and values
 * of the right form; whether they lead anywhere the assistant says.
 */
export async function decodeHandOver(fragment: string): Promise<HandOverResult> {
  if (!hasHandOver(fragment)) return failed('none');
  if (fragment.length > longestFragment) return failed('too-large');
  const [, kind, text] = /^#?stand=([zj])\.(.*)$/s.exec(fragment) ?? [];
  const bytes = text === undefined ? undefined : fromBase64url(text);
  if (!bytes) return failed('damaged');
  if (kind === 'j') return bytes.length > mostBytes ? failed('too-large') : readState(bytes);
  const stream = streamOf(() => new DecompressionStream('deflate-raw'));
  if (!stream) return failed('unsupported');
  try {
    const unpacked = await pipe(bytes, stream);
    return unpacked ? readState(unpacked) : failed('too-large');
  } catch {
    return failed('damaged');
  }
}

function readState(bytes: Uint8Array): HandOverResult {
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
  if (stored !== version || !answers || !run || !items) return failed('damaged');
  if (run.data.events.length > mostEvents) return failed('too-large');
  return {
    ok: true,
    state: { answers: answers.data, run: run.data, items: items.data },
    complete: answers.complete && run.complete && items.complete,
  };
}

function readAnswers(value: unknown): Reading<Answers> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = answerNames(guide).flatMap((key) => {
    const answer = (value as Record<string, unknown>)[key];
    return typeof answer === 'string' && /^[a-z0-9-]{1,40}$/.test(answer) ? [[key, answer] as const] : [];
  });
  return { data: Object.fromEntries(entries), complete: entries.length === Object.keys(value).length };
}

/** The stream, or undefined where the browser has none or not of this kind: older ones lack `deflate-raw` alone. */
function streamOf<Stream>(make: () => Stream): Stream | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/**
 * Sends bytes through a stream. Undefined, and the stream given up, once more than `mostBytes` come out; rejects
 * where the stream cannot read the bytes.
 */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

function failed(problem: HandOverProblem): HandOverResult {
  return { ok: false, problem };
}
