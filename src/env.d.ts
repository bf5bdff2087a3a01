declare module 'virtual:guide' {
  export const guide: import('./guide/types').Guide;
}

declare namespace Astro {
  interface ClientDirectives {
    /** Loads the island at the reader's first touch (src/components/touch.ts). */
    'client:touch'?: boolean;
  }
}
