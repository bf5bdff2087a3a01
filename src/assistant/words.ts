import { declareWords } from '../guide/words/declare';

/** What the assistant says around the questions and ends of the guide. */
export const assistantWords = declareWords({
  next: [],
  back: [],
  backToPlan: [],
  restart: [],
  today: [],
  yourAnswers: [],
  change: [],
  chooseAnswer: [],
  unknownValue: ['question', 'value'],
  badDay: ['question', 'value', 'problem'],
  contradictory: ['question'],
  missing: ['question'],
  whereAmI: [],
});

/** What it says at an end that is no plan, which comes with it. */
export const endsWords = declareWords({
  toFindOut: [],
  onceYouKnow: [],
});

/** What leads back to a plan that is in use already, which comes only where one is. */
export const keptWords = declareWords({
  keptPlan: ['day'],
  offerNoMore: [],
  noLongerOffered: [],
  offerAgain: [],
});

/** What it says where a link or the browser is at fault, which comes only then. */
export const troubleWords = declareWords({
  noZone: ['zone'],
  noZoneWay: ['checklists'],
  checklists: [],
  linkEmpty: [],
  linkDamaged: [],
  linkTooLarge: [],
  linkNewer: [],
  linkUnsupported: [],
  linkNotLoaded: [],
  linkProblem: ['problem'],
  linkProblemAtPlan: ['problem'],
  linkIncomplete: [],
  linkLeftOut: ['text'],
  previewLabel: [],
  preview: ['moment'],
  previewHeld: [],
  previewUnreadable: [],
  unused: ['answers'],
  twice: ['answer'],
  leftOut: ['text'],
});
