import type { CSSOptions } from 'vite';

/*
 * The light theme for readers who prefer it and whose browser runs no scripts. Starlight writes the dark theme into every
 * page, and its script corrects that. Here a page names no theme until the script does, and until then each style of the
 * light theme also counts where the device prefers light.
 */

const lightTheme = /\[data-theme=(["']?)light\1\]/g;
/** As specific as the attribute, so that the order of styles stays what it was. */
const noTheme = ':where(:root):not([data-theme])';

type PostcssPlugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

/** PostCSS plugin: gives each rule of the light theme a twin for pages without a theme. Paper has colours of its own. */
export const lightByPreference: PostcssPlugin = {
  postcssPlugin: 'light-by-preference',
  OnceExit(root, { AtRule }) {
    root.walkRules(/\[data-theme=["']?light/, (rule) => {
      const twin = rule.clone({ selector: rule.selector.replaceAll(lightTheme, noTheme) });
      const media = new AtRule({ name: 'media', params: 'screen and (prefers-color-scheme: light)' });
      rule.after(media.append(twin));
    });
  },
};

/** A page without the theme that Starlight names in it. Throws, naming the file, when there is none to take away. */
export function withoutTheme(html: string, file: string): string {
  const changed = html.replace(/(<html\b[^>]*?) data-theme="dark"/, '$1');
  if (changed === html) throw new Error(`${file}: <html> names no dark theme any more`);
  return changed;
}
