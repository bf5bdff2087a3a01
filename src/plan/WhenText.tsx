import type { When } from '../guide/plan';
import { Day, Moment } from '../ui/Time';

/** When a step is to be done, in words. */
export function WhenText({ when }: { when: When }) {
  switch (when.kind) {
    case 'before':
      return (
        <>
          vor dem Update-Tag, also vor <Day day={when.day} />
        </>
      );
    case 'from':
      return (
        <>
          zum Testbeginn am <Day day={when.day} />
        </>
      );
    case 'between':
      return (
        <>
          ab <Day day={when.from} />, vor dem Update-Tag am <Day day={when.until} />
        </>
      );
    case 'morning':
      return (
        <>
          <Day day={when.day} />, am Morgen
        </>
      );
    case 'day':
      return <Day day={when.day} />;
    case 'deadline':
      return (
        <>
          bis spätestens <Moment at={when.at} />
        </>
      );
  }
}
