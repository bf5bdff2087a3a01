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
  questions: Array.from({ length: 9 }, (_, index) => {
    const next = index < 8 ? `q${index + 1}` : fixture.ends[0]!.id;
    const targets = { a: fixture.ends[1]!.id, b: next, c: next };
    const options = Object.entries(targets).map(([value, target]) => ({ value, label: value, next: target }));
    return { ...fixture.questions[0]!, id: `q${index}`, name: `q${index}`, options };
  }),
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
      const near = all.filter(
        ([, box]) => box.column === column && box.row < row + height + 1 && row < box.row + box.rows + 1,
      );
      expect(near.map(([other]) => other)).toEqual([id]);
    }
  });

  test('has a line for each answer, from its row rightwards to the title of what it leads to', () => {
    const named = lines.map(({ from, event, target }) => [from, event, target]);
    expect(named).toEqual(
      graph.questions.flatMap(({ id, edges }) => edges.map(({ event, target }) => [id, event, target])),
    );
    for (const { from, event, target, points } of lines) {
      const source = boxes.get(from)!;
      const { edges } = graph.questions.find(({ id }) => id === from)!;
      const row = source.row + titleRows + edges.findIndex((it) => it.event === event) + 0.5;
      expect(points[0]).toEqual([source.column * pitch + columnWidth, row]);
      const end = boxes.get(target)!;
      expect(end.column, `${from} to ${target}`).toBeGreaterThan(source.column);
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
          const crossed = all.filter(([, box]) => inside(box, point));
          expect(crossed, `${from} ${event}`).toEqual([]);
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
