import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** What comes out of the printer: the number of sheets, their size in millimetres, and all words in one line. */
export interface Paper {
  sheets: number;
  width: number;
  height: number;
  text: string;
}

/** Prints a page as the browser does when nobody changes its settings: A4, without backgrounds. */
export async function print(page: Page): Promise<Paper> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const millimetres = (points: number) => Math.round((points / 72) * 25.4);
  return {
    sheets: totalPages,
    width: millimetres(width),
    height: millimetres(height),
    text: text.replaceAll(/\s+/g, ' '),
  };
}
