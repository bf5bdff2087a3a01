/** What each room of the interface says. */
export { words as assistantWords } from 'virtual:words/assistant';
export { words as componentsWords } from 'virtual:words/components';
export { words as dayWords } from 'virtual:words/day';
export { words as exportsWords } from 'virtual:words/exports';
export { words as guideWords } from 'virtual:words/guide';
export { words as keptWords } from 'virtual:words/kept';
export { words as offlineWords } from 'virtual:words/offline';
export { words as panelsWords } from 'virtual:words/panels';
export { words as paperWords } from 'virtual:words/paper';
export { words as planWords } from 'virtual:words/plan';
export { words as searchWords } from 'virtual:words/search';
export { words as supportWords } from 'virtual:words/support';
export { words as troubleWords } from 'virtual:words/trouble';
export { words as uiWords } from 'virtual:words/ui';
