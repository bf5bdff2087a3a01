import { Fragment } from 'preact';
import type { When } from '../guide/plan';
import { whenParts } from '../guide/words/plan-when';
import { Day, Moment } from '../ui/Time';

/** When a step is to be done, in words. */
export function WhenText({ when }: { when: When }) {
  return (
    <>
      {whenParts(when).map((part, index) => {
        if (typeof part === 'string') return part;
        return (
          <Fragment key={index}>{'day' in part ? <Day day={part.day} /> : <Moment at={part.at} />}</Fragment>
        );
      })}
    </>
  );
}
