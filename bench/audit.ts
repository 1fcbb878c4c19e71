import { join } from 'node:path';
import { anchorFile } from '../src/kernel/audit/anchor.ts';
import { sealChain } from '../src/kernel/audit/chain.ts';
import { macOf } from '../src/kernel/audit/entry.ts';
import { verifyChain } from '../src/kernel/audit/verify.ts';
import type { House } from '../src/kernel/house.ts';
import type { Effort } from './measure.ts';
import type { Table } from './table.ts';
import { townOf, withTemporaryHouse } from './temporary-house.ts';

/** Most seconds for verifying a million entries. */
const MOST_SECONDS = 60;
/** Most that an entry may cost at the largest size, compared with the smallest. */
const MOST_RATIO = 1.5;
const ROWS_AT_ONCE = 5000;

/** How long it takes to verify the whole audit trail, and whether one entry costs the same in a long trail. */
export async function measureAudit({ quick }: Effort): Promise<readonly Table[]> {
  const sizes = quick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000];
  const found = await withTemporaryHouse(async ({ house }) => {
    const organisation = await townOf(house, 'albrandswaard');
    const anchor = anchorFile(join(house.config.home, 'bench-anchor.txt'));
    let written = 0;
    const measured: { size: number; seal: number; verify: number }[] = [];
    for (const size of sizes) {
      while (written < size)
        written += await writeEntries(house, organisation, Math.min(ROWS_AT_ONCE, size - written));
      const seal = await timed(() => sealChain(house.database, house.audit, anchor));
      const verify = await timed(async () => {
        const verdict = await verifyChain(house.database, house.audit, anchor);
        if (!verdict.whole) throw new Error(`the trail is not whole: ${JSON.stringify(verdict)}`);
      });
      measured.push({ size, seal, verify });
    }
    return measured;
  });
  const perEntry = found.map(({ size, verify }) => (verify / size) * 1e6);
  const [first = 0] = perEntry;
  const last = perEntry.at(-1) ?? 0;
  const longest = found.at(-1)?.verify ?? 0;
  return [
    {
      heading: `Verifying the audit trail (most ${MOST_SECONDS} s for a million, ratio per entry at most ${MOST_RATIO})`,
      columns: ['entries', 'verify, s', 'per entry, µs', 'ratio', 'linking what was new, s'],
      rows: found.map(({ size, verify, seal }, at) => [
        size.toLocaleString('en'),
        verify.toFixed(1),
        (perEntry[at] ?? 0).toFixed(1),
        ((perEntry[at] ?? 0) / first).toFixed(2),
        seal.toFixed(1),
      ]),
      failures: [
        ...(longest > MOST_SECONDS ? [`${longest.toFixed(0)} s of ${MOST_SECONDS}`] : []),
        ...(last / first > MOST_RATIO ? [`an entry costs ${(last / first).toFixed(2)} times as much`] : []),
      ],
    },
  ];
}

/** Seconds that it took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Entries as the runner writes them, with their hashes, many at once. */
async function writeEntries(house: House, organisationId: string, count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, at) => {
    const entry = {
      organisation_id: organisationId,
      at: new Date(Date.UTC(2026, 0, 1) + at * 1000),
      trace_id: at.toString(16).padStart(32, '0'),
      actor_kind: 'seat' as const,
      person_id: organisationId,
      seat_id: organisationId,
      session_id: organisationId,
      verb: 'signals.read',
      act: 'read' as const,
      subject_kind: 'signal',
      subject_id: organisationId,
      outcome: 'done',
      sentence: 'signals.coordinator-reads',
      detail: '{"opened":["story"]}',
      reason: null,
    };
    return { ...entry, mac: macOf(house.audit, entry) };
  });
  const client = await house.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('lantaarn.organisation', $1, true)`, [organisationId]);
    await client.query(
      `insert into audit_entries (organisation_id, at, trace_id, actor_kind, person_id, seat_id, session_id, verb, act,
         subject_kind, subject_id, outcome, sentence, detail, mac)
       select $1::uuid, e.at, e.trace, 'seat', $1::uuid, $1::uuid, $1::uuid, 'signals.read', 'read', 'signal', $1::uuid,
         'done', 'signals.coordinator-reads', '{"opened":["story"]}', e.mac
       from unnest($2::timestamptz[], $3::text[], $4::bytea[]) as e (at, trace, mac)`,
      [
        organisationId,
        rows.map(({ at }) => at),
        rows.map(({ trace_id }) => trace_id),
        rows.map(({ mac }) => mac),
      ],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  return count;
}
