/** Names of answers, in the order in which an address gives them. Public: they stand in mails and tickets. */
export const answerNames = [
  'betrieb',
  'edition',
  'theme',
  'service',
  'anpassung',
  'datum',
  'testbeginn',
] as const;
export type AnswerParameter = (typeof answerNames)[number];
