import { counted, declareWords } from './declare';

/** How values, times and durations are said, and what rules say about them. */
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
  becauseOfEdition: ['name'],
  unknownSystem: [],

  underAMinute: [],
  minutes: counted(),
  hours: counted(),
  days: counted(),
  slightlyMore: ['span'],
  almost: ['span'],

  restoreToday: [],
  restoreOnInstallDay: [],
  restoreLater: [],
  restoreNow: [],
  lost: ['backup', 'span'],
  lostAtLeast: ['backup', 'span'],
  freeToday: ['day'],
  freeNoMore: ['day'],
  reportDeadline: ['day', 'time'],
  fee: ['amount'],

  mailNoTestStart: [],
  mailNoInstallation: [],
  mailNoProblems: [],
});
