import { z } from 'zod';
import { type CardCode, cardCodes, type SignalCard, signalCards } from '../../../content/signal-cards.ts';
import { absent, done } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';

/** A card with the code by which its page is named. */
export interface ReadCard {
  readonly code: CardCode;
  readonly card: SignalCard;
}

/** All signal cards in reading order, or the one that is asked for. Absent when there is no such card. */
export const readCards = verb({
  name: 'recognise.read-cards',
  act: 'read',
  activity: 'recognising',
  input: z.object({ card: z.string().max(40).optional() }),
  subject: ownOrganisationAsSubject('signal_cards'),
  run: async (_context, { card: wanted }) => {
    const codes = cardCodes.filter((code) => wanted === undefined || code === wanted);
    return codes.length === 0
      ? absent
      : done(codes.map((code): ReadCard => ({ code, card: signalCards[code] })));
  },
});
