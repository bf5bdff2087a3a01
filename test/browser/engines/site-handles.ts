import type { Control } from './reader';

/*
 * How walks find what they use of the assistant and of the frame around every page. The day's view has its own file.
 */

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
