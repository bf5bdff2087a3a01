import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guide } from 'virtual:guide';
import { GuideError } from '../../src/guide/author/problem';
import { errorAfter } from './broken-folder';
import { isExplained } from './explained';

/*
 * What an author may get wrong in content/guide, one mistake at a time, and what the build then says.
 * Read a case as: in this file, this text replaced by that one, gives this problem.
 */

interface Mistake {
  what: string;
  file: string;
  /** A text that stands exactly once in the file … */
  instead: string;
  /** … and what the author wrote there. */
  wrote: string;
  /** The file the problem names, where it is another one. */
  reportedIn?: string;
  field: string;
  message: string;
  hint: string;
}

const mistakes: Mistake[] = [
  // Keys
  {
    what: 'a misspelt key',
    file: 'steps.yaml',
    instead: 'short: Update-Paket liegt bereit',
    wrote: 'shortt: Update-Paket liegt bereit',
    field: 'paket-erhalten',
    message: 'unbekannter Schlüssel: shortt',
    hint: 'Meinten Sie „short“?',
  },
  {
    what: 'a missing key',
    file: 'steps.yaml',
    instead: '  short: Update-Paket liegt bereit\n',
    wrote: '',
    field: 'paket-erhalten.short',
    message: 'fehlt',
    hint: 'Ergänzen Sie short.',
  },
  {
    what: 'a key inside a nested entry',
    file: 'guide.yaml',
    instead: '    value: 250\n',
    wrote: '    value: 250\n    wert: 250\n',
    field: 'amounts.pauschale',
    message: 'unbekannter Schlüssel: wert',
    hint: 'Bekannt sind: label, value, currency, facts.',
  },
  {
    what: 'an entry nobody reads',
    file: 'hints.yaml',
    instead: 'wochenende:\n',
    wrote: 'wochenend:\n',
    field: '',
    message: 'unbekannter Schlüssel: wochenend',
    hint: 'Meinten Sie „wochenende“?',
  },
  {
    what: 'a fact under a wrong number',
    file: 'facts.yaml',
    instead: 'F19: {',
    wrote: 'Fakt19: {',
    field: 'Fakt19',
    message: 'erwartet die Nummer einer Aussage, zum Beispiel F18',
    hint: 'Ändern Sie den Schlüssel.',
  },
  {
    what: 'a clarification for something that is no question',
    file: 'ends.yaml',
    instead: '    edition:\n',
    wrote: '    editionen:\n',
    field: 'klaeren.ask',
    message: 'unbekannter Schlüssel: editionen',
    hint: 'Meinten Sie „edition“?',
  },
  // Values
  {
    what: 'an hour that does not exist',
    file: 'guide.yaml',
    instead: "'15:00'",
    wrote: "'25:00'",
    field: 'times.test.at',
    message: 'erwartet eine Uhrzeit mit Stunde und Minute in Anführungszeichen',
    hint: 'Hier steht „25:00“.',
  },
  {
    what: 'a clock time with a point, which YAML takes for a number',
    file: 'guide.yaml',
    instead: "'15:00'",
    wrote: '15.00',
    field: 'times.test.at',
    message: 'erwartet eine Uhrzeit mit Stunde und Minute in Anführungszeichen',
    hint: 'in Anführungszeichen',
  },
  {
    what: 'a clock time with the word Uhr',
    file: 'guide.yaml',
    instead: "'15:00'",
    wrote: "'15:00 Uhr'",
    field: 'times.test.at',
    message: 'erwartet eine Uhrzeit',
    hint: 'Hier steht „15:00 Uhr“.',
  },
  {
    what: 'reporting before testing',
    file: 'guide.yaml',
    instead: "'16:00'",
    wrote: "'14:00'",
    field: 'times.meldung.at',
    message: 'liegt nicht nach der Frist zum Testen',
    hint: 'Erst wird getestet, dann gemeldet.',
  },
  {
    what: 'a negative amount',
    file: 'guide.yaml',
    instead: 'value: 250',
    wrote: 'value: -250',
    field: 'amounts.pauschale.value',
    message: 'muss größer als 0 sein',
    hint: 'Hier steht „-250“.',
  },
  {
    what: 'an amount with its currency',
    file: 'guide.yaml',
    instead: 'value: 250',
    wrote: 'value: 250 €',
    field: 'amounts.pauschale.value',
    message: 'erwartet eine Zahl ohne Währung',
    hint: 'Schreiben Sie nur die Zahl',
  },
  {
    what: 'a version that is no day of the calendar',
    file: 'guide.yaml',
    instead: `version: ${guide.general.version}`,
    wrote: 'version: 2026-02-30',
    field: 'version',
    message: 'erwartet ein Datum',
    hint: 'Hier steht „2026-02-30“.',
  },
  {
    what: 'a zone nobody knows',
    file: 'guide.yaml',
    instead: 'timezone: Europe/Berlin',
    wrote: 'timezone: Europa/Berlin',
    field: 'timezone',
    message: 'erwartet eine Zeitzone, zum Beispiel Europe/Berlin',
    hint: 'Hier steht „Europa/Berlin“.',
  },
  {
    what: 'a broken mail address',
    file: 'guide.yaml',
    instead: 'email: support@visual4.de',
    wrote: 'email: support(at)visual4.de',
    field: 'support.email',
    message: 'erwartet eine Mail-Adresse',
    hint: 'Hier steht „support(at)visual4.de“.',
  },
  {
    what: 'a source without https',
    file: 'guide.yaml',
    instead: 'source: https://1crm-system.de',
    wrote: 'source: http://1crm-system.de',
    field: 'source',
    message: 'erwartet eine vollständige Adresse mit https://',
    hint: 'Hier steht „http://1crm-system.de',
  },
  {
    what: 'a value outside the list',
    file: 'editions.yaml',
    instead: 'label: Cloud Startup, delivery: zip',
    wrote: 'label: Cloud Startup, delivery: post',
    field: 'Cloud Startup.delivery',
    message: '„post“ ist nicht erlaubt',
    hint: 'Erlaubt: zip, im-system, none.',
  },
  {
    what: 'an empty text',
    file: 'delivery.yaml',
    instead: 'label: ZIP-Datei von visual4',
    wrote: "label: '  '",
    field: 'zip.label',
    message: 'darf nicht leer sein',
    hint: 'Schreiben Sie einen Text',
  },
  {
    what: 'a number where a text belongs',
    file: 'delivery.yaml',
    instead: 'label: ZIP-Datei von visual4',
    wrote: 'label: 7',
    field: 'zip.label',
    message: 'erwartet einen Text',
    hint: 'in Anführungszeichen',
  },
  {
    what: 'capitals in an id',
    file: 'steps.yaml',
    instead: '- id: paket-erhalten',
    wrote: '- id: Paket erhalten',
    field: 'Paket erhalten.id',
    message: 'erlaubt nur Kleinbuchstaben, Ziffern und Bindestriche',
    hint: 'Hier steht „Paket erhalten“.',
  },
  {
    what: 'no fact at all',
    file: 'procedures.yaml',
    instead: 'facts: [F8]',
    wrote: 'facts: []',
    field: 'mit-service.facts',
    message: 'nennt mindestens eine Aussage',
    hint: 'Ergänzen Sie einen Eintrag.',
  },
  {
    what: 'one fact without brackets',
    file: 'procedures.yaml',
    instead: 'facts: [F8]',
    wrote: 'facts: F8',
    field: 'mit-service.facts',
    message: 'erwartet eine Liste',
    hint: '[eins, zwei]',
  },
  {
    what: 'an entry of a list left empty',
    file: 'restore.yaml',
    instead: '- id: datenverlust',
    wrote: '-\n- id: datenverlust',
    field: 'Eintrag 1',
    message: 'ist leer',
    hint: 'eine Zeile je Schlüssel',
  },
  {
    what: 'a value left empty',
    file: 'delivery.yaml',
    instead: 'label: Claro',
    wrote: 'label:',
    field: 'im-system.places.claro.label',
    message: 'ist leer',
    hint: 'Schreiben Sie',
  },
  // References
  {
    what: 'an id that stands twice',
    file: 'steps.yaml',
    instead: '- id: update-im-testsystem',
    wrote: '- id: testsystem-aktualisieren',
    field: 'testsystem-aktualisieren',
    message: '„testsystem-aktualisieren“ steht zweimal',
    hint: 'Jeder Name darf hier nur einmal vorkommen.',
  },
  {
    what: 'a question with the id of an end',
    file: 'questions.yaml',
    instead: '- id: datum',
    wrote: '- id: plan',
    field: 'plan',
    message: '„plan“ steht zweimal',
    hint: 'Jeder Name darf hier nur einmal vorkommen.',
  },
  {
    what: 'a mail that does not exist',
    file: 'steps.yaml',
    instead: 'mails: [backup-frage]',
    wrote: 'mails: [backup-anfrage]',
    field: 'backup-pruefen.mails',
    message: '„backup-anfrage“ gibt es nicht',
    hint: 'Meinten Sie „backup-frage“?',
  },
  {
    what: 'a mail of the update day under another id',
    file: 'mails.yaml',
    instead: '- id: backup-nachfrage',
    wrote: '- id: backup-nachgefragt',
    field: 'backup-nachfrage',
    message: 'fehlt',
    hint: 'Ändern Sie nur ihre Texte.',
  },
  {
    what: 'a fact that does not exist',
    file: 'restore.yaml',
    instead: 'facts: [F15]',
    wrote: 'facts: [F15, F20]',
    field: 'kostenlos.facts',
    message: '„F20“ gibt es nicht',
    hint: 'Bekannt sind: F1, F2',
  },
  {
    what: 'an open point that does not exist',
    file: 'ends.yaml',
    instead: 'openPoints: [O7]',
    wrote: 'openPoints: [O8]',
    field: 'kein-update-paket.openPoints',
    message: '„O8“ gibt es nicht',
    hint: 'Bekannt sind: O1, O2',
  },
  {
    what: 'a fact no entry states',
    file: 'ends.yaml',
    instead: 'facts: [F1]',
    wrote: 'facts: [F2]',
    reportedIn: 'facts.yaml',
    field: 'F1',
    message: 'keine Stelle der Anleitung nennt diese Aussage',
    hint: 'Ergänzen Sie F1 bei facts des Eintrags, der sie sagt.',
  },
  // Placeholders
  {
    what: 'a placeholder that does not exist',
    file: 'steps.yaml',
    instead: 'text: Testen Sie bis spätestens {zeit.test}',
    wrote: 'text: Testen Sie bis spätestens {zeit.tests}',
    field: 'funktionen-testen.text',
    message: 'unbekannter Platzhalter {zeit.tests}',
    hint: 'Meinten Sie „zeit.test“?',
  },
  {
    what: 'a placeholder named like a part of JavaScript',
    file: 'steps.yaml',
    instead: 'text: Testen Sie bis spätestens {zeit.test}',
    wrote: 'text: Testen Sie bis spätestens {constructor}',
    field: 'funktionen-testen.text',
    message: 'unbekannter Platzhalter {constructor}',
    hint: 'Bekannt sind: support, zeit.backup',
  },
  {
    what: 'a placeholder of a mail in a step',
    file: 'steps.yaml',
    instead: 'text: Testen Sie bis spätestens {zeit.test}',
    wrote: 'text: Testen Sie am {datum} bis spätestens {zeit.test}',
    field: 'funktionen-testen.text',
    message: 'unbekannter Platzhalter {datum}',
    hint: 'Bekannt sind:',
  },
  {
    what: 'a placeholder without its closing brace',
    file: 'steps.yaml',
    instead: 'text: Testen Sie bis spätestens {zeit.test} alle',
    wrote: 'text: Testen Sie bis spätestens {zeit.test alle',
    field: 'funktionen-testen.text',
    message: 'geschweifte Klammer ohne Gegenstück',
    hint: '{zeit.test}',
  },
  // Values typed a second time
  {
    what: 'a clock time typed into a text',
    file: 'steps.yaml',
    instead: 'text: Testen Sie bis spätestens {zeit.test}',
    wrote: 'text: Testen Sie bis spätestens 15 Uhr',
    field: 'funktionen-testen.text',
    message: '„15 Uhr“ steht schon in guide.yaml',
    hint: 'Schreiben Sie stattdessen {zeit.test}.',
  },
  {
    what: 'the amount typed into a text',
    file: 'restore.yaml',
    instead: 'berechnet visual4 pauschal {betrag.pauschale}',
    wrote: 'berechnet visual4 pauschal 250,00 Euro',
    field: 'pauschale.text',
    message: '„250,00 Euro“ steht schon in guide.yaml',
    hint: 'Schreiben Sie stattdessen {betrag.pauschale}.',
  },
  {
    what: 'the mail address typed into a text',
    file: 'ends.yaml',
    instead: 'schreiben Sie an {support}',
    wrote: 'schreiben Sie an Support@visual4.de',
    field: 'klaeren.paragraphs.2',
    message: '„Support@visual4.de“ steht schon in guide.yaml',
    hint: 'Schreiben Sie stattdessen {support}.',
  },
  // The decision tree
  {
    what: 'a next question that does not exist',
    file: 'questions.yaml',
    instead: "label: 'Ja, es gibt Anpassungen', next: datum",
    wrote: "label: 'Ja, es gibt Anpassungen', next: dattum",
    field: 'anpassung.options.ja.next',
    message: 'führt zu „dattum“, das gibt es nicht',
    hint: 'Meinten Sie „datum“?',
  },
  {
    what: 'a missing option',
    file: 'questions.yaml',
    instead:
      '    - { value: startup-plus, label: Startup+, next: theme }\n    - { value: professional, label: Professional, next: theme }\n    - { value: enterprise, label: Enterprise, next: theme }\n    - value: unbekannt\n      label: Weiß ich nicht\n      help: Wir sagen Ihnen, was Sie klären müssen, und bereiten die Mail vor.\n      next: klaeren\n\n- id: edition-onpremise',
    wrote:
      '    - { value: professional, label: Professional, next: theme }\n    - { value: enterprise, label: Enterprise, next: theme }\n    - value: unbekannt\n      label: Weiß ich nicht\n      help: Wir sagen Ihnen, was Sie klären müssen, und bereiten die Mail vor.\n      next: klaeren\n\n- id: edition-onpremise',
    field: 'edition-cloud',
    message: 'bietet startup-plus nicht an, editions.yaml nennt die Edition aber für cloud',
    hint: 'Ergänzen Sie eine Option mit value: startup-plus',
  },
  {
    what: 'a single option',
    file: 'questions.yaml',
    instead:
      '    - value: onpremise\n      label: OnPremise\n      help: Ihr 1CRM ist auf einem eigenen Server installiert, nicht in der 1CRM Cloud.\n      next: edition-onpremise\n',
    wrote: '',
    field: 'betrieb.options',
    message: 'braucht mindestens zwei Optionen',
    hint: 'Ergänzen Sie einen Eintrag.',
  },
  {
    what: 'the same option twice',
    file: 'questions.yaml',
    instead: 'value: claro',
    wrote: 'value: flex',
    field: 'theme.options.flex',
    message: '„flex“ steht zweimal',
    hint: 'Jeder Name darf hier nur einmal vorkommen.',
  },
  {
    what: 'options and a date in one question',
    file: 'questions.yaml',
    instead: '- id: service\n  name: service\n',
    wrote: '- id: service\n  name: service\n  date: { next: plan }\n',
    field: 'service.options',
    message: 'braucht entweder options (Auswahl) oder date (Datum), nicht beides',
    hint: 'Vergleichen Sie mit den anderen Einträgen dieser Datei.',
  },
  {
    what: 'a question nobody reaches',
    file: 'questions.yaml',
    instead: '- id: datum\n',
    wrote:
      '- id: verwaist\n  name: theme\n  label: Theme\n  title: Welches?\n  facts: [F6]\n  options:\n    - { value: claro, label: Claro, next: service }\n    - { value: flex, label: Flex, next: service }\n\n- id: datum\n',
    field: 'verwaist',
    message: 'wird von keiner Antwort erreicht',
    hint: 'Verweisen Sie mit next darauf oder entfernen Sie den Eintrag.',
  },
  {
    what: 'a circle',
    file: 'questions.yaml',
    instead: "label: 'Nein, keine Anpassungen', next: datum",
    wrote: "label: 'Nein, keine Anpassungen', next: service",
    field: 'service',
    message: 'führt im Kreis zu sich selbst zurück',
    hint: 'Jeder Weg muss an einem Ende ankommen.',
  },
  {
    what: 'a tree that contradicts the editions',
    file: 'editions.yaml',
    instead: 'label: OnPremise Startup, delivery: none',
    wrote: 'label: OnPremise Startup, delivery: im-system',
    reportedIn: 'questions.yaml',
    field: 'edition-onpremise.options.startup.next',
    message: 'führt zu „kein-update-paket“, editions.yaml nennt aber delivery: im-system',
    hint: 'Bei delivery: im-system folgt „theme“.',
  },
  {
    what: 'an option for an edition that is not listed',
    file: 'editions.yaml',
    instead:
      '- { hosting: cloud, edition: enterprise, label: Cloud Enterprise, delivery: im-system, facts: [F4, F6] }\n',
    wrote: '',
    field: 'cloud enterprise',
    message: 'fehlt, steht aber in questions.yaml, edition-cloud.options.enterprise',
    hint: 'Tragen Sie ein, auf welchem Weg',
  },
  {
    what: 'an option value nothing else knows',
    file: 'questions.yaml',
    instead: 'value: claro',
    wrote: 'value: clara',
    field: 'theme.options.clara.value',
    message: '„clara“ hat für theme keine Bedeutung',
    hint: 'Meinten Sie „claro“?',
  },
  {
    what: 'an unknown service package that leads to a plan',
    file: 'questions.yaml',
    instead: 'bereiten die Mail vor.\n      next: klaeren\n\n- id: anpassung',
    wrote: 'bereiten die Mail vor.\n      next: anpassung\n\n- id: anpassung',
    field: '',
    message: 'ein Weg führt zum Plan, ohne dass service feststeht',
    hint: '„unbekannt“ führt zu „klaeren“',
  },
  {
    what: 'a plan without a date',
    file: 'questions.yaml',
    instead: "label: 'Nein, keine Anpassungen', next: datum",
    wrote: "label: 'Nein, keine Anpassungen', next: plan",
    field: '',
    message: 'ein Weg führt zum Plan, ohne dass datum feststeht',
    hint: 'Jeder Weg zum Plan braucht eine Antwort auf datum',
  },
  {
    what: 'a name asked twice on one way',
    file: 'questions.yaml',
    instead: '- id: anpassung\n  name: anpassung',
    wrote: '- id: anpassung\n  name: service',
    field: 'anpassung',
    message: 'fragt noch einmal nach service, nach der Frage „service“',
    hint: 'Auf einem Weg darf jeder name nur einmal vorkommen.',
  },
  // Steps and procedures
  {
    what: 'a step under another id',
    file: 'steps.yaml',
    instead: '- id: backup-pruefen',
    wrote: '- id: backup-abfragen',
    field: 'backup-pruefen',
    message: 'fehlt im Vorgehen ohne-service',
    hint: 'Ändern Sie nur die Texte des Schritts.',
  },
  {
    what: 'a deadline outside the update day',
    file: 'steps.yaml',
    instead: 'when: { day: update-day, time: test }',
    wrote: 'when: { day: test-period, time: test }',
    field: 'funktionen-testen.when',
    message: 'hat eine Uhrzeit, aber keinen Update-Tag',
    hint: 'day: update-day',
  },
  {
    what: 'a deadline and a part of the day',
    file: 'steps.yaml',
    instead: 'when: { day: update-day, time: test }',
    wrote: 'when: { day: update-day, time: test, part: morning }',
    field: 'funktionen-testen.when',
    message: 'hat eine Uhrzeit und einen Tagesabschnitt',
    hint: 'Nennen Sie entweder time oder part.',
  },
  {
    what: 'both procedures for the same answer',
    file: 'procedures.yaml',
    instead: 'service: nein',
    wrote: 'service: ja',
    field: 'ohne-service.service',
    message: 'beide Vorgehen gelten für service: ja',
    hint: 'mit-service gilt für ja, ohne-service für nein.',
  },
  // YAML itself
  {
    what: 'a tabulator as indent',
    file: 'delivery.yaml',
    instead: '  label: ZIP-Datei von visual4',
    wrote: '\tlabel: ZIP-Datei von visual4',
    field: 'Zeile 4',
    message: 'kein gültiges YAML',
    hint: 'Rücken Sie mit Leerzeichen ein',
  },
  {
    what: 'a colon inside a text',
    file: 'delivery.yaml',
    instead: 'label: ZIP-Datei von visual4',
    wrote: 'label: ZIP-Datei: von visual4',
    field: 'Zeile 4',
    message: 'kein gültiges YAML',
    hint: 'setzen Sie den ganzen Text in Anführungszeichen',
  },
  {
    what: 'a wrong indent',
    file: 'delivery.yaml',
    instead: '  facts: [F5]',
    wrote: ' facts: [F5]',
    field: 'Zeile 6',
    message: 'kein gültiges YAML',
    hint: 'Prüfen Sie Einrückung',
  },
  {
    what: 'a bracket left open',
    file: 'delivery.yaml',
    instead: '  facts: [F5]',
    wrote: '  facts: [F5',
    field: 'Zeile 7',
    message: 'kein gültiges YAML',
    hint: 'Prüfen Sie Einrückung',
  },
  {
    what: 'a key twice',
    file: 'delivery.yaml',
    instead: '  facts: [F5]',
    wrote: '  facts: [F5]\n  facts: [F5]',
    field: 'Zeile 7',
    message: 'kein gültiges YAML',
    hint: 'Jeder Schlüssel darf in seinem Eintrag nur einmal stehen.',
  },
  {
    what: 'a text that begins with an exclamation mark',
    file: 'delivery.yaml',
    instead: 'label: ZIP-Datei von visual4',
    wrote: 'label: !Wichtig ZIP-Datei',
    field: 'Zeile 4',
    message: 'kein gültiges YAML',
    hint: 'mit einem Ausrufezeichen beginnt',
  },
  {
    what: 'a text that begins with an asterisk',
    file: 'delivery.yaml',
    instead: 'label: ZIP-Datei von visual4',
    wrote: 'label: *ZIP',
    field: '',
    message: 'Verweis mit *, den es nicht gibt',
    hint: 'in Anführungszeichen',
  },
];

describe("an author's mistake stops the build with file, field and hint", () => {
  it.each(mistakes)('$what: $file, $field', ({ file, instead, wrote, reportedIn, field, message, hint }) => {
    const error = errorAfter((folder) => {
      const path = join(folder, file);
      const source = readFileSync(path, 'utf8');
      expect(source.split(instead), `“${instead}” stands once in ${file}`).toHaveLength(2);
      writeFileSync(
        path,
        source.replace(instead, () => wrote),
      );
    });
    expect(error).toBeInstanceOf(GuideError);
    const { problems } = error as GuideError;
    expect(problems.filter((problem) => !isExplained(problem.message))).toEqual([]);
    expect(problems).toContainEqual({
      file: reportedIn ?? file,
      field,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});

/* Mistakes that concern a whole file or the folder. */
const folderMistakes: {
  what: string;
  damage: (folder: string) => void;
  file: string;
  message: string;
  hint: string;
}[] = [
  {
    what: 'a missing file',
    damage: (folder) => rmSync(join(folder, 'mails.yaml')),
    file: 'mails.yaml',
    message: 'die Datei fehlt',
    hint: 'Legen Sie content/guide/mails.yaml an.',
  },
  {
    what: 'a folder in place of a file',
    damage: (folder) => {
      rmSync(join(folder, 'mails.yaml'));
      mkdirSync(join(folder, 'mails.yaml'));
    },
    file: 'mails.yaml',
    message: 'die Datei fehlt',
    hint: 'Legen Sie content/guide/mails.yaml an.',
  },
  {
    what: 'the whole folder missing',
    damage: (folder) => rmSync(folder, { recursive: true }),
    file: 'guide.yaml',
    message: 'die Datei fehlt',
    hint: 'Legen Sie content/guide/guide.yaml an.',
  },
  {
    what: 'a file under another name',
    damage: (folder) => renameSync(join(folder, 'steps.yaml'), join(folder, 'step.yaml')),
    file: 'step.yaml',
    message: 'diese Datei kennt niemand',
    hint: 'Meinten Sie „steps.yaml“?',
  },
  {
    what: 'a foreign file',
    damage: (folder) => writeFileSync(join(folder, 'notizen.txt'), ''),
    file: 'notizen.txt',
    message: 'diese Datei kennt niemand',
    hint: 'Bekannt sind: guide.yaml, facts.yaml',
  },
  {
    what: 'a file named like a part of JavaScript',
    damage: (folder) => writeFileSync(join(folder, 'toString.yaml'), ''),
    file: 'toString.yaml',
    message: 'diese Datei kennt niemand',
    hint: 'Bekannt sind:',
  },
  {
    what: 'an empty file',
    damage: (folder) => writeFileSync(join(folder, 'steps.yaml'), ''),
    file: 'steps.yaml',
    message: 'die Datei ist leer',
    hint: 'Holen Sie die letzte Fassung der Datei zurück.',
  },
  {
    what: 'a file with nothing but comments',
    damage: (folder) => writeFileSync(join(folder, 'steps.yaml'), '# Die Schritte\n'),
    file: 'steps.yaml',
    message: 'die Datei ist leer',
    hint: 'Holen Sie die letzte Fassung der Datei zurück.',
  },
  {
    what: 'no question at all',
    damage: (folder) => writeFileSync(join(folder, 'questions.yaml'), '[]'),
    file: 'questions.yaml',
    message: 'keine Frage',
    hint: 'Die erste Frage der Datei beginnt den Assistenten.',
  },
  {
    what: 'a list where named entries belong',
    damage: (folder) => writeFileSync(join(folder, 'ends.yaml'), '- plan\n- klaeren\n'),
    file: 'ends.yaml',
    message: 'erwartet Schlüssel und Werte',
    hint: 'Schreiben Sie eine Zeile je Schlüssel',
  },
  {
    what: 'named entries where a list belongs',
    damage: (folder) => writeFileSync(join(folder, 'steps.yaml'), 'backup-pruefen:\n  title: Backup\n'),
    file: 'steps.yaml',
    message: 'erwartet eine Liste',
    hint: 'Schreiben Sie eine Liste',
  },
  {
    what: 'plain text',
    damage: (folder) => writeFileSync(join(folder, 'facts.yaml'), 'Hier fehlt noch alles.\n'),
    file: 'facts.yaml',
    message: 'erwartet Schlüssel und Werte',
    hint: 'Schreiben Sie eine Zeile je Schlüssel',
  },
];

describe('a mistake with a whole file stops the build', () => {
  it.each(folderMistakes)('$what: $file', ({ damage, file, message, hint }) => {
    const error = errorAfter(damage);
    expect(error).toBeInstanceOf(GuideError);
    const { problems } = error as GuideError;
    expect(problems.filter((problem) => !isExplained(problem.message))).toEqual([]);
    expect(problems).toContainEqual({
      file,
      field: '',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  it('umlauts saved in an old encoding: names the line', () => {
    const error = errorAfter((folder) => {
      const path = join(folder, 'delivery.yaml');
      writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'latin1'));
    });
    expect(error).toBeInstanceOf(GuideError);
    expect((error as GuideError).message).toMatch(
      /delivery\.yaml, Zeile \d+: enthält ein Zeichen, das nicht lesbar ist/,
    );
    expect((error as GuideError).message).toContain('Kodierung UTF-8');
  });

  it('a second document in a file', () => {
    const error = errorAfter((folder) => appendFileSync(join(folder, 'delivery.yaml'), '---\nnoch: mehr\n'));
    expect((error as GuideError).message).toMatch(/delivery\.yaml, Zeile \d+: kein gültiges YAML/);
    expect((error as GuideError).message).toContain('Entfernen Sie die Zeile „---“.');
  });
});

describe('the message', () => {
  it('lists every problem of every file at once', () => {
    const error = errorAfter((folder) => {
      writeFileSync(join(folder, 'steps.yaml'), '[');
      writeFileSync(join(folder, 'mails.yaml'), '- id: eins\n  text: zwei\n');
      rmSync(join(folder, 'restore.yaml'));
    }) as GuideError;
    expect(error.message.split('\n')[0]).toBe(`content/guide hat ${error.problems.length} Fehler:`);
    expect(new Set(error.problems.map(({ file }) => file))).toEqual(
      new Set(['steps.yaml', 'mails.yaml', 'restore.yaml']),
    );
  });

  it('speaks of a single mistake in the singular, with its hint in the next line', () => {
    const error = errorAfter((folder) => rmSync(join(folder, 'mails.yaml'))) as GuideError;
    expect(error.message).toBe(
      'content/guide hat einen Fehler:\n' +
        '  mails.yaml: die Datei fehlt\n' +
        '    Hinweis: Legen Sie content/guide/mails.yaml an.',
    );
  });
});

describe('what is no mistake', () => {
  it('the guide as it is', () => {
    expect(errorAfter(() => {})).toBeUndefined();
  });

  it('a clock time without quotes: this YAML does not count in sixties', () => {
    const error = errorAfter((folder) => {
      const path = join(folder, 'guide.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace("'15:00'", '15:00'));
    });
    expect(error).toBeUndefined();
  });

  it('files the system leaves behind, Windows line ends and a byte order mark', () => {
    const error = errorAfter((folder) => {
      writeFileSync(join(folder, '.DS_Store'), '');
      const path = join(folder, 'steps.yaml');
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    });
    expect(error).toBeUndefined();
  });
});
