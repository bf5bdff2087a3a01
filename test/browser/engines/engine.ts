/** A browser engine that walks are run in. Three implementations: Chromium, Firefox, WebKitGTK. */
export interface Engine {
  name: EngineName;
  /**
   * Opens an address in a window of a new profile, in which nothing is stored, in the time zone of Berlin, 1280 by
   * 800 CSS pixels or a little more; ends when it is loaded. What was open before is closed.
   */
  openProfile: (address: string) => Promise<Tab>;
  close: () => Promise<void>;
}

export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** One tab; mouse and keys are those of the browser, no events made by a script. */
export interface Tab {
  /** Runs a function in the page and returns what it returns. It sees the page and its arguments, nothing else. */
  run: <Result, Arguments extends unknown[]>(
    code: (...values: Arguments) => Result,
    ...values: Arguments
  ) => Promise<Awaited<Result>>;
  /** Presses the mouse once at a place of the window, in CSS pixels. */
  press: (x: number, y: number) => Promise<void>;
  /** Types a text, letter by letter. */
  type: (text: string) => Promise<void>;
  /** Types day, month and year into the parts of a date field, in the order they stand there, from the first one on. */
  typeDate: (parts: string[]) => Promise<void>;
  /** Presses one key, with Control if wanted. */
  key: (key: Key, held?: 'Control') => Promise<void>;
  /** Loads the page anew, as the browser's button does; ends when it is loaded. */
  reload: () => Promise<void>;
  /** Makes the window this wide, or as narrow as the engine allows. */
  setWidth: (pixels: number) => Promise<void>;
  /** Opens an address in another tab of the same profile, in front of this one. */
  openTab: (address: string) => Promise<Tab>;
  /** The page on A4 without backgrounds, as PDF; throws in WebKitGTK, which cannot. */
  print: () => Promise<Uint8Array>;
}

/** A key by its name, or a letter. */
export type Key =
  | 'Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Backspace'
  | 'Delete'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'k'
  | 'v';

/** Size of a new window in CSS pixels. */
export const windowSize = { width: 1280, height: 800 };

/** A function and its arguments as an expression that calls it, for the page to run. */
export function callOf<Arguments extends unknown[]>(
  code: (...values: Arguments) => unknown,
  values: Arguments,
): string {
  return `(${String(code)})(...${JSON.stringify(values)})`;
}
