type RoomWords<Room extends keyof typeof import('./words').rooms> = import('./guide/words/declare').Words<
  (typeof import('./words').rooms)[Room]
>;

declare module 'virtual:guide' {
  export const guide: import('./guide/types').Guide;
}

declare module 'virtual:guide/day' {
  export const dayTexts: import('./guide/types').DayTexts;
}

declare module 'virtual:site' {
  export const site: import('./site').Site;
}

declare module 'virtual:words/assistant' {
  export const words: RoomWords<'assistant'>;
}

declare module 'virtual:words/components' {
  export const words: RoomWords<'components'>;
}

declare module 'virtual:words/day' {
  export const words: RoomWords<'day'>;
}

declare module 'virtual:words/exports' {
  export const words: RoomWords<'exports'>;
}

declare module 'virtual:words/kept' {
  export const words: RoomWords<'kept'>;
}

declare module 'virtual:words/offline' {
  export const words: RoomWords<'offline'>;
}

declare module 'virtual:words/ends' {
  export const words: RoomWords<'ends'>;
}

declare module 'virtual:words/pages' {
  export const words: RoomWords<'pages'>;
}

declare module 'virtual:words/panels' {
  export const words: RoomWords<'panels'>;
}

declare module 'virtual:words/paper' {
  export const words: RoomWords<'paper'>;
}

declare module 'virtual:words/plan' {
  export const words: RoomWords<'plan'>;
}

declare module 'virtual:words/search' {
  export const words: RoomWords<'search'>;
}

declare module 'virtual:words/support' {
  export const words: RoomWords<'support'>;
}

declare module 'virtual:words/trouble' {
  export const words: RoomWords<'trouble'>;
}

declare module 'virtual:words/ui' {
  export const words: RoomWords<'ui'>;
}

declare module 'virtual:words/guide' {
  export const words: RoomWords<'guide'>;
}
