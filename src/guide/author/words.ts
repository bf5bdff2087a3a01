import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration } from '../words/declare';
import { splitText } from '../words/text';
import { nearest } from './nearest';
import { parseYaml } from './parse-yaml';
import type { Problem } from './problem';
import { wordsFolder } from './words-schema';

/** What each room says, by the room's name. */
export type Rooms = Readonly<Record<string, Declaration>>;

/** The words of one room, by name: texts, or the forms of a counted sentence. */
export type RoomWords = Record<string, string | Record<string, string>>;

/**
 * Reads the interface's words of one language and checks them against what the rooms declare. Takes the language's
 * folder; returns the words of each room, and every problem with file, field and hint.
 */
export function loadWords(
  folder: string,
  rooms: Rooms,
): { words: Record<string, RoomWords>; problems: Problem[] } {
  const interfaceFolder = join(folder, 'interface');
  const names = existsSync(interfaceFolder) ? readdirSync(interfaceFolder) : [];
  const known = Object.keys(rooms).map((room) => `${room}.yaml`);
  const problems: Problem[] = names
    .filter((name) => !known.includes(name) && !name.startsWith('.'))
    .map((name) => ({
      file: `interface/${name}`,
      field: '',
      message: 'diese Datei kennt niemand',
      hint: nearest(name, known),
    }));
  const words = Object.fromEntries(
    Object.entries(rooms).map(([room, declaration]) => {
      const file = `interface/${room}.yaml`;
      if (!names.includes(`${room}.yaml`)) {
        problems.push({
          file,
          field: '',
          message: 'die Datei fehlt',
          hint: `Legen Sie content/guide/de/${file} an.`,
        });
        return [room, {}];
      }
      const read = parseYaml(file, readFileSync(join(folder, file), 'utf8'));
      const found = read.problems.length > 0 ? read.problems : checkWords(file, declaration, read.data);
      problems.push(...found);
      return [room, (found.length > 0 ? {} : read.data) as RoomWords];
    }),
  );
  return { words, problems: problems.map((it) => ({ ...it, file: `${wordsFolder}/${it.file}` })) };
}

/** Checks the words of one room, as read from its file, against the declaration. Returns all problems found. */
export function checkWords(file: string, declaration: Declaration, data: unknown): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [
      {
        file,
        field: '',
        message: 'erwartet Schlüssel und Werte',
        hint: 'Schreiben Sie eine Zeile je Satz: „schluessel: Text“.',
      },
    ];
  }
  const words = data as Record<string, unknown>;
  const unknown = Object.keys(words)
    .filter((key) => !Object.hasOwn(declaration, key))
    .map((key) => ({
      file,
      field: key,
      message: 'diesen Satz kennt niemand',
      hint: nearest(key, Object.keys(declaration)),
    }));
  const known = Object.entries(declaration).flatMap(([key, it]) => {
    const value = Object.hasOwn(words, key) ? words[key] : undefined;
    return 'counted' in it
      ? checkForms(file, key, it.takes, value)
      : checkText(file, key, { required: it, allowed: it }, value);
  });
  return [...unknown, ...known];
}

function checkForms(file: string, field: string, takes: readonly string[], value: unknown): Problem[] {
  if (typeof value === 'object' && value !== null && 'one' in value && 'other' in value) {
    const allowed = [...takes, 'count'];
    return Object.entries(value).flatMap(([form, text]) =>
      // "ein Tag" needs no number.
      checkText(file, `${field}.${form}`, { required: form === 'one' ? takes : allowed, allowed }, text),
    );
  }
  return [
    {
      file,
      field,
      message: value === undefined ? 'fehlt' : 'braucht eine Form für eins und eine für alles andere',
      hint: `Schreiben Sie ${field}: { one: …, other: … }, mit {count} für die Zahl.`,
    },
  ];
}

function checkText(
  file: string,
  field: string,
  { required, allowed }: { required: readonly string[]; allowed: readonly string[] },
  value: unknown,
): Problem[] {
  const list = required.map((name) => `{${name}}`).join(', ');
  if (typeof value !== 'string' || value.trim() === '') {
    return [
      {
        file,
        field,
        message: value === undefined ? 'fehlt' : 'erwartet einen Text',
        hint: list ? `Schreiben Sie den Satz mit ${list}.` : 'Schreiben Sie den Satz.',
      },
    ];
  }
  const used = splitText(value).flatMap((part) => (typeof part === 'string' ? [] : [part.placeholder]));
  return [
    ...used
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        file,
        field,
        message: `unbekannter Platzhalter {${name}}`,
        hint: allowed.length > 0 ? nearest(name, allowed) : 'Dieser Satz hat keine Platzhalter.',
      })),
    ...required
      .filter((name) => !used.includes(name))
      .map((name) => ({
        file,
        field,
        message: `Platzhalter {${name}} fehlt`,
        hint: `Der Satz nennt ${list}; wo, ist Ihre Wahl.`,
      })),
  ];
}
