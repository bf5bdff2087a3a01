import { declareWords } from '../guide/words/declare';

/** What the site says about its own new versions. */
export const offlineWords = declareWords({ newVersion: [], hide: [] });
