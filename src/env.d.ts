declare module 'virtual:guide' {
  export const guide: import('./guide/types').Guide;
}

declare module 'virtual:guide/day' {
  export const dayTexts: import('./guide/types').DayTexts;
}

declare module 'virtual:site' {
  export const site: import('./site').Site;
}
