import type { SeatActor } from '../src/kernel/actor.ts';
import { inTenant } from '../src/kernel/context.ts';
import type { House } from '../src/kernel/house.ts';
import { newTrace, type SignalId } from '../src/kernel/ids.ts';
import { SUPERUSER, withClient } from '../src/kernel/postgres/index.ts';
import { canonicalPhone } from '../src/kernel/sealing/normalise.ts';
import { organisationToken } from '../src/kernel/sealing/tokens.ts';
import { type AnyVerb, run } from '../src/kernel/verb.ts';
import { actorOf, resolveSession } from '../src/rooms/people/index.ts';
import { connections } from '../src/rooms/signals/connect/connections.ts';
import { searchSignals } from '../src/rooms/signals/handling/search-signals.ts';
import { signalReference } from '../src/rooms/signals/signal-reference.ts';
import type { SignalRow } from '../src/rooms/signals/store/files.ts';
import { lookAcrossRegion } from '../src/rooms/signals/store/region.ts';
import { fillRegister } from './fill-register.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, percentile, type Table } from './table.ts';
import { coordinatorCookie, townOf, withTemporaryHouse } from './temporary-house.ts';

const BIG = 'rotterdam';
const PHONE = '06-00000123';
const MOST_MS = 50;

/**
 * Searching by token, the connections of a signal, and hit or no hit over the region, in a register of a million
 * signals: from the verb or the transaction to its commit on disk, without the page.
 */
export async function measureConnect({ quick }: Effort): Promise<readonly Table[]> {
  const [count, turns] = quick ? [100_000, 100] : [1_000_000, 500];
  return withTemporaryHouse(async ({ house, pool }) => {
    const big = await townOf(house, BIG);
    const token = organisationToken(
      await house.organisationKeys.of(big),
      'phone',
      canonicalPhone(PHONE) ?? '',
    );
    const superOptions = { ...pool.options, user: SUPERUSER } as Parameters<typeof withClient>[0];
    const serials = await withClient(superOptions, async (client) => {
      await fillRegister(client, { count, big, token });
      const { rows } = await client.query<{ id: SignalId; serial: number }>(
        `select id, serial from signals where organisation_id = $1 and domain = 'safety'
         order by md5(id::text) limit $2`,
        [big, turns * 2],
      );
      return rows;
    });
    const actor = await coordinator(house, await coordinatorCookie(house, big, 'safety'));
    const signals = serials.map(({ id, serial }) => ({ id, reference: signalReference(house, serial) }));
    const found = await times(signals, () => verbTime(house, actor, searchSignals, { text: PHONE }));
    const tied = await times(signals, ({ reference }) => verbTime(house, actor, connections, { reference }));
    const looks: { hit: number[]; none: number[] } = { hit: [], none: [] };
    for (const { id } of signals) {
      const started = performance.now();
      const hits = await inTenant(house, actor, 'tenant', newTrace(), async (context) =>
        (await lookAcrossRegion(context, { id } as SignalRow)).reduce((sum, one) => sum + one.hits, 0),
      );
      looks[hits > 0 ? 'hit' : 'none'].push(performance.now() - started);
    }
    return [
      tableOf(count, { 'search by telephone': found, 'connections of a signal': tied, ...named(looks) }),
    ];
  });
}

const named = ({ hit, none }: { hit: number[]; none: number[] }) => ({
  'region: hit, written down on both sides': hit,
  'region: no hit': none,
});

async function coordinator(house: House, cookie: string): Promise<SeatActor> {
  const presence = await resolveSession(house, cookie.replace('lantaarn=', ''), newTrace());
  const actor = presence === null ? null : actorOf(house, presence);
  if (actor?.kind !== 'seat') throw new Error('the coordinator does not come in');
  return actor;
}

async function times<One>(all: readonly One[], ask: (one: One) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (const [at, one] of all.entries()) {
    const time = await ask(one);
    if (at >= 20) taken.push(time);
  }
  return taken;
}

async function verbTime(house: House, actor: SeatActor, what: AnyVerb, input: unknown): Promise<number> {
  const started = performance.now();
  const outcome = await run(house, actor, what, input);
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${outcome.kind}`);
  return performance.now() - started;
}

function tableOf(count: number, measured: Readonly<Record<string, readonly number[]>>): Table {
  const rows = Object.entries(measured).map(([name, taken]) => [
    name,
    String(taken.length),
    milliseconds(median(taken)),
    milliseconds(percentile(taken, 0.99)),
    `${MOST_MS} ms`,
  ]);
  return {
    heading: `What ties signals together, in ${count.toLocaleString('en-GB')} signals`,
    columns: ['question', 'asked', 'median', 'p99', 'most'],
    rows,
    failures: Object.entries(measured).flatMap(([name, taken]) =>
      percentile(taken, 0.99) > MOST_MS
        ? [`${name}: 99 of 100 within ${milliseconds(percentile(taken, 0.99))}`]
        : [],
    ),
  };
}
