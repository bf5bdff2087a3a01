import { words } from 'virtual:words/paper';
import type { Guide } from '../../guide/types';
import { GuideText, type PlaceholderValues } from '../../ui/GuideText';
import type { SheetTerm } from './sheet';

interface Props {
  guide: Guide;
  terms: readonly SheetTerm[];
  values: PlaceholderValues;
}

/** What a restore loses and costs, in two columns (F13 to F15). */
export function SheetTerms({ guide, terms, values }: Props) {
  return (
    <section class="sheet-terms">
      <h2>{words.terms}</h2>
      <dl>
        {terms.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}:</dt>{' '}
            <dd>
              <GuideText guide={guide} text={text} values={values} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
