declare module 'virtual:guide' {
  export const guide: import('./guide/types').Guide;
}
