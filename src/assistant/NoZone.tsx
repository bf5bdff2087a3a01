import { words } from 'virtual:words/trouble';
import { render } from 'preact';
import { say } from '../guide/words/say';
import { Say } from '../ui/Say';
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
        <strong>{say(words.noZone, { zone })}</strong>{' '}
        <Say
          text={words.noZoneWay}
          values={{ checklists: <a href={withBase('/checklisten/')}>{words.checklists}</a> }}
        />
      </p>
    </div>
  );
}
