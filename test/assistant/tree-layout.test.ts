import { guide } from 'virtual:guide';
import { describe, expect, test } from 'vitest';
import { graphOf, sharedAnswers } from '../../src/assistant/graph';
import { createAssistantMachine } from '../../src/assistant/machine';
import { columnWidth, gutterWidth, layOut, titleRows, type Box } from '../../src/assistant/tree-layout';
import type { Guide } from '../../src/guide/types';
import { fixture } from '../fixtures/guide';

/** Another guide: a long chain of questions, from each of which one answer leads to the one end without a plan. */
const chain: Pick<Guide, 'questions' | 'ends'> = {
  ends: fixture.ends.slice(0, 2),
  questions: Array.from({ length: 9 }, (_, index) => ({
    ...fixture.questions[0]!,
    id: `q${index}`,
    name: `q${index}`,
    options: ['a', 'b', 'c'].map((value) => ({
      ...fixture.questions[0]!.options![0]!,
      value,
      next: value === 'a' ? fixture.ends[1]!.id : index < 8 ? `q${index + 1}` : fixture.ends[0]!.id,
    })),
  })),
};

const pitch = columnWidth + gutterWidth;

describe.each([
  ['the guide', guide],
  ['another guide', fixture],
  ['a long chain', chain],
] as const)('the picture of %s', (_, drawn) => {
  const graph = graphOf(createAssistantMachine(drawn));
  const { boxes, lines, columns, rows } = layOut(graph);
  const all = [...boxes.entries()];
  const inside = ({ column, row, rows: height }: Box, [x, y]: readonly [number, number]) =>
    x > column * pitch && x < column * pitch + columnWidth && y > row && y < row + height;

  test('has a box for each question and end, within its bounds, and none upon another', () => {
    expect(all.map(([id]) => id).toSorted()).toEqual(
      [...graph.questions, ...graph.ends].map(({ id }) => id).toSorted(),
    );
    for (const [id, { column, row, rows: height }] of all) {
      expect(column, id).toBeLessThan(columns);
      expect(row, id).toBeGreaterThanOrEqual(0);
      expect(row + height, id).toBeLessThanOrEqual(rows);
      const others = all.filter(
        ([other, box]) =>
          other !== id && box.column === column && box.row < row + height + 1 && row < box.row + box.rows + 1,
      );
      expect(others, id).toEqual([]);
    }
  });

  test('goes from left to right', () => {
    for (const { from, target } of lines) {
      expect(boxes.get(target)!.column, `${from} to ${target}`).toBeGreaterThan(boxes.get(from)!.column);
    }
  });

  test('has a line for each answer, from its row to the title of what it leads to', () => {
    const named = lines.map(({ from, event, target }) => [from, event, target]);
    expect(named).toEqual(
      graph.questions.flatMap(({ id, edges }) => edges.map(({ event, target }) => [id, event, target])),
    );
    for (const { from, event, target, points } of lines) {
      const source = boxes.get(from)!;
      const index = graph.questions
        .find(({ id }) => id === from)!
        .edges.findIndex((it) => it.event === event);
      expect(points[0]).toEqual([source.column * pitch + columnWidth, source.row + titleRows + index + 0.5]);
      const end = boxes.get(target)!;
      expect(points.at(-1)).toEqual([end.column * pitch, end.row + titleRows / 2]);
    }
  });

  test('has lines that run straight, and through no box', () => {
    for (const { from, event, points } of lines) {
      for (const [index, [x, y]] of points.slice(0, -1).entries()) {
        const [nextX, nextY] = points[index + 1]!;
        expect(x === nextX || y === nextY, `${from} ${event}`).toBe(true);
        // Looked at along the piece: boxes are wider and higher than that.
        for (let part = 0; part <= 1; part += 0.02) {
          const point = [x + (nextX - x) * part, y + (nextY - y) * part] as const;
          expect(
            all.filter(([, box]) => inside(box, point)).map(([id]) => id),
            `${from} ${event}`,
          ).toEqual([]);
        }
      }
    }
  });
});

describe('the answers that all ways to a question share', () => {
  const graph = graphOf(createAssistantMachine(fixture));
  test.each([
    ['ort', {}],
    ['sorte-haus', { ort: 'haus' }],
    // From both places.
    ['farbe', {}],
    ['termin', {}],
    // Only from afar, and only the small kind.
    ['leer', { ort: 'fern', sorte: 'klein' }],
  ])('%s', (id, shared) => {
    expect(sharedAnswers(graph, id)).toEqual(shared);
  });
});
