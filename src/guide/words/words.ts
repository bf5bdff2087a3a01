import { declareWords } from './declare';

/** How values and times are said, and what rules say about them. */
export const guideWords = declareWords({
  /** The language of dates and lists, as Intl names it. */
  language: [],
  clock: ['time'],
  about: ['time'],
  momentOf: ['day', 'time'],

  before: ['day'],
  from: ['day'],
  between: ['from', 'to'],
  morning: ['day'],
  until: ['moment'],

  beforeUpdateDay: [],
  atTestStart: [],
  onUpdateDay: [],
  undatedMorning: ['day'],
  undatedUntil: ['day', 'time'],

  onlyFor: ['answers'],
  answer: ['question', 'answers'],
  unknownSystem: [],

  mailNoTestStart: [],
  mailNoInstallation: [],
  mailNoProblems: [],
});
