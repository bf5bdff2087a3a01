import { z } from 'astro/zod';
import { nearest } from './nearest';
import type { Problem } from './problem';

type Data = Record<string, unknown>;

/**
 * Joins the entries of a file with their words. Takes the words' file name, for problems, and the words' schema, which
 * says where words go by ids. Returns the entries with their words in them, and each entry without words and each words
 * without an entry as a problem.
 */
export function joinWords(
  file: string,
  schema: z.ZodType,
  entries: unknown,
  words: unknown,
): { joined: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const joined = join(schema, entries, words, []);
  return { joined, problems };

  function join(here: unknown, entry: unknown, text: unknown, path: string[]): unknown {
    const expected = here instanceof z.ZodOptional ? here.unwrap() : here;
    if (expected instanceof z.ZodRecord) return joinById(expected.valueType, entry, text, path);
    if (!(expected instanceof z.ZodObject)) return text ?? entry;
    const keys = Object.keys(expected.shape).filter((key) => isIn(entry, key) || isIn(text, key));
    return {
      ...(entry as Data),
      ...Object.fromEntries(
        keys.map((key) => [
          key,
          join(expected.shape[key], (entry as Data)[key], (text as Data | undefined)?.[key], [...path, key]),
        ]),
      ),
    };
  }

  /** Entries in a list carry ids or values; a list of plain names becomes a record of their words. */
  function joinById(value: unknown, entry: unknown, text: unknown, path: string[]): unknown {
    const list = (entry ?? []) as (string | { id?: string; value?: string })[];
    const idOf = (it: (typeof list)[number]) => (typeof it === 'string' ? it : (it.id ?? it.value ?? ''));
    const ids = list.map(idOf);
    const given = (text ?? {}) as Data;
    const entriesFile = file.replace(/^.*\//, '');
    const missing = ids.filter((it) => !Object.hasOwn(given, it));
    const twice = new Set(ids.filter((it, index) => ids.indexOf(it) !== index));
    for (const id of twice) {
      problems.push({
        file: entriesFile,
        field: [...path, id].join('.'),
        message: `„${id}“ steht zweimal`,
        hint: 'Jeder Name darf hier nur einmal vorkommen. Geben Sie dem neuen Eintrag einen eigenen.',
      });
    }
    // Where two entries have one id, these are the words of that which is to get another.
    const unknown = twice.size > 0 ? [] : Object.keys(given).filter((it) => !ids.includes(it));
    for (const id of unknown) {
      problems.push({
        file,
        field: [...path, id].join('.'),
        message: `„${id}“ gibt es nicht`,
        hint:
          missing.length > 0
            ? nearest(id, missing)
            : `Gibt es den Eintrag nicht mehr, entfernen Sie hier seine Texte. Sonst ergänzen Sie ihn in ${entriesFile}.`,
      });
    }
    for (const id of new Set(missing)) {
      problems.push({
        file,
        field: [...path, id].join('.'),
        message: 'die Texte fehlen',
        hint: `Ergänzen Sie den Eintrag ${id} in content/guide/${file}.`,
      });
    }
    const known = list.filter((it) => Object.hasOwn(given, idOf(it)));
    return known.length > 0 && known.every((it) => typeof it === 'string')
      ? Object.fromEntries(known.map((it) => [it, given[it]]))
      : known.map((it) => join(value, it, given[idOf(it)], [...path, idOf(it)]));
  }
}

function isIn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
