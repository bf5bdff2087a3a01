import { serveSite } from '../server';

/** The built site as walks see it: with a clock that the walk sets, and with an eye on every page. */
export interface WatchedSite {
  /** The start page's address, with a slash at the end. */
  address: string;
  /** Sets the clock of all pages loaded from now on, to a moment with its offset; there it runs on. */
  setClock: (moment: string) => void;
  close: () => Promise<void>;
}

/** Serves a folder with the watch in each page, before anything else, where the page's policy does not count yet. */
export async function serveWatched(directory: string, base: string, moment: string): Promise<WatchedSite> {
  let shift = 0;
  const setClock = (to: string) => {
    shift = Date.parse(to) - Date.now();
  };
  setClock(moment);
  const headStart = () => `<script>(${String(startWatch)})(${shift})</script>`;
  const site = await serveSite(directory, base, { headStart });
  return { ...site, setClock };
}

/** The problems that the pages of a tab had up to now; runs in the page. */
export function reportedProblems(): string[] {
  return JSON.parse(sessionStorage.getItem('problems') ?? '[]') as string[];
}

/**
 * Runs in the page: shifts its clock by so many milliseconds, and keeps what goes wrong. Not every engine tells its
 * console to who drives it.
 */
function startWatch(shift: number): void {
  // What a page loads while it is left is broken off, and that is no error; Firefox breaks it off before it says so.
  let isLeft = false;
  let notLoaded: ReturnType<typeof setTimeout>[] = [];
  addEventListener('pagehide', () => {
    isLeft = true;
    for (const timer of notLoaded) clearTimeout(timer);
    notLoaded = [];
  });
  addEventListener('pageshow', () => (isLeft = false));
  const report = (problem: string) => {
    if (isLeft) return;
    const problems = JSON.parse(sessionStorage.getItem('problems') ?? '[]') as string[];
    sessionStorage.setItem('problems', JSON.stringify([...problems, `${location.href}: ${problem}`]));
  };
  const { error } = console;
  Object.assign(console, {
    error: (...values: unknown[]) => {
      report(`console: ${values.join(' ')}`);
      error(...values);
    },
  });
  // In the capture phase also for files that did not come.
  addEventListener(
    'error',
    (event) => {
      if (event.message) report(`thrown: ${event.message} ${event.error?.stack}`);
      const target = event.target as Partial<Element>;
      // Firefox says so too of a hint at a module that is there already; who uses a module tells when it is missing.
      const isHint = target.matches?.('link[rel=modulepreload]');
      if (event.message || isHint) return;
      const problem = `not loaded: ${target.outerHTML ?? String(target)}`;
      if (document.readyState !== 'complete') report(problem);
      else notLoaded.push(setTimeout(() => report(problem), 200));
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => report(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    report(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );

  // It would refuse these pages, because they are not as built.
  navigator.serviceWorker.register = () => new Promise(() => {});

  const RealDate = Date;
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget) as object,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
