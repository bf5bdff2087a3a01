import { declareWords } from '../guide/words/declare';

/** What is said about and in the things that leave a plan. */
export const exportsWords = declareWords({
  calendarHeading: [],
  calendarRingsAlways: [],
  calendarRingsSometimes: [],
  calendarTooLate: [],
  calendarNoTimes: [],
  calendarDoubt: [],
  calendarDownload: [],
  calendarMade: [],
  calendarReplaced: [],
  calendarFailed: [],
  entryTitle: ['step'],
  entryDeadline: ['step', 'time'],
  entryMorning: ['step'],
  entryIfMissed: ['text'],
  entryPlan: ['link'],
  entryCancelled: ['entry'],
  entryWithoutName: [],
  entryCancelledText: [],
});
