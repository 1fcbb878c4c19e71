import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { SeatActor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { sentences as peopleSentences, sendNotice, setAbsence, tellRegion } from '../../people/index.ts';
import { tellReaders } from '../hand-over/tell-readers.ts';
import { staffSentences } from '../handling/policy.ts';
import { reported } from '../handling/staff.fixture.ts';
import { lookForNew, noticeJobs, remind } from './jobs.ts';

let place: TestHouse;
let house: House;
let town: OrganisationId;
let employee: SeatActor;
let holder: SeatActor;
let safety: SeatActor;

beforeEach(async () => {
  const sentences = [...staffSentences, ...peopleSentences];
  place = await openTestHouse(sentences, { jobs: [...noticeJobs, sendNotice, tellRegion] });
  ({ house } = place);
  town = await place.organisation();
  employee = await place.seat(town, 'employee');
  holder = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
}, 60_000);
afterEach(() => place.close());

const attempt = { jobId: randomUUID(), number: 1, signal: new AbortController().signal };
const look = () => lookForNew.run(house, {}, attempt);

async function away(actor: SeatActor): Promise<void> {
  const outcome = await run(house, actor, setAbsence, {
    from: '2026-11-23',
    until: '2026-11-27',
    once: randomUUID(),
  });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await withClient(place.database.superOptions, (client) =>
    client.query(`delete from pgboss.job where name = 'people.send-notice'`),
  );
}

/** Who is told what, since somebody said that they are away. */
const told = async (): Promise<string[][]> =>
  withClient(place.database.superOptions, async (client) => {
    const { rows } = await client.query<{ data: { personId: string; template: string } }>(
      `select data from pgboss.job where name = 'people.send-notice'`,
    );
    return rows.map(({ data: { personId, template } }) => [personId, template]).sort();
  });

const toCare = { reporterType: 'neighbourhood_team' } as const;

test('new work goes to the deputy, and not to who is away', async () => {
  const deputy = await place.seat(town, 'coordinator', 'care');
  await away(holder);
  await reported(house, employee, toCare);
  await look();
  expect(await told()).toEqual([[deputy.personId, 'new-signal-waiting']]);
});

test('without a deputy it is told that nobody is there; the other domain hears that and no more', async () => {
  const administrator = await place.seat(town, 'administrator');
  await away(holder);
  await reported(house, employee, toCare);
  await look();
  expect(await told()).toEqual(
    [
      [holder.personId, 'seat-empty'],
      [safety.personId, 'seat-empty'],
      [administrator.personId, 'seat-empty'],
    ].sort(),
  );
});

test('reminders of the clock go to the deputy', async () => {
  const deputy = await place.seat(town, 'coordinator', 'care');
  await away(holder);
  await reported(house, employee, toCare);
  place.clock.set(new Date('2026-11-26T07:30:00Z'));
  await remind.run(house, {}, attempt);
  expect(await told()).toEqual([[deputy.personId, 'reminder']]);
});

test('hand-overs and questions to think along go to the deputy', async () => {
  const deputy = await place.seat(town, 'coordinator', 'care');
  await away(holder);
  const actor = { kind: 'job', organisationId: town, name: 'signals.test' } as const;
  for (const template of ['hand-over-waiting', 'consultation-waiting'] as const)
    await inTenant(house, actor, 'tenant', newTrace(), (context) => tellReaders(context, 'care', template));
  expect(await told()).toEqual([
    [deputy.personId, 'consultation-waiting'],
    [deputy.personId, 'hand-over-waiting'],
  ]);
});

test('what is acute is marked so, for the mail that cannot be switched off', async () => {
  await reported(house, employee, { ...toCare, urgency: 'acute' });
  await look();
  const found = await withClient(place.database.superOptions, (client) =>
    client.query<{ data: object }>(`select data from pgboss.job where name = 'people.send-notice'`),
  );
  expect(found.rows.map(({ data }) => data)).toEqual([
    { organisationId: town, personId: holder.personId, template: 'new-signal-waiting', acute: true },
  ]);
});
