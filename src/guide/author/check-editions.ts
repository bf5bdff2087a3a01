import type { GuideFiles } from '../types';
import { problemIn, type Problem } from './problem';

const problem = problemIn('editions.yaml');

/**
 * Checks that who gets update packages has a checklist, and that a sheet says one way to get them. Returns all problems.
 */
export function checkEditions({ editions }: GuideFiles): Problem[] {
  return editions.flatMap(({ id, delivery, checklist }): Problem[] => {
    if (Boolean(delivery) !== Boolean(checklist)) {
      return [
        problem(
          id,
          delivery ? 'hat delivery, aber keine checklist' : 'hat eine checklist, aber kein delivery',
          'Beides gehört zusammen: Wer ein Update-Paket erhält, hat eine Checkliste.',
        ),
      ];
    }
    const other = editions.find((it) => checklist && it.checklist === checklist && it.delivery !== delivery);
    return other
      ? [
          problem(
            `${id}.checklist`,
            `teilt sich die Checkliste mit „${other.id}“, erhält das Update aber anders`,
            'Editionen mit derselben checklist haben dasselbe delivery.',
          ),
        ]
      : [];
  });
}
