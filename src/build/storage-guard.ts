/**
 * For the head of every page, before Starlight's scripts. Where the browser forbids storage, they ask for it all the
 * same, stop with an error, and theme and menus are dead: without the name they do without. Where it is full, keeping the
 * theme stops them in the same way; what is noted goes on to be refused with an error, which the plan tells.
 */
export const storageGuard = {
  tag: 'script' as const,
  content:
    "for(const n of['localStorage','sessionStorage'])try{window[n]}catch{Object.defineProperty(window,n,{value:void 0})}" +
    '{const p=Storage.prototype,s=p.setItem;' +
    "p.setItem=function(k,v){try{s.call(this,k,v)}catch(e){if(k!=='starlight-theme')throw e}}}",
};
