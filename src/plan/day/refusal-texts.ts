import { mostItems } from '../../run/test-items';

/** Why a test item could not be added, in words (see `whyNotAdded`). */
export const refusalTexts = {
  empty: 'Bitte geben Sie einen Text ein.',
  duplicate: 'Diesen Testpunkt gibt es schon.',
  full: `Mehr als ${mostItems} Testpunkte sind nicht möglich. Entfernen Sie zuerst einen.`,
};
