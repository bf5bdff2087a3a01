/**
 * The oldest browsers this site is made for: what is built runs in them, and no later part of the language or of the
 * browser is used without asking for it first. All are from spring and summer 2023; Firefox 115 is the last for
 * Windows 7 and 8.
 */
export const oldestBrowsers = { chrome: '111', edge: '111', firefox: '115', safari: '16.4' } as const;

/** The same, as the build wants it: `['chrome111', …]` */
export const buildTarget = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
