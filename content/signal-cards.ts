import type { SignalCard } from './signal-cards/card.ts';
import { everyone } from './signal-cards/everyone.ts';
import { counter, inspector, neighbourhoodTeam } from './signal-cards/municipality.ts';
import { care, hotel } from './signal-cards/others.ts';
import { school, youthWorker } from './signal-cards/young.ts';

export { type CardSignal, cardForms, type SignalCard } from './signal-cards/card.ts';

/**
 * The signal cards by function, in reading order; the code stands in the address. None of them looks at nationality,
 * origin or sex work (R11, S25). The wording is ours and has to be confirmed by the field (S73).
 */
export const signalCards = {
  iedereen: everyone,
  balie: counter,
  toezicht: inspector,
  wijkteam: neighbourhoodTeam,
  jongerenwerk: youthWorker,
  school,
  zorg: care,
  hotel,
} as const satisfies Readonly<Record<string, SignalCard>>;
export type CardCode = keyof typeof signalCards;

/** Codes of the cards in reading order. */
export const cardCodes = Object.keys(signalCards) as readonly CardCode[];

/** What to do with signals, under every card; there is no number from which it would be trafficking. */
export const afterSeeing =
  'Ziet u één sterk signaal, of meer dan één ander? Overleg dan met de aandachtsfunctionaris of meld het. Een signaal is geen bewijs, en kan ook iets anders betekenen. Nu gevaar? Bel 112.';
