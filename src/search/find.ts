import MiniSearch, { type Query } from 'minisearch';
import type { IndexedPage } from './sections';
import { folded, shortestPart, stem, wordEnds } from './word-forms';

/** A section that was found, with its page. */
export interface Hit {
  page: string;
  /** The page's address below the site's base path, with the section's id: '/offene-fragen/#o2'. */
  address: string;
  /** Empty at the page's own start. */
  heading: string;
  text: string;
}

export interface Found {
  /** The best first. */
  hits: Hit[];
  /** Whether every word of the question stands in each hit, or only some of them. */
  complete: boolean;
  /** What was looked for, folded and without endings, for marking it in a text (isMeantBy). */
  wanted: string[];
}

const words = ['page', 'heading', 'text'];
const insides = 'inside';
const inTitles = { page: 4, heading: 3 };
/** What is left of a question of which no section holds every word; "ich" and "muss" say nothing. */
const shortestTelling = 5;

/**
 * Makes the pages searchable and returns the search: `searchIn(pages)('Rücksetzen')` also finds "zurücksetzen",
 * "Backups" also finds "Backup". Without a word in the question it finds nothing.
 */
export function searchIn(pages: readonly IndexedPage[]): (question: string) => Found {
  const sections = pages.flatMap(({ title, path, sections: all }) =>
    all.map(({ heading = '', id, text }): Hit => ({
      page: title,
      address: id ? `${path}#${id}` : path,
      heading,
      text,
    })),
  );
  const index = new MiniSearch({
    fields: [...words, insides],
    extractField: (it: { id: number }, field) => {
      if (field === 'id') return String(it.id);
      const section = sections[it.id]!;
      if (field === insides) return `${section.page} ${section.heading} ${section.text}`;
      // A page's own start is headed by its title.
      return field === 'heading' ? section.heading || section.page : section[field as keyof Hit];
    },
    processTerm: (term, field) => (field === insides ? wordEnds(term) : folded(term)),
  });
  index.addAll(sections.map((_, id) => ({ id })));

  return (question) => {
    const split = MiniSearch.getDefault('tokenize') as (text: string) => string[];
    const asked = [...new Set(split(question).filter(Boolean).map(folded))];
    const look = (terms: string[], combineWith: 'AND' | 'OR') =>
      terms.length === 0
        ? []
        : index.search({ combineWith, queries: terms.map(formsOf) }).map(({ id }) => sections[Number(id)]!);
    const hits = look(asked, 'AND');
    if (hits.length > 0) return { hits, complete: true, wanted: asked.map(stem) };
    const telling = asked.filter((word) => word.length >= shortestTelling);
    return { hits: look(telling, 'OR'), complete: false, wanted: telling.map(stem) };
  };
}

/** A word as it is, in another form, and inside of another word; the first counts most. */
function formsOf(word: string): Query {
  const part = stem(word);
  const queries: Query[] = [
    { queries: [word], fields: words, boost: inTitles, prefix: true },
    { queries: [part], fields: words, boost: inTitles, prefix: true },
  ];
  if (part.length >= shortestPart) queries.push({ queries: [part], fields: [insides], prefix: true });
  return { combineWith: 'OR', queries };
}
