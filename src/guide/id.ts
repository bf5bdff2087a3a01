/**
 * How many characters an id, the name of a question or the value of an answer may have: what authors write is checked
 * against it, and nothing longer is read from an address, a file or the storage.
 */
export const longestId = 40;

/** An id, or the name of a question, as authors may write it. */
export const idPattern = new RegExp(`^[a-z][a-z0-9-]{0,${longestId - 1}}$`);

/** What can be an answer: the value of an option, or a day. */
export const answerPattern = new RegExp(`^[a-z0-9-]{1,${longestId}}$`);
