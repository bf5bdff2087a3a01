import type { Guide } from './author/schema';

export type { DayTexts, Guide, WholeGuide } from './author/schema';
export type Question = Guide['questions'][number];
export type AnswerName = Question['name'];
export type EndId = keyof Guide['ends'];
export type Edition = Guide['editions'][number];
export type Hosting = Edition['hosting'];
export type DeliveryId = Edition['delivery'];
export type ProcedureId = keyof Guide['procedures'];
export type Step = Guide['steps'][number];
/** What is to be done at a step: what the update day knows about it. */
export type Role = Step['role'];
export type System = Step['system'];
export type Condition = NonNullable<Step['only']>;
export type HintId = keyof Guide['hints'];
export type TimeId = keyof Guide['general']['times'];

/**
 * Answers by question name, as they stand in an address. A missing name is not answered yet; every value is
 * one of the question's option values, or an ISO date for datum and testbeginn.
 */
export type Answers = Partial<Record<AnswerName | 'testbeginn', string>>;
