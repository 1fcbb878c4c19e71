import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run, type Verb } from '../../../kernel/verb.ts';
import { sendNotice, tellRegion } from '../../people/index.ts';
import { askSecondReader } from '../handling/ask-second-reader.ts';
import { applySecondReading, followSecondReading } from '../handling/follow-second-reading.ts';
import { openPart } from '../handling/open-part.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal } from '../handling/read-signal.ts';
import { decideSecondReading, secondReadings } from '../handling/second-reading.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { type Connections, connections } from './connections.ts';
import { connectSentences } from './policy.ts';

/** Two municipalities of one region, with everybody who may tie signals together or may not. */
export interface Region {
  readonly place: TestHouse;
  readonly town: OrganisationId;
  readonly otherTown: OrganisationId;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly employee: SeatActor;
  readonly officer: SeatActor;
  /** Care in the other municipality. */
  readonly there: SeatActor;
  readonly thereSafety: SeatActor;
  readonly thereEmployee: SeatActor;
}

export async function openRegion(): Promise<Region> {
  const jobs = [followSecondReading, sendNotice, tellRegion];
  const place = await openTestHouse([...staffSentences, ...connectSentences], { jobs });
  const town = await place.organisation();
  const otherTown = await place.organisation({ name: 'Verzonnenstad' });
  const region: Region = {
    place,
    town,
    otherTown,
    care: await place.seat(town, 'coordinator', 'care'),
    safety: await place.seat(town, 'coordinator', 'safety'),
    employee: await place.seat(town, 'employee'),
    officer: await place.seat(town, 'privacy_officer'),
    there: await place.seat(otherTown, 'coordinator', 'care'),
    thereSafety: await place.seat(otherTown, 'coordinator', 'safety'),
    thereEmployee: await place.seat(otherTown, 'employee'),
  };
  for (const actor of [region.care, region.there, region.safety])
    await signIn(place.database.superOptions, actor);
  return region;
}

/** A signal with nothing in it that ties it to another. */
export const bare = (place: TestHouse, who: SeatActor, domain: 'care' | 'safety' = 'care'): Promise<string> =>
  reported(place.house, who, {
    reporterType: domain === 'care' ? 'neighbourhood_team' : 'boa',
    story: { whatHappened: 'Verzonnen: iemand woont waar hij werkt.' },
    special: {},
  });

/** The value of an outcome that has to be good. */
export function good<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Reference, version now and a mark, as a form that was just opened has them. */
export async function freshForm(place: TestHouse, actor: Actor, reference: string) {
  const file = good(await run(place.house, actor, readSignal, { reference }));
  return { reference, version: file.facts.version, once: once() };
}

/** Does an act on a file that was just opened. */
export async function act<Input, Value>(
  place: TestHouse,
  actor: Actor,
  what: Verb<Input, Value>,
  reference: string,
  input: object,
): Promise<Outcome<Value>> {
  return run(place.house, actor, what, { ...(await freshForm(place, actor, reference)), ...input });
}

/** Opens what is about persons, and the story. */
export async function openAll(place: TestHouse, actor: Actor, reference: string): Promise<void> {
  good(await run(place.house, actor, openPart, { reference, part: 'story' }));
  good(await run(place.house, actor, openPart, { reference, part: 'special', reason: 'Voor de proef.' }));
}

export const around = async (place: TestHouse, actor: Actor, reference: string): Promise<Connections> =>
  good(await run(place.house, actor, connections, { reference }));

/** Asks the database past every wall. */
export const asOwner = <Row extends object>(
  place: TestHouse,
  query: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  withClient(
    place.database.superOptions,
    async (client) => (await client.query<Row>(query, [...values])).rows,
  );

/** The question about this signal that waits for a second reader is answered with yes, and what follows is done. */
export async function agreeWith(place: TestHouse, reader: SeatActor, reference: string): Promise<boolean> {
  const waiting = good(await run(place.house, reader, secondReadings, {}));
  const reading = waiting.find((one) => one.reference === reference)?.id ?? '';
  good(await run(place.house, reader, decideSecondReading, { reading, decision: 'agreed', reason: '' }));
  const { organisationId } = reader;
  const job = { kind: 'job', organisationId, name: 'signals.follow-second-reading' } as const;
  return good(await run(place.house, job, applySecondReading, { reading })).closed;
}

/** Closes a signal as no trafficking, as two people do. */
export async function closeAsNothing(
  place: TestHouse,
  who: SeatActor,
  reader: SeatActor,
  reference: string,
): Promise<void> {
  const question = { kind: 'not_trafficking', text: 'Verzonnen: niets aan de hand.' };
  good(await act(place, who, askSecondReader, reference, question));
  if (!(await agreeWith(place, reader, reference))) throw new Error('the signal did not close');
}
