import { render } from 'preact';
import { withBase } from '../with-base';

/** Shows the message in place of the assistant. Takes the assistant's frame and the zone of the guide. */
export function showNoZone(frame: HTMLElement, zone: string): void {
  frame.replaceChildren();
  render(<NoZone zone={zone} />, frame);
}

/** In place of the assistant where the browser has no data for the guide's zone: no time in a plan would be right. */
function NoZone({ zone }: { zone: string }) {
  return (
    <div class="notice" role="alert">
      <p>
        <strong>Ihr Browser kennt die Zeitzone {zone} nicht.</strong> Alle Uhrzeiten eines Plans gelten in
        dieser Zeitzone. Ohne sie wären sie vielleicht falsch, deshalb zeigt der Assistent hier keinen Plan.
      </p>
      <p>
        Öffnen Sie diese Seite in einem aktuellen Browser, oder nutzen Sie die{' '}
        <a href={withBase('/checklisten/')}>Checklisten</a>. Sie gelten auch ohne den Assistenten.
      </p>
    </div>
  );
}
