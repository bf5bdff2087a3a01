import { declareWords } from '../guide/words/declare';

/** What the parts say that several rooms use. */
export const uiWords = declareWords({
  cancel: [],
  close: [],
  copyRefused: [],
  errorLabel: [],
  hintLabel: [],
  openLabel: [],
  mailCopy: [],
  mailCopied: [],
  mailHead: ['address', 'subject'],
  mailTooLong: [],
  mailText: [],
  mailTextOf: ['mail'],
  onYourClock: ['time'],
  noSuchDay: [],
  noDay: [],
  dayOutOfRange: ['first', 'last'],
});
