import { readFile } from 'node:fs/promises';

/**
 * The fonts that layout and paper are tried with, whatever the machine has: DejaVu Sans, as wide as Verdana and the only
 * font of many a Linux desktop, and Arimo, as wide as Arial.
 */
export type FontName = 'wide' | 'narrow';

/** Both fonts, for tests that run once with each. */
export const fontNames: readonly FontName[] = ['wide', 'narrow'];

interface Face {
  weight: string;
  /** The font file in base64, as a driver can hand it to a page. */
  file: string;
}

interface FontData {
  name: FontName;
  faces: Face[];
}

/** What the pages of Playwright and Puppeteer have in common, as far as fonts need it. */
interface FontPage {
  evaluate(script: (font: FontData) => Promise<void>, font: FontData): Promise<unknown>;
}

const packages: Record<FontName, string> = {
  wide: '@fontsource/dejavu-sans/files/dejavu-sans-latin',
  narrow: '@fontsource/arimo/files/arimo-latin',
};

/**
 * Shows the page that is open in one font, also on paper, and returns once it does. Whoever goes on to another page
 * calls it again.
 */
export async function withFont(page: FontPage, name: FontName): Promise<void> {
  await page.evaluate(useFont, { name, faces: await facesOf(name) });
}

function facesOf(name: FontName): Promise<Face[]> {
  return Promise.all(
    ['400', '700'].map(async (weight) => {
      const path = new URL(`../../node_modules/${packages[name]}-${weight}-normal.woff2`, import.meta.url);
      return { weight, file: await readFile(path, 'base64') };
    }),
  );
}

/**
 * Runs in the page. A font and a style sheet made by script are no business of the page's content security policy. Throws
 * where the page is not shown in the font then, because tests of what fits would say nothing.
 */
async function useFont({ name, faces }: FontData): Promise<void> {
  for (const { weight, file } of faces) {
    const bytes = Uint8Array.from(atob(file), (character) => character.codePointAt(0) ?? 0);
    document.fonts.add(await new FontFace(name, bytes, { weight }).load());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, ::before, ::after { font-family: ${name}, sans-serif !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const { fontFamily } = getComputedStyle(document.querySelector('h1') ?? document.body);
  if (!fontFamily.startsWith(`${name},`)) throw new Error(`The page is shown in ${fontFamily}, not ${name}`);
}
