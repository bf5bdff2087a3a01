import { z } from 'astro/zod';
import { nearest } from './nearest';
import type { Problem } from './problem';

/*
 * Turns what the schemas refuse into words for authors: German, with the field by its name in the file and a hint
 * what to write instead.
 */

/** What an author writes for each type a schema may expect. */
const kinds: Record<string, { name: string; hint: string }> = {
  string: {
    name: 'einen Text',
    hint: 'Schreiben Sie den Text in Anführungszeichen, wenn er wie eine Zahl aussieht oder mit einem Sonderzeichen beginnt.',
  },
  number: { name: 'eine Zahl', hint: 'Schreiben Sie nur die Zahl, ohne Anführungszeichen und ohne Währung.' },
  boolean: { name: 'true oder false', hint: 'Schreiben Sie true oder false, ohne Anführungszeichen.' },
  array: {
    name: 'eine Liste',
    hint: 'Schreiben Sie eine Liste: [eins, zwei] oder eine Zeile je Eintrag mit „- “ davor.',
  },
  object: { name: 'Schlüssel und Werte', hint: 'Schreiben Sie eine Zeile je Schlüssel: „schluessel: wert“.' },
};

const kindOf = (type: string) => kinds[type === 'record' ? 'object' : type];

/** For `safeParse(data, { error })`: the German message of an issue whose schema does not bring its own. */
export const germanMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'fehlt';
      if (issue.input === null) return 'ist leer';
      return `erwartet ${kindOf(issue.expected)?.name ?? 'etwas anderes'}`;
    case 'invalid_value':
      return issue.input === undefined ? 'fehlt' : `${shown(issue.input)} ist nicht erlaubt`;
    case 'unrecognized_keys':
      return `unbekannter Schlüssel: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return 'ist nicht erlaubt';
  }
};

/** The problem an author sees for one issue of a file. Takes the file's name, schema and data. */
export function schemaProblem(
  file: string,
  schema: z.ZodType,
  data: unknown,
  issue: z.core.$ZodIssue,
): Problem {
  return {
    file,
    field: fieldName(data, issue.path),
    message: issue.message,
    hint: hintFor(schema, data, issue),
  };
}

/** `fieldName(steps, [3, 'when', 'time']) // => 'backup-pruefen.when.time'`: list entries go by their id. */
function fieldName(data: unknown, path: PropertyKey[]): string {
  let here = data;
  const names = path.map((key) => {
    here = inside(here, key);
    if (typeof key !== 'number') return String(key);
    const known = inside(here, 'id') ?? inside(here, 'value') ?? inside(here, 'label');
    return typeof known === 'string' ? known : `Eintrag ${key + 1}`;
  });
  return names.join('.');
}

function hintFor(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): string {
  const value = issue.path.reduce(inside, data);
  const lastKey = String(issue.path.at(-1));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .map((key) =>
          // { value: 250,50 } reads as a value and one more key.
          /^\d+$/.test(key)
            ? 'Eine Zahl hat einen Punkt statt eines Kommas: 2.50. Ein Text mit Komma steht in Anführungszeichen.'
            : nearest(key, keysAt(schema, issue.path)),
        )
        .join(' ');
    case 'invalid_key':
      return 'Ändern Sie den Schlüssel.';
    case 'invalid_value':
      return `Erlaubt: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type': {
      const hint = kindOf(issue.expected)?.hint ?? '';
      return value === undefined ? `Ergänzen Sie ${lastKey}. ${hint}` : hint;
    }
    case 'too_small':
      if (issue.origin === 'array') return 'Ergänzen Sie einen Eintrag.';
      if (issue.origin === 'string') return 'Schreiben Sie einen Text oder entfernen Sie den ganzen Eintrag.';
      return valueHint(value);
    case 'custom':
      return typeof value === 'string'
        ? valueHint(value)
        : 'Vergleichen Sie mit den anderen Einträgen dieser Datei.';
    default:
      return valueHint(value);
  }
}

function valueHint(value: unknown): string {
  return `Hier steht ${shown(value)}. Ändern Sie den Wert.`;
}

/** The keys an author may write at a place of a file. */
function keysAt(schema: unknown, path: PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    return key === undefined ? Object.keys(schema.shape) : keysAt(inside(schema.shape, key), rest);
  }
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) {
    if (key !== undefined) return keysAt(schema.valueType, rest);
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
  }
  return [];
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

function shown(value: unknown): string {
  return `„${typeof value === 'string' ? value : JSON.stringify(value)}“`;
}
