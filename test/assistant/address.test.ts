import { describe, expect, test } from 'vitest';
import { guide } from 'virtual:guide';
import { answerNames } from '../../src/guide/answer-names';
import {
  formatAddress,
  questionFragment,
  readAddress,
  readQuestionFragment,
} from '../../src/assistant/address';
import { viewOf } from '../../src/assistant/view';
import { allPaths, machine, nameOf } from './paths';

describe('every answer set goes to an address and back', () => {
  test.each(allPaths.map((it) => [nameOf(it), it] as const))('%s', (_name, { answers, end }) => {
    const address = formatAddress(answers);
    expect(readAddress(address)).toEqual({ answers, contradictory: [], now: undefined });
    const view = viewOf(guide, machine, address, '');
    expect(view).toMatchObject({ answers, end, question: undefined, problem: undefined, unused: {} });
    expect(view.path.map((it) => it.question.name)).toEqual(Object.keys(answers));
  });
});

describe('in any order the answers mean the same', () => {
  test.each(allPaths.map((it) => [nameOf(it), it] as const))('%s', (_name, { answers, end }) => {
    const backwards = Object.entries(answers).toReversed();
    const address = `?${new URLSearchParams(backwards).toString()}`;
    expect(viewOf(guide, machine, address, '')).toMatchObject({ answers, end });
    expect(formatAddress(readAddress(address).answers)).toBe(formatAddress(answers));
  });
});

describe('every beginning of a way asks the next question', () => {
  test.each(allPaths.map((it) => [nameOf(it), it] as const))('%s', (_name, { answers }) => {
    const given = Object.entries(answers);
    given.forEach(([name], index) => {
      const view = viewOf(guide, machine, formatAddress(Object.fromEntries(given.slice(0, index))), '');
      expect(view).toMatchObject({
        question: { name },
        given: undefined,
        end: undefined,
        problem: undefined,
      });
    });
  });
});

test('the public address names the answers in a fixed order', () => {
  const answers = {
    datum: '2026-12-01',
    anpassung: 'ja',
    service: 'nein',
    theme: 'flex',
    edition: 'professional',
    betrieb: 'cloud',
  };
  expect(formatAddress(answers)).toBe(
    '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-01',
  );
  expect(formatAddress({ ...answers, testbeginn: '2026-11-24' }, '2026-12-01T15:45')).toBe(
    '?betrieb=cloud&edition=professional&theme=flex&service=nein&anpassung=ja&datum=2026-12-01' +
      '&testbeginn=2026-11-24&jetzt=2026-12-01T15:45',
  );
});

test('without an answer there is no query, only the preview time if there is one', () => {
  expect(formatAddress({})).toBe('');
  expect(formatAddress({}, '2026-12-01T15:45')).toBe('?jetzt=2026-12-01T15:45');
  expect(readAddress('?jetzt=2026-12-01T15:45').now).toBe('2026-12-01T15:45');
});

test('parameters nobody knows are passed over', () => {
  expect(readAddress('?utm_source=mail&betrieb=cloud&x=1&Betrieb=onpremise&__proto__=a').answers).toEqual({
    betrieb: 'cloud',
  });
});

test('the parameters are the names of the questions, and the start of testing', () => {
  const questions = new Set<string>(guide.questions.map((it) => it.name));
  expect([...questions, 'testbeginn']).toEqual([...answerNames]);
});

test.each([
  [questionFragment('theme'), 'theme'],
  ['#frage-', ''],
  ['#schritt-backup-pruefen', undefined],
  ['#', undefined],
  ['', undefined],
])('the fragment %s opens %s', (hash, name) => {
  expect(readQuestionFragment(hash)).toBe(name);
});
