import { expect, test } from 'vitest';
import { cardCodes, type SignalCard, signalCards } from './signal-cards.ts';

const cards: readonly (readonly [string, SignalCard])[] = cardCodes.map((code) => [code, signalCards[code]]);

/** Words by which a card would look at who somebody is, or take sex work for exploitation (R11, S25). */
const WHO_SOMEBODY_IS =
  /nationalite|afkomst|etnisch|herkomst|huidskleur|geloof|migrant|buitenland|Oost-Europ|Afrika|prostitu|sekswerk/i;

test.each(cards)('%s says what to see, to ask and not to do, and where that comes from', (_code, card) => {
  expect(card.signals.map(({ weight }) => weight)).toEqual(expect.arrayContaining(['strong', 'supporting']));
  for (const list of [card.questions, card.doNot, card.sources]) expect(list.length).toBeGreaterThan(0);
  expect(new Set(card.signals.map(({ text }) => text)).size).toBe(card.signals.length);
});

test.each(cards)(
  '%s has no signal or question about who somebody is, or about sex work by itself',
  (_code, card) => {
    for (const text of [...card.signals.map((signal) => signal.text), ...card.questions])
      expect(text).not.toMatch(WHO_SOMEBODY_IS);
  },
);

test('our own wording is never given as confirmed', () => {
  for (const [, { sources, verified }] of cards)
    if (sources.includes('eigen formulering')) expect(verified).toBe(false);
});
