import { guide } from 'virtual:guide';
import { words } from 'virtual:words/assistant';
import { words as planWords } from 'virtual:words/plan';
import type { DateTime } from 'luxon';
import { createRef, type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Moved } from '../day/move-notes';
import { hasHandOver } from '../exports/hand-over-link';
import { dateQuestion, withoutAnswer } from '../guide/answer-names';
import { makePlan, type Plan } from '../guide/plan';
import type { Answers } from '../guide/types';
import { formatDay } from '../guide/words/format';
import { say } from '../guide/words/say';
import { forgetCalendar } from '../run/last-calendar';
import { runKey } from '../run/run-key';
import { useLater } from '../ui/useLater';
import { usePressGuard } from '../ui/usePressGuard';
import { withBase } from '../with-base';
import { AnswerList } from './AnswerList';
import { formatAddress, questionFragment } from './address';
import { PlanPage } from './PlanPage';
import { PlansToGoOnWith } from './PlansToGoOnWith';
import { QuestionForm } from './QuestionForm';
import { useAddress } from './useAddress';
import { useAddressedView } from './useAddressedView';
import { hasFault, stateOf, useHandOver } from './useHandOver';
import { usePageTitle } from './usePageTitle';
import { useWarmUp } from './useWarmUp';
import { hasNotice, questionBefore, type View } from './view';

const dayQuestion = dateQuestion(guide);

/** What the page's own script hides until the address has been read (see Assistant.astro). */
export const pendingClass = 'assistant-pending';

/** Set on the page while it says that the assistant could not be loaded (see Assistant.astro and start.ts). */
const failedClass = 'assistant-failed';

interface Props {
  assistantPage: string;
  startsPrerendered?: boolean;
}

/**
 * The assistant: shows what the address says, a question, an end or the plan, and puts every answer into the address.
 * `assistantPage` is the public page of the assistant, for links that are handed on. The prerendered HTML says nothing
 * of the address; where that already says something, `startsPrerendered` is false, and what it says is drawn at once.
 */
export default function Assistant({ assistantPage, startsPrerendered = true }: Props) {
  const [address, navigate, replace] = useAddress(startsPrerendered);
  const fragment = address?.hash ?? '';
  const visits = address?.visits ?? 0;
  const [moved, setMoved] = useState<Moved & { visits: number }>();
  // Until the reader goes on.
  const justMoved = moved?.visits === visits ? moved : undefined;
  const { view, plan, now, preview, clock, viewAt } = useAddressedView(address);
  const end = useLater(view.end !== undefined && !plan, () => import('./EndView'));
  // The state stays in the address until the reader has decided: who loads the page again is asked again.
  const [handOver, settleHandOver] = useHandOver(address?.hash, visits, (state) =>
    replace(formatAddress(guide, state.answers, (preview && view.now) ?? state.preview), address?.hash),
  );
  const isReading =
    address !== undefined &&
    hasHandOver(fragment) &&
    (handOver.kind === 'none' || handOver.kind === 'reading');
  const linkNotice = useLater(hasFault(handOver), () => import('./HandOverNotice'));
  const notices = useLater(hasNotice(view), () => import('./Notices'));
  const hasFailed = end.hasFailed || linkNotice.hasFailed || notices.hasFailed;
  useLayoutEffect(() => {
    document.documentElement.classList.toggle(failedClass, hasFailed);
  }, [hasFailed]);
  usePressGuard(address?.visits);
  const heading = useRef<HTMLHeadingElement>(null);
  // A plan names itself by its day: the planned one, until what was noted says of another.
  const [titled, setTitled] = useState<{ day: number; title: string }>();
  const planTitle = (day: DateTime) =>
    titled?.day === day.toMillis() ? titled.title : say(planWords.title, { day: formatDay(day) });
  const title = view.question?.title ?? (plan ? planTitle(plan.updateDay) : view.end?.title) ?? '';

  useLayoutEffect(() => {
    if (address && !isReading) document.documentElement.classList.remove(pendingClass);
  }, [address, handOver]);

  // After the paint: the focus needs the new layout, and the press should not wait for it.
  const showHeading = () => {
    if (!address?.visits) return;
    heading.current?.focus();
    heading.current?.closest('.assistant')?.scrollIntoView();
    // A page too short for that would leave its title cut by the bar above: then it is shown whole.
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) scrollTo(0, 0);
  };
  useEffect(showHeading, [address?.visits, end.part]);

  // Nothing is answered, so that who has a plan already may rather go on with that.
  const isBeginning = !preview && Object.keys(view.answers).length === 0;

  usePageTitle(address && (view.end || view.path.length > 0) ? title : undefined);

  const go = (answers: Answers, hash = '') => navigate(formatAddress(guide, answers, view.now), hash);
  const addressOf = (name: string) => ({
    href: formatAddress(guide, view.answers, view.now) + questionFragment(name),
    open: () => go(view.answers, questionFragment(name)),
  });
  const previous = questionBefore(view);
  // Who changes an answer of a plan comes from there, and goes back there; who is still on the way, one question back.
  const origin = { href: formatAddress(guide, view.answers, view.now), open: () => go(view.answers) };
  const answered = view.path.filter((it) => it.question !== view.question);

  const answerList = (
    <AnswerList
      path={answered}
      zone={now.zone}
      changeOf={addressOf}
      onRestart={() => {
        forgetCalendar();
        go({});
      }}
    />
  );

  const drawPlan = (shown: Plan, { answers }: View, headingRef: RefObject<HTMLHeadingElement>) => {
    const handed = stateOf(handOver, shown, preview);
    return (
      <PlanPage
        // What is noted belongs to one plan.
        key={`${runKey(shown, preview !== undefined)} ${preview && handOver.kind}`}
        guide={guide}
        plan={shown}
        now={now}
        // Without one there is no plan.
        address={address!}
        headingRef={headingRef}
        planLink={assistantPage + formatAddress(guide, answers)}
        onTestStart={(day) => {
          const others = withoutAnswer(answers, dayQuestion.date.testStart);
          go(day ? { ...others, [dayQuestion.date.testStart]: day } : others);
        }}
        onShown={showHeading}
        changeDay={addressOf(dayQuestion.name)}
        answerList={answerList}
        clock={clock}
        isPreview={preview !== undefined}
        assistantPage={assistantPage}
        // A preview shows its state at once and keeps nothing: it is there to be looked at.
        held={preview && (handed?.held ?? justMoved?.held)}
        incoming={preview ? undefined : handed?.state}
        onTitle={(it) => setTitled({ day: shown.updateDay.toMillis(), title: it })}
        onHandOverSettled={(isStillNeeded) => {
          settleHandOver();
          if (!isStillNeeded) replace(formatAddress(guide, answers, view.now));
        }}
        moveTo={(day, from) => {
          setMoved(from && { ...from, visits: visits + 1 });
          go({ ...answers, [dayQuestion.name]: day });
        }}
        moved={justMoved}
      />
    );
  };
  useWarmUp(
    view.question?.date &&
      (() => {
        const day = now.plus({ weeks: 1 }).toISODate();
        const soon = viewAt(formatAddress(guide, { ...view.answers, [dayQuestion.name]: day }));
        const shown = makePlan(guide, soon.answers);
        return shown && drawPlan(shown, soon, createRef());
      }),
  );

  return (
    <div class="assistant">
      <PlansToGoOnWith
        isBeginning={isBeginning}
        isAlive={address !== undefined}
        assistantPage={assistantPage}
        onOpen={(answers) => {
          // It may be the plan of another system.
          forgetCalendar();
          go(answers);
        }}
      />
      {linkNotice.part && <linkNotice.part.HandOverNotice handOver={handOver} hasPlan={Boolean(plan)} />}
      {notices.part && (
        <notices.part.Notices
          view={view}
          preview={preview}
          isHeld={plan !== undefined && stateOf(handOver, plan, preview) !== undefined}
          guide={guide}
        />
      )}
      {view.question && (
        <QuestionForm
          // A new form for every step, even to the same question: what was typed or refused belongs to the last one.
          key={`${view.question.id} ${visits}`}
          guide={guide}
          question={view.question}
          given={view.given}
          problem={view.problem}
          answers={view.answers}
          action={assistantPage}
          now={now}
          headingRef={heading}
          back={view.reached ? origin : previous && addressOf(previous.name)}
          backLabel={view.reached?.purpose === 'dated-plan' ? words.backToPlan : words.back}
          onAnswer={(value) => view.question && go({ ...view.answers, [view.question.name]: value })}
        />
      )}
      {plan && !(preview && isReading) && drawPlan(plan, view, heading)}
      {view.end && !plan && end.part && (
        <end.part.EndView
          key={view.end.id}
          guide={guide}
          end={view.end}
          answers={view.answers}
          headingRef={heading}
        />
      )}
      {view.end && !plan && !end.part && !end.hasFailed && (
        <p role="status" class="day-loading">
          {planWords.loading}
        </p>
      )}
      {answered.length > 0 && !plan && (
        <section class="answers" aria-labelledby="antworten">
          <h2 id="antworten">{words.yourAnswers}</h2>
          {answerList}
        </section>
      )}
      <p class="where no-print">
        <a href={withBase('/entscheidungsbaum/') + formatAddress(guide, view.answers, view.now)}>
          {words.whereAmI}
        </a>
      </p>
    </div>
  );
}
