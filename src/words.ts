import { assistantWords } from './assistant/words';
import { exportsWords } from './exports/words';
import { declareWords } from './guide/words/declare';
import { guideWords } from './guide/words/words';
import { paperWords } from './plan/paper/words';
import { searchWords } from './search/words';
import { uiWords } from './ui/words';

/** What each room says. Here and not in the rooms' midst, so that none has to know all the others. */
export const rooms = {
  assistant: assistantWords,
  components: declareWords({}),
  day: declareWords({}),
  exports: exportsWords,
  guide: guideWords,
  offline: declareWords({}),
  pages: declareWords({}),
  paper: paperWords,
  plan: declareWords({}),
  run: declareWords({}),
  search: searchWords,
  support: declareWords({}),
  ui: uiWords,
};
