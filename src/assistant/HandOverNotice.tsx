import type { HandOverState } from './useHandOver';

const problems: Record<Extract<HandOverState, { kind: 'problem' }>['problem'], string> = {
  none: 'Der Übergabe-Link enthält keinen Stand.',
  damaged: 'Der Übergabe-Link ist beschädigt oder unvollständig. Bitten Sie um einen neuen Link.',
  'too-large':
    'Der Übergabe-Link enthält mehr Daten, als ein Stand haben kann. Bitten Sie um einen neuen Link.',
  'newer-version':
    'Der Übergabe-Link stammt von einer neueren Fassung dieser Website. Laden Sie die Seite neu.',
  unsupported: 'Ihr Browser ist zu alt für diesen Übergabe-Link. Öffnen Sie ihn in einem aktuellen Browser.',
  'not-loaded':
    'Der Übergabe-Link konnte nicht gelesen werden. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.',
};

/** What is wrong with a hand-over link, with a way on. */
export function HandOverNotice({ handOver }: { handOver: HandOverState }) {
  if (handOver.kind === 'problem') {
    return (
      <p class="notice" role="alert">
        {problems[handOver.problem]} Den Plan erhalten Sie auch, wenn Sie die Fragen beantworten. Was in
        diesem Browser gespeichert ist, bleibt unverändert.
      </p>
    );
  }
  if (handOver.kind === 'state' && !handOver.complete) {
    return (
      <p class="notice" role="alert">
        Der Übergabe-Link war nicht ganz lesbar. Sie sehen, was lesbar war.
      </p>
    );
  }
  return null;
}
