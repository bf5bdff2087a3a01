/* In place of scripts of Starlight that this site has no use for, and that would come all the same. */
export default undefined;
