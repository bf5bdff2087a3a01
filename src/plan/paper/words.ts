import { declareWords } from '../../guide/words/declare';

/** What a sheet of paper says beyond the texts of the guide. */
export const paperWords = declareWords({
  preparation: ['title'],
  numbered: ['number', 'title'],
  by: ['time'],
  ifMissed: [],
  clock: [],
  dayAndClock: [],
  initials: [],
  system: [],
  updateDay: [],
  author: [],
  items: [],
  ok: [],
  failed: [],
  terms: [],
  openPoints: [],
  notes: [],
  overview: [],
  openAfter: [],
  zone: ['zone'],
  version: ['day'],
  printed: ['time'],
  address: ['address'],
  code: [],
});
