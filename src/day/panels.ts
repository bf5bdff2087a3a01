/** What opens beside the list of a plan, in one file. */
export { HandOver } from './HandOver';
export { KeptData } from './KeptData';
export { Record } from './Record';
export { Reminders } from './Reminders';
