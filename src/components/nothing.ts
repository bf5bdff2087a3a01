/* In place of scripts of Starlight and Preact that this site has no use for, and that would come all the same. */
export default undefined;
