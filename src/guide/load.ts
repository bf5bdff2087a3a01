import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { checkGuide } from './check';
import { GuideError, type Problem } from './problem';
import { files, type FileName, type Guide } from './schema';

/**
 * Reads and checks content/guide. Takes the folder; returns the guide, or throws a GuideError that lists every
 * problem found with file, field and a hint. Runs at build only, never in the browser.
 */
export function loadGuide(folder: string): Guide {
  const problems: Problem[] = unknownFiles(folder);
  const read = <Name extends FileName>(name: Name) => readFile(folder, name, problems);
  const guide = {
    general: read('guide'),
    facts: read('facts'),
    openPoints: read('open-points'),
    editions: read('editions'),
    delivery: read('delivery'),
    questions: read('questions'),
    ends: read('ends'),
    procedures: read('procedures'),
    steps: read('steps'),
    restore: read('restore'),
    hints: read('hints'),
    mails: read('mails'),
  };
  if (problems.length > 0) throw new GuideError(problems);
  const checked = guide as Guide;
  problems.push(...checkGuide(checked));
  if (problems.length > 0) throw new GuideError(problems);
  return checked;
}

function unknownFiles(folder: string): Problem[] {
  return readdirSync(folder)
    .filter((name) => !(name.replace(/\.yaml$/, '') in files) || !name.endsWith('.yaml'))
    .map((name) => ({
      file: name,
      field: '',
      message: 'diese Datei kennt niemand',
      hint: `Erlaubt sind ${Object.keys(files)
        .map((known) => `${known}.yaml`)
        .join(', ')}.`,
    }));
}

function readFile(folder: string, name: FileName, problems: Problem[]): unknown {
  const file = `${name}.yaml`;
  let source: string;
  try {
    source = readFileSync(join(folder, file), 'utf8');
  } catch {
    problems.push({
      file,
      field: '',
      message: 'die Datei fehlt',
      hint: `Legen Sie content/guide/${file} an.`,
    });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.push({
        file,
        field: `Zeile ${lines.linePos(error.pos[0]).line}`,
        message: `kein gültiges YAML: ${error.message.split('\n')[0]}`,
        hint: 'Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser Zeile.',
      });
    }
    return undefined;
  }
  const data: unknown = document.toJS();
  const result = files[name].safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({
      file,
      field: fieldName(data, issue.path),
      message:
        issue.code === 'unrecognized_keys'
          ? `unbekannter Schlüssel: ${issue.keys.join(', ')}`
          : issue.message,
      hint: hintFor(issue),
    });
  }
  return undefined;
}

/** `fieldName(steps, [3, 'when', 'time']) // => 'backup-pruefen.when.time'`: list entries go by their id. */
function fieldName(data: unknown, path: PropertyKey[]): string {
  let here = data;
  const names = path.map((key) => {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const label = here as { id?: unknown; value?: unknown; label?: unknown } | null | undefined;
    if (typeof key !== 'number') return String(key);
    const known = label?.id ?? label?.value ?? label?.label;
    return typeof known === 'string' ? known : `Eintrag ${key + 1}`;
  });
  return names.join('.');
}

function hintFor(issue: { code: string; values?: unknown; expected?: unknown }): string {
  if (issue.code === 'unrecognized_keys')
    return 'Prüfen Sie die Schreibweise oder entfernen Sie den Schlüssel.';
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) {
    return `Erlaubt: ${issue.values.join(', ')}.`;
  }
  if (issue.code === 'invalid_type')
    return `Hier fehlt ein Wert oder er hat die falsche Art (erwartet: ${String(issue.expected)}).`;
  return 'Vergleichen Sie mit den anderen Einträgen dieser Datei.';
}
