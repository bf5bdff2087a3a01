import type { Answers } from '../src/guide/types';

/** Answers of a customer without service; the update day is a Tuesday in winter time. */
export const withoutService = {
  betrieb: 'cloud',
  edition: 'professional',
  theme: 'flex',
  service: 'nein',
  anpassung: 'ja',
  datum: '2026-12-01',
} as const satisfies Answers;

/** Answers of a customer OnPremise who does not know more. */
export const onPremise = {
  betrieb: 'onpremise',
  edition: 'enterprise',
  theme: 'unbekannt',
  service: 'nein',
  anpassung: 'unbekannt',
  datum: '2026-12-01',
} as const satisfies Answers;

/** Answers of a customer with service who tests for a week. */
export const withService = {
  ...withoutService,
  service: 'ja',
  testbeginn: '2026-11-24',
} as const satisfies Answers;

/** Answers of another one, tested from Monday on, live on Thursday. */
export const withServiceFewDays = {
  betrieb: 'cloud',
  edition: 'enterprise',
  theme: 'claro',
  service: 'ja',
  anpassung: 'nein',
  datum: '2026-12-03',
  testbeginn: '2026-11-30',
} as const satisfies Answers;

/** Answers as the query of an address: `'?betrieb=cloud&edition=professional'` */
export function queryOf(answers: Answers): string {
  return `?${new URLSearchParams(answers).toString()}`;
}
