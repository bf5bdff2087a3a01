import type { Tab } from './engine';
import { words as dayWords } from 'virtual:words/day';
import { words as exportsWords } from 'virtual:words/exports';
import { words } from 'virtual:words/plan';
import type { Control } from './reader';

/*
 * How walks find what they use of the plan and its day. All that has to change here when that view changes.
 */

/** The plan without service in the order of its day, each step with the words of the button that notes it. */
export const daySteps = {
  preparation: { id: 'paket-erhalten', button: words.stepDone },
  backup: { id: 'backup-pruefen', button: dayWords.backupConfirmed },
  installation: { id: 'update-einspielen', button: dayWords.installedNow },
  test: { id: 'funktionen-testen', button: dayWords.testsPassed },
} as const;

export type DayStep = (typeof daySteps)[keyof typeof daySteps];

/** The step with a permanent id. */
export function stepOf({ id }: { id: string }): Control {
  return { selector: `#schritt-${id}` };
}

/** The folded line of a step, which opens it. */
export function lineOf({ id }: { id: string }): Control {
  return { selector: `#schritt-${id} summary` };
}

/** The button that notes a step. */
export function noteButton({ id, button }: DayStep): Control {
  return { selector: `#schritt-${id} button`, words: button };
}

/** The step that is due now. */
export function currentStep({ id }: DayStep): Control {
  return { selector: `#schritt-${id}[aria-current="step"]` };
}

export const newItem: Control = { selector: '#neuer-testpunkt' };
/** The name of a test item in the list. */
export function itemNamed(name: string): Control {
  return { selector: '.test-item legend', words: name };
}

export const makeHandOver: Control = { selector: 'button', words: words.handOver };
/** Where the link stands once it is made. */
export const handOverField: Control = { selector: 'input[type="url"][readonly]' };

export const copyLink: Control = { selector: 'button', words: exportsWords.emptyPlanCopy };
/** What is said once a text is copied. */
export const copied: Control = { selector: '.copy-status > :not(:empty)' };

/** Where a text stands that could not be copied. */
export const refusedCopy: Control = { selector: 'textarea[readonly]' };

/** How many notes on the run of the update the browser keeps. */
export function keptNotes(tab: Tab): Promise<number> {
  return tab.run(
    () =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('crm-update:run:'))
        .flatMap(([, value]) => (JSON.parse(value) as { events: unknown[] }).events).length,
  );
}
