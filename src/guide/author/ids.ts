import type { GuideFiles } from '../types';

/** The ids of one kind in one file; `place` is what stands before them in a field's name. */
export interface Ids {
  file: string;
  place: string;
  ids: string[];
}

/** All ids that this guide gives, by where they must be unique; names of answers and values of options are ids too. */
export function idsOf(guide: GuideFiles): Ids[] {
  const { general, questions } = guide;
  const list = (file: string, entries: readonly { id: string }[], place = ''): Ids => ({
    file,
    place,
    ids: entries.map((it) => it.id),
  });
  return [
    list('guide.yaml', general.times, 'times.'),
    list('guide.yaml', general.amounts, 'amounts.'),
    list('guide.yaml', general.customised, 'customised.'),
    list('facts.yaml', guide.facts),
    list('editions.yaml', guide.editions),
    list('delivery.yaml', guide.delivery),
    ...guide.delivery.map((it) => list('delivery.yaml', it.places ?? [], `${it.id}.places.`)),
    list('questions.yaml', [...questions, ...guide.ends]),
    ...questions.map((it) => ({
      file: 'questions.yaml',
      place: `${it.id}.options.`,
      ids: (it.options ?? []).map((option) => option.value),
    })),
    { file: 'questions.yaml', place: '', ids: [...new Set(questions.map((it) => it.name))] },
    {
      file: 'questions.yaml',
      place: 'date.testStart ',
      ids: questions.flatMap((it) => (it.date ? [it.date.testStart] : [])),
    },
    list('procedures.yaml', guide.procedures),
    list('steps.yaml', guide.steps),
    list('restore.yaml', guide.restore),
    list('hints.yaml', guide.hints),
    list('advice.yaml', guide.advice),
    list('test-items.yaml', guide.testItems),
    list('mails.yaml', guide.mails),
  ];
}
