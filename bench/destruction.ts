import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, Domain, Role, SeatActor } from '../src/kernel/actor.ts';
import type { House } from '../src/kernel/house.ts';
import { newId, type OrganisationId } from '../src/kernel/ids.ts';
import { SUPERUSER, withClient } from '../src/kernel/postgres/index.ts';
import { run, type Verb } from '../src/kernel/verb.ts';
import { closeDestroyed, verbs } from '../src/rooms/privacy/index.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, percentile, type Table, whole } from './table.ts';
import { townOf, withTemporaryHouse } from './temporary-house.ts';

const MOST_SECONDS = 60;
const MOST_MS = 2_000;

/**
 * Destroys a list of ten thousand closed signals, each with three sealed acts, three search tokens, a task and a second
 * reading: gathering, destroying batch by batch (one transaction, audit entry and register line each on disk), and what
 * a start has to look after then.
 */
export async function measureDestruction({ quick }: Effort): Promise<readonly Table[]> {
  const count = quick ? 1_000 : 10_000;
  return withTemporaryHouse(
    async ({ house, pool }) => {
      const town = await townOf(house, 'albrandswaard');
      const superuser = { ...pool.options, user: SUPERUSER } as Parameters<typeof withClient>[0];
      await withClient(superuser, (client) => fill(client, town, count));
      const officer = seated(town, 'privacy_officer', null);
      const job: Actor = { kind: 'job', organisationId: town, name: 'bench' };
      const { list } = await act(house, officer, verbs.proposeDestruction, {
        domain: 'care',
        once: randomUUID(),
      });
      const gathering = await timed(() => act(house, job, verbs.collectList, { list }));
      await act(house, officer, verbs.approveDestruction, { list });
      await act(house, seated(town, 'coordinator', 'care'), verbs.approveDestruction, { list });
      const batches: number[] = [];
      for (let left = true; left; ) {
        batches.push(
          await timed(async () => {
            left = (await act(house, job, verbs.destroyBatch, { list })).left;
          }),
        );
      }
      const looking = await timed(() => closeDestroyed(house));
      const kept = await withClient(superuser, async (client) => {
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from signals where data_key is not null',
        );
        return rows[0]?.n ?? -1;
      });
      return [tableOf(count, { gathering, batches, looking, kept })];
    },
    { queues: true },
  );
}

interface Measured {
  readonly gathering: number;
  readonly batches: readonly number[];
  readonly looking: number;
  readonly kept: number;
}

function tableOf(count: number, { gathering, batches, looking, kept }: Measured): Table {
  const total = batches.reduce((sum, time) => sum + time, 0);
  const slowest = percentile(batches, 1);
  const failures: string[] = [];
  if (kept !== 0) failures.push(`${kept} signals can still be read`);
  if (total > MOST_SECONDS * 1_000) failures.push(`all: ${milliseconds(total)}`);
  if (slowest > MOST_MS) failures.push(`slowest batch: ${milliseconds(slowest)}`);
  return {
    heading: `Destruction of ${whole(count)} signals`,
    columns: ['step', 'time', 'most'],
    rows: [
      ['gathering the list', milliseconds(gathering), ''],
      [`destroying, ${batches.length} batches`, milliseconds(total), `${MOST_SECONDS} s`],
      ['one batch of 200, median', milliseconds(median(batches)), ''],
      ['one batch, slowest', milliseconds(slowest), `${MOST_MS} ms`],
      ['a start that looks whether all stays closed', milliseconds(looking), ''],
    ],
    failures,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function act<Input, Value>(
  house: House,
  actor: Actor,
  what: Verb<Input, Value>,
  input: unknown,
): Promise<Value> {
  const outcome = await run(house, actor, what, input);
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${outcome.kind}`);
  return outcome.value;
}

const seated = (organisationId: OrganisationId, role: Role, domain: Domain | null): SeatActor => ({
  kind: 'seat',
  organisationId,
  personId: newId(),
  sessionId: newId(),
  seat: {
    id: newId(),
    holderId: newId(),
    organisationId,
    organisationKind: 'municipality',
    role,
    domain,
    capacity: 'holder',
  },
  reporterToken: randomBytes(32),
});

/** Straight into the tables: what is destroyed is never opened, so its bytes may be any. */
async function fill(client: pg.Client, town: OrganisationId, count: number): Promise<void> {
  await client.query('set synchronous_commit = off');
  await client.query(
    `insert into signals (id, organisation_id, domain, serial, product, channel, reporter_type, anonymous, form, urgency,
       minor, state, received_at, closed_at, submission, receipt_hash, data_key)
     select gen_random_uuid(), $1, 'care', n, 'report', 'web_public', 'resident', false, 'labour', 'normal', 'no',
       'stored_picture', now() - interval '3 years', now() - interval '2 years' - n * interval '1 minute',
       sha256(n::text::bytea), sha256(('r' || n)::bytea), decode(repeat('ab', 60), 'hex')
     from generate_series(1, $2::int) n`,
    [town, count],
  );
  await client.query(
    `insert into signal_acts (id, organisation_id, domain, signal_id, position, kind, at, actor_kind, codes, story, contact, special)
     select gen_random_uuid(), organisation_id, domain, id, p, 'noted', received_at, 'seat', '{}',
       decode(repeat('ab', 600), 'hex'), decode(repeat('cd', 200), 'hex'), decode(repeat('ef', 200), 'hex')
     from signals, generate_series(1, 3) p`,
  );
  await client.query(
    `insert into signal_tokens (organisation_id, domain, signal_id, kind, token, region_token)
     select organisation_id, domain, id, kind, sha256(id::text::bytea || kind::bytea), sha256(kind::bytea || id::text::bytea)
     from signals, unnest(array['address', 'name', 'phone']) as kind`,
  );
  await client.query(
    `insert into signal_tasks (id, organisation_id, domain, signal_id, due_date, sealed, created_at, done_at)
     select gen_random_uuid(), organisation_id, domain, id, current_date, decode(repeat('ab', 100), 'hex'), received_at, closed_at
     from signals`,
  );
  await client.query(
    `insert into second_readings (id, organisation_id, domain, signal_id, kind, asked_by, asked_at, sealed, data_key,
       decided_by, decided_at, decision)
     select gen_random_uuid(), organisation_id, domain, id, 'not_trafficking', gen_random_uuid(), received_at,
       decode(repeat('ab', 300), 'hex'), decode(repeat('ab', 60), 'hex'), gen_random_uuid(), closed_at, 'agreed'
     from signals`,
  );
  await client.query('analyze');
}
