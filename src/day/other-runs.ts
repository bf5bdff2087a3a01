/** What is said of other runs kept in this browser, in one file. */
export { BringNotes } from './BringNotes';
export { MovedNote } from './MovedNote';
export { OpenRun } from './OpenRun';
export { moveNotes } from './move-notes';
