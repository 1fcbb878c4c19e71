import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId, type PersonId, type SessionId } from '../../../kernel/ids.ts';
import { keyColumns } from '../../../kernel/keys/key-columns.ts';
import { rewrapOrganisation } from '../../../kernel/keys/rewrap.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { generationOf } from '../../../kernel/sealing/wrap.ts';
import { run } from '../../../kernel/verb.ts';
import { openPerson } from '../person.ts';
import { sentences } from '../policy.ts';
import { personsById } from '../store/persons.ts';
import { completeRenewal, renewKey } from './renew-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';

let place: TestHouse;
let town: OrganisationId;
beforeAll(async () => {
  place = await openTestHouse(sentences);
  town = await place.organisation();
});
afterAll(() => place.close());

const commandLine = (organisationId: OrganisationId): Actor => ({ kind: 'command-line', organisationId });
const ask = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  withClient(
    place.database.superOptions,
    async (client) => (await client.query<Row>(text, [...values])).rows,
  );

/** Makes what was announced wrap now, and has this process read it anew. */
async function settle(organisation: OrganisationId, ago = '1 second'): Promise<void> {
  await ask(
    `update organisation_keys set wraps_from = clock_timestamp() - interval '${ago}' where organisation_id = $1`,
    [organisation],
  );
  const key = await place.house.organisationKeys.of(organisation);
  const rows = await ask<{ generation: number; wrapped: Buffer }>(
    'select generation, wrapped from organisation_keys where organisation_id = $1 order by generation',
    [organisation],
  );
  const { unwrapOrganisationKey } = await import('../../../kernel/sealing/seal.ts');
  for (const { generation, wrapped } of rows)
    key.adopt(generation, unwrapOrganisationKey(place.house.masterKey, organisation, wrapped), 0);
}

const generations = async (organisation: OrganisationId): Promise<number[]> =>
  (
    await ask<{ data_key: Buffer | null }>(
      'select data_key from persons where organisation_id = $1 order by id',
      [organisation],
    )
  ).map(({ data_key }) => (data_key === null ? 0 : generationOf(data_key)));

describe('renewing the key of an organisation', () => {
  const made = async (): Promise<number> =>
    (await ask('select 1 from organisation_keys where organisation_id = $1', [town])).length;

  test('is for the command line alone', async () => {
    const seated = await place.seat(town, 'administrator');
    const nobody: readonly Actor[] = [
      { kind: 'public', organisationId: town },
      {
        kind: 'person',
        organisationId: town,
        personId: seated.personId as PersonId,
        sessionId: seated.sessionId as SessionId,
      },
      seated,
      { kind: 'job', organisationId: town, name: 'people.rewrap-keys' },
    ];
    for (const actor of nobody)
      expect(await run(place.house, actor, renewKey, {})).toEqual({ kind: 'absent' });
    expect(await made()).toBe(0);
  });

  test('takes no input, and nobody but the house says that it is done', async () => {
    expect(await run(place.house, commandLine(town), renewKey, { generation: 7 })).toMatchObject({
      kind: 'invalid',
    });
    expect(await run(place.house, commandLine(town), completeRenewal, {})).toEqual({ kind: 'absent' });
    expect(await made()).toBe(0);
  });

  test('gives the next generation, is in the audit trail, and touches no other organisation', async () => {
    const other = await place.organisation();
    expect(await run(place.house, commandLine(town), renewKey, {})).toEqual({
      kind: 'done',
      value: { generation: 2 },
    });
    expect(await made()).toBe(1);
    expect(await ask('select 1 from organisation_keys where organisation_id = $1', [other])).toEqual([]);
    const [entry] = await ask<{ detail: string }>(
      "select detail from audit_entries where verb = 'people.renew-key' and outcome = 'done'",
    );
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ generation: 2 });
  });

  test('two at once make two generations, and both open', async () => {
    const twice = await place.organisation();
    const outcomes = await Promise.all([1, 2].map(() => run(place.house, commandLine(twice), renewKey, {})));
    expect(outcomes.map((one) => one.kind === 'done' && one.value.generation).sort()).toEqual([2, 3]);
    await settle(twice);
    expect((await place.house.organisationKeys.of(twice)).newest().generation).toBe(3);
  });
});

describe('wrapping anew', () => {
  let [busy, names]: [OrganisationId, string[]] = ['' as OrganisationId, []];
  const read = (): Promise<string[]> =>
    inTenant(
      place.house,
      { kind: 'job', organisationId: busy, name: 'people.rewrap-keys' },
      'tenant',
      newTrace(),
      async ({ db }) => {
        const ids = await db.selectFrom('persons').select('id').where('data_key', 'is not', null).execute();
        const rows = await personsById(
          db,
          ids.map(({ id }) => id as PersonId),
        );
        const people = await Promise.all(rows.map((row) => openPerson(place.house, row.id, row)));
        return people.map((one) => one?.name ?? '').sort();
      },
    );
  beforeAll(async () => {
    busy = await place.organisation();
    for (let count = 0; count < 5; count += 1) await place.seat(busy, 'employee');
    names = await read();
    await run(place.house, commandLine(busy), renewKey, {});
  });

  test('does nothing before the new key wraps', async () => {
    await rewrapKeys.run(place.house, {}, { jobId: '', number: 1, signal: new AbortController().signal });
    expect(await generations(busy)).toEqual([1, 1, 1, 1, 1]);
  });

  test('leaves nothing under the old key, and everything says what it said', async () => {
    await settle(busy);
    expect(await rewrapOrganisation(place.house, busy)).toEqual({ wrapped: 5, broken: 0 });
    expect(await generations(busy)).toEqual([2, 2, 2, 2, 2]);
    expect(await read()).toEqual(names);
    expect(await rewrapOrganisation(place.house, busy)).toEqual({ wrapped: 0, broken: 0 });
  });

  test('never gives back a key that was destroyed, and leaves and counts what does not open', async () => {
    await ask(
      "update persons set data_key = '\\x01' where id = (select id from persons where organisation_id = $1 order by id limit 1)",
      [busy],
    );
    await ask(
      'update persons set data_key = null where id = (select id from persons where organisation_id = $1 order by id offset 1 limit 1)',
      [busy],
    );
    expect(await rewrapOrganisation(place.house, busy)).toEqual({ wrapped: 0, broken: 1 });
    expect((await generations(busy)).slice(0, 2)).toEqual([1, 0]);
    await ask('update persons set data_key = null where organisation_id = $1 and length(data_key) < 9', [
      busy,
    ]);
  });

  test('is done when nothing is left and nobody can still use the old key', async () => {
    const work = () =>
      rewrapKeys.run(place.house, {}, { jobId: '', number: 1, signal: new AbortController().signal });
    const completed = async () =>
      (
        await ask('select 1 from organisation_keys where organisation_id = $1 and completed_at is not null', [
          busy,
        ])
      ).length;
    await work();
    expect(await completed()).toBe(0);
    await settle(busy, '2 minutes');
    await work();
    expect(await completed()).toBe(1);
  });
});

test('every column that is called a key says whose it is, and the columns are there', async () => {
  const found = await keyColumns(place.house.database);
  expect(found.map(({ table, column }) => `${table}.${column}`)).toEqual(
    expect.arrayContaining([
      'hand_overs.recipient_key',
      'hand_overs.sender_key',
      'persons.data_key',
      'second_readings.data_key',
      'sharings.data_key',
      'signals.data_key',
    ]),
  );
  for (const { table, column, record, organisation } of found)
    await sql`select ${sql.ref(column)}, ${sql.ref(record)}, ${sql.ref(organisation)} from ${sql.table(table)} limit 0`.execute(
      place.house.database,
    );
  for (const { table, column } of found)
    expect(
      await ask(`select has_column_privilege('lantaarn_app', $1, $2, 'update') as may`, [table, column]),
      `${table}.${column} can be wrapped anew`,
    ).toEqual([{ may: true }]);
  await withClient(place.database.ownerOptions, (client) =>
    client.query('set role lantaarn_owner; create table strange (id uuid, my_key bytea)'),
  );
  await expect(keyColumns(place.house.database)).rejects.toThrow('strange.my_key');
});
