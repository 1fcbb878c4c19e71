import type { SeatActor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import { run } from '../../../kernel/verb.ts';
import { openPart } from '../handling/open-part.ts';
import { once, reported } from '../handling/staff.fixture.ts';
import { offerHandOver } from './offer-hand-over.ts';

/** A good offer from safety to the police, or anybody else, of what was reported. */
export const offered = (
  reference: string,
  recipient: string,
  changed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  reference,
  version: 1,
  once: once(),
  recipient,
  fields: ['whatHappened', 'address'],
  content: {
    whatHappened: 'Verzonnen verhaal, ingekort.',
    address: 'Voorbeeldstraat 12',
    whereText: 'Nooit gedeeld',
  },
  form: 'labour',
  urgency: 'urgent',
  ageGroup: 'adult_unknown',
  ground: 'public_task',
  consent: 'not_required',
  informed: 'informed',
  purpose: 'Onderzoek naar de woning.',
  motivation: 'Zonder politie kan dit niet worden onderzocht.',
  ...changed,
});

/** A signal of this coordinator, its story opened by them. */
export async function openedSignal(house: House, coordinator: SeatActor, facts = {}): Promise<string> {
  const reference = await reported(house, coordinator, facts);
  for (const part of ['story', 'special'] as const) {
    await run(house, coordinator, openPart, { reference, part, reason: 'Nodig om door te zetten' });
  }
  return reference;
}

/** Hands a signal over and gives the reference of the hand-over. Throws when it did not go. */
export async function handedOver(
  house: House,
  coordinator: SeatActor,
  recipient: string,
  changed: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const reference = await openedSignal(house, coordinator);
  const outcome = await run(house, coordinator, offerHandOver, offered(reference, recipient, changed));
  if (outcome.kind !== 'done') throw new Error(`not handed over: ${JSON.stringify(outcome)}`);
  return outcome.value.reference;
}
