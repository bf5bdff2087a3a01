import { dayHints } from '../guide/hints';
import type { Plan } from '../guide/plan';
import type { Guide } from '../guide/types';
import { GuideText } from '../ui/GuideText';
import { Day } from '../ui/Time';
import { timeValues } from '../ui/timeValues';

/** What the calendar says about the day of a plan: a weekend or a public holiday, and what is open about it (O3). */
export function CalendarNotes({ guide, plan }: { guide: Guide; plan: Plan }) {
  // As seen from the day before: what time has made of the day, the steps themselves say.
  const hints = dayHints(guide, plan, plan.updateDay.minus({ days: 1 }));
  return (
    <>
      {hints.map(({ id, text, day, holiday, openPoints }) => {
        const values = { ...timeValues(guide, day), tag: () => <Day day={day} />, feiertag: () => holiday };
        return (
          <p key={id} class="note">
            <GuideText guide={guide} text={text} values={values} />{' '}
            {openPoints.map((it) => (
              <GuideText key={it} guide={guide} text={guide.openPoints.points[it]?.question ?? ''} />
            ))}{' '}
            {openPoints.length > 0 && <GuideText guide={guide} text={guide.openPoints.answer} />}
          </p>
        );
      })}
    </>
  );
}
