import { counted, declareWords } from '../guide/words/declare';

/** What stands on pages around the guide's own texts. */
export const componentsWords = declareWords({
  startPicture: [],
  startAssistantAt: ['address'],
  startChecklistAt: ['address'],

  assistantFailed: ['checklists'],
  checklists: [],
  noScriptHeading: [],
  noScriptText: [],
  noScriptEnds: [],
  noScriptSupport: [],

  preparation: ['title'],
  delivery: ['editions', 'text'],
  otherEditions: [],
  moreAbout: ['page'],
  deliveryPage: [],
  ifMissed: [],
  when: [],
  what: [],
  eveningBefore: ['time'],
  editionColumn: [],
  delivered: [],

  dayChosen: [],
  continueWith: ['question'],
  endsAt: ['end'],

  print: [],
  printHint: [],
  version: ['day', 'source', 'support'],
  source: [],
  accessibility: [],
  privacy: [],
  forSupporters: [],
  imprint: [],
  privacyPolicy: [],

  treeOnTo: [],
  treeEnd: [],
  treeAsList: [],
  treePicture: [],
  treeHint: [],
  treeLegend: [],
  treeOwn: [],
  treeHere: [],
});

/** What pages that are made from data are called. */
export const pagesWords = declareWords({
  checklist: ['title'],
  checklistDescription: ['title'],

  states: [],
  statesDescription: [],
  statesIntro: [],
  statesKept: [],
  stateAt: ['moment'],
  stateNotes: counted(),
});
