/*
 * What stands on a sheet of paper, as plain data: a blank checklist and a running plan are the same sheet, the one with
 * lines to write on, the other with what was noted in their place. Texts of the guide keep their placeholders.
 */

/** A time or a day as readers see it, and as `<time datetime>` says it. */
export interface SheetTime {
  text: string;
  /** A clock time alone ('15:00'), or a moment with its offset. */
  machine: string;
}

/** Something to fill in; with a value it is filled in already. */
export interface SheetField {
  label: string;
  value?: string;
}

/** A place on the way through the day, in order. All stand equally far apart. */
export interface Station {
  /** Unique among the stations of a way. */
  key: string;
  name: string;
  /** When it is; a text where it has no clock time, nothing where it comes after the one before. */
  at?: SheetTime | string;
  /** Whether it is reached: its time is past, or its step is over. */
  done?: boolean;
  /** Whether its step is done. */
  isTicked?: boolean;
  /** Whether the guide leaves open what happens between it and the next. */
  openAfter?: boolean;
}

/** What is to be tested; without a name it is a line to write on. */
export interface SheetItem {
  name?: string;
  /** What the test showed; nothing where that is open. */
  result?: 'ok' | 'fehler';
  remark?: string;
}

/** A step with its tick box. */
export interface SheetRow {
  /** The permanent id of the step. */
  id: string;
  /** Its number in the procedure; the preparation has none. */
  number?: number;
  title: string;
  /** For whom the step is, where it is not for everybody. */
  only?: string;
  /** The day it is for, in words or as a date. */
  day: SheetTime | string;
  /** The clock time by which it must be done. */
  deadline?: SheetTime;
  /** Whether a time of day is all there is to note, because the day is that of the sheet. */
  onUpdateDay: boolean;
  texts: string[];
  ifMissed?: string;
  /** Where it is over: when, as far as that is known, and whether it gets a tick. */
  done?: { at?: SheetTime; isTicked: boolean };
  /** How it ended, where that is not simply done: in words. */
  outcome?: string;
  items?: SheetItem[];
}

/** What a restore loses or costs. */
export interface SheetTerm {
  title: string;
  text: string;
}

/** A QR code: its modules along an edge, and the path that strokes the dark ones, each one unit wide. */
export interface SheetCode {
  size: number;
  path: string;
}

/** A whole sheet. */
export interface Sheet {
  /** Only where no heading of the page says it. */
  title?: string;
  subtitle?: string;
  fields: SheetField[];
  stations: Station[];
  rows: SheetRow[];
  terms: SheetTerm[];
  /** Titles of what the guide leaves open. */
  openPoints: string[];
  /** The address that opens the same thing on a screen. */
  address: string;
  code?: SheetCode;
  /** What else is said below: the zone, the version of the guide, when it was printed. */
  remarks: string[];
  /** Whether what is left of the sheet becomes lines to write on. */
  hasNoteLines: boolean;
}
