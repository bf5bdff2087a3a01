import { join } from 'node:path';
import type { GuideFiles } from '../types';
import type { ValueWords } from '../words/value-texts';
import { checkPages } from './check-pages';
import { textsIn, typedValues } from './check-texts';
import { loadGuide } from './load';
import { GuideError } from './problem';
import { loadWords, type Rooms, type RoomWords } from './words';
import { wordsFolder } from './words-schema';

/** What an author writes, checked. */
export interface Content {
  guide: GuideFiles;
  /** The sentences of the interface by room. */
  words: Record<string, RoomWords>;
}

/**
 * Reads and checks the guide, the sentences of the interface, and what pages say of the guide's values. Takes the folder
 * of the guide, which the folder of the pages stands beside, and what each room declares. Throws a GuideError with every
 * problem.
 */
export function loadContent(folder: string, rooms: Rooms): Content {
  const { words, problems } = loadWords(join(folder, wordsFolder), rooms);
  const guide = loadGuide(folder, words['guide'] as unknown as ValueWords, problems);
  const sentences = Object.entries(words).flatMap(([room, said]) =>
    textsIn(said).map((it) => ({ file: `${wordsFolder}/interface/${room}.yaml`, ...it })),
  );
  const typed = typedValues(
    guide,
    sentences,
    () => 'Die Oberfläche nennt keine Werte: Schreiben Sie den Satz ohne.',
  );
  if (typed.length > 0) throw new GuideError(typed);
  const onPages = checkPages(join(folder, '..', 'docs'), guide);
  if (onPages.length > 0) throw new GuideError(onPages, 'content/docs');
  return { guide, words };
}
