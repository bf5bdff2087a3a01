import type { Tab } from './engine';
import type { Control } from './reader';
import { dayWords, exportsWords, planWords as words } from '../words';

/*
 * How walks find what they use of the site: all that has to change here when a view changes.
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

export const handOver = {
  make: { selector: 'button', words: words.handOver },
  /** Where the link stands once it is made. */
  field: { selector: 'input[type="url"][readonly]' },
  /** What comes last, and moves the buttons until then. */
  code: { selector: '.hand-over svg' },
  copyEmptyPlan: { selector: 'button', words: exportsWords.emptyPlanCopy },
  /** What is said once a text is copied. */
  copied: { selector: '.copy-status > :not(:empty)' },
  /** Where a text stands that could not be copied. */
  refusedCopy: { selector: 'textarea[readonly]' },
};

/** How many notes on the run of the update the browser keeps. */
export function keptNotes(tab: Tab): Promise<number> {
  return tab.run(
    () =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('crm-update:run:'))
        .flatMap(([, value]) => (JSON.parse(value) as { events: unknown[] }).events).length,
  );
}

/** The label of an option: `option('betrieb', 'cloud')` */
export function option(question: string, value: string): Control {
  return { selector: `label[for="antwort-${question}-${value}"]` };
}

/** The field of an answer: of an option, or the field for the day. */
export function field(question: string, value?: string): Control {
  return { selector: `form.question input[name="${question}"]${value ? `[value="${value}"]` : ''}` };
}

/** The button that goes on to the next question. */
export const goOn: Control = { selector: 'form.question button[type="submit"]' };

/** The title of the question shown, which takes the focus when it comes after another. */
export const questionTitle: Control = { selector: 'form.question h2' };

/** What is said about an answer that cannot be. */
export const refusal: Control = { selector: 'form.question .error' };

export const search = {
  open: { selector: 'site-search > button' },
  field: { selector: '#search-field' },
  hit: { selector: 'site-search dialog a[href]' },
};

export const theme = { selector: 'starlight-theme-select select' };

/** The menu of pages, and the button that opens it in a narrow window. */
export const menu = {
  page: { selector: '#starlight__sidebar a' },
  button: { selector: 'button[popovertarget="starlight__sidebar"]' },
};
