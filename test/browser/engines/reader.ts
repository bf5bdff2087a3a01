import { expect } from 'vitest';
import type { Tab } from './engine';

/** How long anything may take, in milliseconds: enough for a machine that is busy with something else. */
const patience = { timeout: 20_000, interval: 40 };

/** A control of the page: what matches a CSS selector, and if needed has these words in it. */
export interface Control {
  selector: string;
  words?: string;
}

interface Place {
  x: number;
  y: number;
}

/** Ends when the first visible control of this kind is there. */
export async function see(tab: Tab, control: Control): Promise<void> {
  await expect.poll(() => placeOf(tab, control), { ...patience, message: describe(control) }).not.toBeNull();
}

/** Ends when no visible control of this kind is there. */
export async function seeNot(tab: Tab, control: Control): Promise<void> {
  await expect
    .poll(() => placeOf(tab, control), { ...patience, message: `no ${describe(control)}` })
    .toBeNull();
}

/** Ends when `read` returns what is expected. Errors of a page that is just being left do not count. */
export async function eventually<Value>(read: () => Promise<Value>, expected: unknown): Promise<void> {
  await expect.poll(() => read().catch((error: unknown) => String(error)), patience).toEqual(expected);
}

/** Scrolls a control to the middle of the window and presses it with the mouse, once it stands still there. */
export async function click(tab: Tab, control: Control): Promise<void> {
  const places: (Place | null)[] = [null];
  await expect
    .poll(
      async () => {
        places.push(await placeOf(tab, control));
        const [earlier, now] = places.slice(-2);
        return now && now.x === earlier?.x && now.y === earlier.y;
      },
      { ...patience, message: `${describe(control)}, at rest` },
    )
    .toBe(true);
  const place = places.at(-1)!;
  await pauseAtSamePlace(place);
  await tab.press(place.x, place.y);
  lastPress = { ...place, at: Date.now() };
}

/** Presses Tab until the control has the focus; not more often than a patient reader would. */
export async function tabTo(tab: Tab, control: Control): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(tab, control)) return;
    await tab.key('Tab');
  }
  throw new Error(`Not reached with the Tab key: ${describe(control)}`);
}

export function hasFocus(tab: Tab, { selector, words }: Control): Promise<boolean> {
  return tab.run(
    (wanted, text) => {
      const element = document.activeElement;
      return Boolean(element?.matches(wanted) && element.textContent?.includes(text));
    },
    selector,
    words ?? '',
  );
}

/** Follows an address in the same tab. After the answer to the driver, which a page that is left cannot give. */
export async function go(tab: Tab, address: string): Promise<void> {
  await tab.run((to) => {
    document.documentElement.dataset['left'] = '';
    setTimeout(() => location.assign(to));
  }, address);
  await eventually(
    () =>
      tab.run(() => 'left' in document.documentElement.dataset || `${location.href} ${document.readyState}`),
    `${address} complete`,
  );
}

/**
 * Goes back by as many entries of the history as given. Ends at once: what is shown then is for the walk to see. By
 * script, because puppeteer waits for ever for a page that comes from Firefox's back/forward cache.
 */
export function goBack(tab: Tab, pages = 1): Promise<void> {
  return tab.run((by) => void setTimeout(() => history.go(-by)), pages);
}

/** Where in the window a control is that can be pressed; null when there is none. */
function placeOf(tab: Tab, { selector, words }: Control): Promise<Place | null> {
  return tab
    .run(
      (wanted, text) => {
        const plain = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ');
        const element = [...document.querySelectorAll(wanted)].find(
          (it) => it.checkVisibility({ visibilityProperty: true }) && plain(it).includes(text),
        );
        if (!element) return null;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = { x: left + width / 2, y: top + height / 2 };
        // Something else may be in front of it, for the moment.
        const hit = document.elementFromPoint(place.x, place.y);
        return hit && (element.contains(hit) || hit.contains(element)) ? place : null;
      },
      selector,
      words ?? '',
    )
    .catch(() => null);
}

let lastPress = { x: 0, y: 0, at: 0 };

/** The site drops a second press at one place within half a second, as the other half of a double click. */
async function pauseAtSamePlace({ x, y }: Place): Promise<void> {
  const isNear = Math.hypot(x - lastPress.x, y - lastPress.y) < 60;
  const left = lastPress.at + 600 - Date.now();
  if (isNear && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function describe({ selector, words }: Control): string {
  return words ? `${selector} with "${words}"` : selector;
}
