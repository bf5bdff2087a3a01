import { applies } from '../guide/condition';
import type { Answers, DayTexts } from '../guide/types';
import { cutText } from './cut-text';

/** Something the reader wants to test. Items stay for the next update. */
export interface TestItem {
  id: string;
  name: string;
}

/** What a test showed; an item without a result is open. Results belong to one run and do not stay. */
export interface TestResult {
  result: 'ok' | 'fehler';
  remark: string;
}

/** Results by item id. */
export type TestResults = Readonly<Record<string, TestResult>>;

export const longestName = 200;
export const longestRemark = 500;
export const mostItems = 100;

/**
 * What the guide suggests to test (F2, F18): items on customisations only where there are some or may be some. What
 * the list already has by name is left out.
 */
export function suggestedItems(
  texts: Pick<DayTexts, 'testItems'>,
  answers: Answers,
  items: readonly TestItem[] = [],
): TestItem[] {
  return texts.testItems
    .filter((it) => applies(it.only, answers))
    .filter((it) => !hasName(items, it.name))
    .map(({ id, name }) => ({ id, name }));
}

/** Why an item cannot be added under this name; undefined if it can. */
export function whyNotAdded(
  items: readonly TestItem[],
  name: string,
): 'empty' | 'full' | 'duplicate' | undefined {
  if (cutText(name, longestName) === '') return 'empty';
  if (hasName(items, cutText(name, longestName))) return 'duplicate';
  return items.length >= mostItems ? 'full' : undefined;
}

/** The item of this name, whatever its case and the spaces at its ends. */
export function itemNamed(items: readonly TestItem[], name: string): TestItem | undefined {
  const wanted = cutText(name, longestName).toLowerCase();
  return items.find((it) => it.name.toLowerCase() === wanted);
}

/** The list with one more item at its end; unchanged where `whyNotAdded` says so. The id must be new. */
export function addItem(items: readonly TestItem[], id: string, name: string): readonly TestItem[] {
  if (whyNotAdded(items, name) || items.some((it) => it.id === id)) return items;
  return [...items, { id, name: cutText(name, longestName) }];
}

/** The list with an item renamed; unchanged where the name is empty or another item has it. */
export function renameItem(items: readonly TestItem[], id: string, name: string): readonly TestItem[] {
  const short = cutText(name, longestName);
  const others = items.filter((it) => it.id !== id);
  if (short === '' || hasName(others, short)) return items;
  return items.map((it) => (it.id === id ? { id, name: short } : it));
}

/** The list with an item moved by places: -1 is up, 1 is down. It stops at the ends of the list. */
export function moveItem(items: readonly TestItem[], id: string, places: number): readonly TestItem[] {
  const from = items.findIndex((it) => it.id === id);
  const item = items[from];
  if (!item) return items;
  const to = Math.min(items.length - 1, Math.max(0, from + places));
  const rest = items.filter((it) => it.id !== id);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The list without an item. */
export function removeItem(items: readonly TestItem[], id: string): readonly TestItem[] {
  return items.filter((it) => it.id !== id);
}

/** The results with one item's result set, or, with `undefined`, open again. */
export function setResult(results: TestResults, id: string, result: TestResult | undefined): TestResults {
  const others = Object.entries(results).filter(([key]) => key !== id);
  if (!result) return Object.fromEntries(others);
  return Object.fromEntries([...others, [id, { ...result, remark: cutText(result.remark, longestRemark) }]]);
}

/** The failures, one line each, for the report mail: `['Rechnungs-PDF: Summe fehlt']` (F19). */
export function failureLines(items: readonly TestItem[], results: TestResults): string[] {
  return items.flatMap(({ id, name }) => {
    const found = results[id];
    if (found?.result !== 'fehler') return [];
    return [found.remark ? `${name}: ${found.remark}` : name];
  });
}

/** Reads a list of items out of anything: what is no item is left out, what is too long is cut. */
export function readItems(value: unknown): TestItem[] {
  if (!Array.isArray(value)) return [];
  let items: readonly TestItem[] = [];
  for (const entry of value as unknown[]) {
    const { id, name } = (entry ?? {}) as { id?: unknown; name?: unknown };
    if (isItemId(id) && typeof name === 'string') items = addItem(items, id, name);
  }
  return [...items];
}

/** Reads results out of anything: what is no result is left out, what is too long is cut. */
export function readResults(value: unknown): TestResults {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value as Record<string, unknown>).flatMap(([id, entry]) => {
    const { result, remark } = (entry ?? {}) as { result?: unknown; remark?: unknown };
    if (!isItemId(id) || (result !== 'ok' && result !== 'fehler')) return [];
    const text = typeof remark === 'string' ? cutText(remark, longestRemark) : '';
    return [[id, { result, remark: text }] as const];
  });
  return Object.fromEntries(entries.slice(0, mostItems));
}

function isItemId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z0-9-]{1,60}$/.test(value);
}

function hasName(items: readonly TestItem[], name: string): boolean {
  return itemNamed(items, name) !== undefined;
}
