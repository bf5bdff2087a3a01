/*
 * What stands on a sheet of paper, as plain data: a blank checklist and a running plan are the same sheet, the one with
 * lines to write on, the other with what was noted in their place. Texts of the guide keep their placeholders.
 */

import type { QrDrawing } from '../../exports/qr-drawing';

/** A time or a day as readers see it, and as `<time datetime>` says it. */
export interface SheetTime {
  text: string;
  /** A clock time alone ('15:00'), or a moment with its offset. */
  machine: string;
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
  number: number | undefined;
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

/** A whole sheet. */
export interface Sheet {
  /** Only where no heading of the page says it. */
  title?: string;
  subtitle?: string;
  /** What is to be filled in above the steps. */
  fields: string[];
  stations: Station[];
  rows: SheetRow[];
  terms: SheetTerm[];
  /** Titles of what the guide leaves open. */
  openPoints: string[];
  /** The address that opens the same thing on a screen. */
  address: string;
  /** That address as a QR code. */
  code: QrDrawing;
  /** What else is said below: the zone, the version of the guide, when it was printed. */
  remarks: string[];
}
