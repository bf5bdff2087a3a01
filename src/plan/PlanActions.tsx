import { canPrint } from '../exports/printing';
import { CopyButton } from '../ui/CopyButton';

/** What to do with a plan as a whole. `planLink` is its public address, without the host. */
export function PlanActions({ planLink }: { planLink: string }) {
  return (
    <div class="actions no-print">
      {canPrint() && (
        <button type="button" class="button button-quiet" onClick={() => print()}>
          Drucken
        </button>
      )}
      <CopyButton
        label="Link kopieren"
        text={() => new URL(planLink, location.href).href}
        done="Link kopiert."
      />
    </div>
  );
}
