/**
 * For the head of every page, before Starlight's scripts. Where the browser forbids storage, they ask for it all the
 * same, stop with an error, and theme and menus are dead. Without the name they do without.
 */
export const storageGuard = {
  tag: 'script' as const,
  content:
    "for(const n of['localStorage','sessionStorage'])try{window[n]}catch{Object.defineProperty(window,n,{value:void 0})}",
};
