import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What comes out of the printer: the number of sheets, their size in millimetres, and all words in one line. */
export interface Paper {
  sheets: number;
  width: number;
  height: number;
  text: string;
  /** The printed lines from the first sheet to the last, each from top to bottom. */
  lines: PaperLine[];
}

/** Texts that stand beside each other on a sheet. */
export interface PaperLine {
  text: string;
  /** Number of its sheet, from 1. */
  sheet: number;
  /** How far its baseline lies below the top edge of the sheet, in millimetres. */
  down: number;
}

/** As browsers print when nobody changes their settings. */
export const paperSettings = { format: 'A4', preferCSSPageSize: true, printBackground: false } as const;

/** Prints a page on A4 without backgrounds. */
export async function print(page: Page): Promise<Paper> {
  return readPdf(await page.pdf(paperSettings));
}

/** Reads what a browser printed. */
export async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const lines: PaperLine[] = [];
  for (let sheet = 1; sheet <= totalPages; sheet += 1) {
    const { items } = await (await document.getPage(sheet)).getTextContent();
    const pieces = items.flatMap((it) => ('str' in it ? [pieceOf(it)] : []));
    for (const it of linesOf(pieces)) {
      lines.push({ text: textOf(it), sheet, down: millimetres(height - (it[0]?.up ?? 0)) });
    }
  }
  return {
    sheets: totalPages,
    width: Math.round(millimetres(width)),
    height: Math.round(millimetres(height)),
    text: text.replaceAll(/\s+/g, ' '),
    lines,
  };
}

/** How much of a sheet stays free below what is printed, as a share of its height; its margin is no free room. */
export function spareOf({ height, lines }: Paper): number {
  const margin = 12;
  return (height - margin - Math.max(...lines.map((it) => it.down))) / height;
}

/** A piece of text in points, from the lower left corner of the sheet. */
interface Piece {
  text: string;
  left: number;
  right: number;
  up: number;
}

function pieceOf({ str, transform, width }: { str: string; transform: number[]; width: number }): Piece {
  const [left = 0, up = 0] = transform.slice(4);
  return { text: str, left, right: left + width, up };
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter((it) => it.text.trim()).toSorted((a, b) => b.up - a.up)) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0]?.up ?? 0) - piece.up) < 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

/** Browsers cut a line into pieces as they like; a gap between two of them is a space. */
function textOf(line: readonly Piece[]): string {
  return line
    .map((piece, index) => {
      const before = line[index - 1];
      return `${before && piece.left - before.right > 1 ? ' ' : ''}${piece.text}`;
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function millimetres(points: number): number {
  return (points / 72) * 25.4;
}
