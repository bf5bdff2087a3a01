import type { Graph } from './graph';

/*
 * Where the picture of the decision tree draws what: columns from left to right, a question a column, rows of equal
 * height, and lines that run in the gutters between the columns and through rows that are free. Questions come later
 * than all that lead to them.
 */

/** Width of a column and of the gutter behind it, in the picture's units. A row is one unit high. */
export const columnWidth = 9;
export const gutterWidth = 2;

/**
 * How many letters the longest piece has at which a line can break only before and behind it:
 * `longestPiece(['Update-Paket', 'Ja, mit Servicepaket']) // => 12`
 */
export function longestPiece(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s|(?<=-)|\u00AD/u)).map((it) => [...it].length));
}

/** Rows that the title of a question and an end take. */
export const titleRows = 2;
export const endRows = 2;

/** Where a box stands: its column and its first row, from 0, and how many rows it takes. */
export interface Box {
  column: number;
  row: number;
  rows: number;
}

/** A line from an answer to what it leads to, through these points in the picture's units. */
export interface Line {
  from: string;
  event: string;
  target: string;
  points: [x: number, y: number][];
}

export interface Layout {
  columns: number;
  rows: number;
  /** By the ids of questions and ends. */
  boxes: ReadonlyMap<string, Box>;
  lines: Line[];
}

/** Lays out a tree of any size. */
export function layOut(graph: Graph): Layout {
  const levels = levelsOf(graph);
  const columns = Math.max(...levels.values()) + 1;
  const { boxes, rows } = placeBoxes(graph, levels, columns);
  const free = freeRows(boxes, columns, rows);
  const lines = drawLines(graph, boxes, free);
  return { columns, rows: free[0]!.length, boxes, lines };
}

/** The column of each state: as far from the first question as the longest way to it. */
function levelsOf({ questions, ends }: Graph): Map<string, number> {
  const levels = new Map<string, number>();
  const levelOf = (id: string): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const before = questions.filter(({ edges }) => edges.some((edge) => edge.target === id));
    const level = Math.max(-1, ...before.map((it) => levelOf(it.id))) + 1;
    levels.set(id, level);
    return level;
  };
  for (const { id } of [...questions, ...ends]) levelOf(id);
  return levels;
}

/** Questions in the middle of their column, one free row between two; ends below them, or where their line comes from. */
function placeBoxes({ questions, ends }: Graph, levels: ReadonlyMap<string, number>, columns: number) {
  const inColumn = (column: number) => {
    const asked = questions
      .filter(({ id }) => levels.get(id) === column)
      .map(({ id, edges }) => ({ id, rows: titleRows + edges.length }));
    const ending = ends
      .filter(({ id }) => levels.get(id) === column)
      .map(({ id }) => ({ id, rows: endRows }));
    return { asked, ending };
  };
  const height = (stack: readonly { rows: number }[]) =>
    stack.reduce((sum, it) => sum + it.rows + 1, 0) - (stack.length > 0 ? 1 : 0);
  const all = Array.from({ length: columns }, (_, column) => inColumn(column));
  const tallest = Math.max(...all.map(({ asked }) => height(asked)));
  const starts = all.map(({ asked }) => Math.floor((tallest - height(asked)) / 2));
  const rows = Math.max(
    tallest,
    ...all.map(({ asked, ending }, column) =>
      asked.length > 0 ? starts[column]! + height([...asked, ...ending]) : height(ending),
    ),
  );

  const boxes = new Map<string, Box>();
  const stack = (column: number, first: number, blocks: readonly { id: string; rows: number }[]) => {
    let row = first;
    for (const block of blocks) {
      boxes.set(block.id, { column, row, rows: block.rows });
      row += block.rows + 1;
    }
  };
  for (const [column, { asked, ending }] of all.entries()) {
    stack(column, starts[column]!, asked);
    const top = asked.length > 0 ? rows - height(ending) : Math.floor((rows - height(ending)) / 2);
    stack(column, top, ending);
  }
  return { boxes, rows };
}

/** A vertical piece in a gutter, to one target: where lines come in from the left, and where it goes out to the right. */
interface Trunk {
  target: string;
  incoming: number[];
  outgoing: number;
}

/** Draws all lines; takes the rows that are free in each column, and adds to them where it needs more. */
function drawLines({ questions }: Graph, boxes: ReadonlyMap<string, Box>, free: boolean[][]): Line[] {
  const entryOf = (id: string) => boxes.get(id)!.row + titleRows / 2;
  const edges = questions.flatMap(({ id, edges: own }) => {
    const { column, row } = boxes.get(id)!;
    return own.map(({ event, target }, index) => ({
      from: id,
      event,
      target,
      column,
      y: row + titleRows + index + 0.5,
      to: boxes.get(target)!.column,
    }));
  });

  // All lines from further off to one target share a row through the columns between.
  const lanes = new Map<string, number>();
  for (const { target, column, to } of edges) {
    if (to === column + 1 || lanes.has(target)) continue;
    const far = edges.filter((it) => it.target === target && it.to > it.column + 1);
    const first = Math.min(...far.map((it) => it.column)) + 1;
    lanes.set(target, takeLane(free, first, to - 1, average(far.map((it) => it.y)), entryOf(target)));
  }
  const exitOf = ({ column, to, target }: (typeof edges)[number]) =>
    (to > column + 1 ? lanes.get(target) : undefined) ?? entryOf(target);

  const trunks = Array.from({ length: free.length - 1 }, (): Map<string, Trunk> => new Map());
  const come = (gutter: number, target: string, y: number, outgoing: number) => {
    const trunk = trunks[gutter]!.get(target) ?? { target, incoming: [], outgoing };
    trunk.incoming.push(y);
    trunks[gutter]!.set(target, trunk);
  };
  for (const edge of edges) {
    const exit = exitOf(edge);
    come(edge.column, edge.target, edge.y, exit);
    if (edge.to > edge.column + 1) come(edge.to - 1, edge.target, exit, entryOf(edge.target));
  }
  const tracks = trunks.map((it, gutter) => placeTrunks([...it.values()], gutter));

  return edges.map((edge) => {
    const { from, event, target, column, y, to } = edge;
    const exit = exitOf(edge);
    const turns: [number, number][] = [
      [tracks[column]!.get(target)!, y],
      [tracks[column]!.get(target)!, exit],
    ];
    if (to > column + 1) {
      turns.push([tracks[to - 1]!.get(target)!, exit], [tracks[to - 1]!.get(target)!, entryOf(target)]);
    }
    const pitch = columnWidth + gutterWidth;
    return {
      from,
      event,
      target,
      points: [[column * pitch + columnWidth, y], ...turns, [to * pitch, entryOf(target)]],
    };
  });
}

/** For each column which rows no box takes. */
function freeRows(boxes: ReadonlyMap<string, Box>, columns: number, rows: number): boolean[][] {
  const free = Array.from({ length: columns }, () => Array.from({ length: rows }, () => true));
  for (const { column, row, rows: taken } of boxes.values()) free[column]!.fill(false, row, row + taken);
  return free;
}

/**
 * Takes the row through some columns that makes the shortest way from one height to another, and returns its middle. Where
 * none is free, the picture gets one more.
 */
function takeLane(free: boolean[][], first: number, last: number, from: number, to: number): number {
  const passed = free.slice(first, last + 1);
  const cost = (row: number) => Math.abs(row + 0.5 - from) * 1.01 + Math.abs(row + 0.5 - to);
  const [best] = free[0]!
    .map((_, row) => row)
    .filter((row) => passed.every((column) => column[row]))
    .toSorted((one, other) => cost(one) - cost(other));
  const lane = best ?? free[0]!.length;
  if (best === undefined) for (const column of free) column.push(true);
  for (const column of passed) column[lane] = false;
  return lane + 0.5;
}

/** Where in a gutter each trunk runs: in the order in which the fewest lines cross. */
function placeTrunks(trunks: readonly Trunk[], gutter: number): Map<string, number> {
  const [best = []] = ordersOf(trunks).toSorted((one, other) => crossings(one) - crossings(other));
  const left = gutter * (columnWidth + gutterWidth) + columnWidth;
  // The arrow at the end needs room as well.
  return new Map(
    best.map(({ target }, index) => [target, left + (gutterWidth * (index + 1)) / (best.length + 1.5)]),
  );
}

/** All orders of a few, and only the given one of many. */
function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length > 6) return [[...items]];
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((it) => it !== item)).map((rest) => [item, ...rest]));
}

function crossings(order: readonly Trunk[]): number {
  let count = 0;
  for (const [index, left] of order.entries()) {
    for (const right of order.slice(index + 1)) {
      if (spans(right, left.outgoing)) count += 1;
      count += right.incoming.filter((y) => spans(left, y)).length;
    }
  }
  return count;
}

function spans({ incoming, outgoing }: Trunk, y: number): boolean {
  const ends = [...incoming, outgoing];
  return y >= Math.min(...ends) && y <= Math.max(...ends);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
}
