import type { Paper } from './pdf';

/**
 * Headings that stand at the foot of a sheet while what they head is on the next one. Takes the texts of the page's
 * headings; of one that takes several lines the last is enough.
 */
export function headingsAtTheFoot({ sheets, lines }: Paper, headings: readonly string[]): string[] {
  return lines
    .filter((line, index) => line.sheet < sheets && lines[index + 1]?.sheet !== line.sheet)
    .map(({ text }) => text)
    .filter((text) => headings.some((heading) => heading.endsWith(text)));
}

/** Runs in a page: the texts of its headings and of the terms that are explained. */
export function headingTexts(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, dt')].map((it) =>
    (it.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}
