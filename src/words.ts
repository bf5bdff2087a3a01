import { assistantWords, endsWords, keptWords, troubleWords } from './assistant/words';
import { dayWords, panelsWords } from './day/words';
import { exportsWords } from './exports/words';
import { componentsWords, pagesWords } from './components/words';
import { offlineWords } from './offline/words';
import { supportWords } from './support/words';
import { guideWords } from './guide/words/words';
import { paperWords } from './plan/paper/words';
import { searchWords } from './search/words';
import { planWords } from './plan/words';
import { uiWords } from './ui/words';

/** What each room says. Here and not in the rooms' midst, so that none has to know all the others. */
export const rooms = {
  assistant: assistantWords,
  components: componentsWords,
  day: dayWords,
  ends: endsWords,
  exports: exportsWords,
  guide: guideWords,
  kept: keptWords,
  offline: offlineWords,
  pages: pagesWords,
  panels: panelsWords,
  paper: paperWords,
  plan: planWords,
  search: searchWords,
  support: supportWords,
  trouble: troubleWords,
  ui: uiWords,
};
