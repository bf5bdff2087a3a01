/** What is said of other runs kept in this browser, in one file. */
export { BringNotes } from './BringNotes';
export { OpenRun } from './OpenRun';
export { moveNotes } from './move-notes';
