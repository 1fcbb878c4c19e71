import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { OrganisationId } from '../src/kernel/ids.ts';
import type { OpenHouse } from '../src/kernel/open-house.ts';
import { SUPERUSER } from '../src/kernel/postgres/index.ts';
import { derive } from '../src/kernel/sealing/master-key.ts';
import { receiptFor, receiptHash } from '../src/kernel/secrets/receipt.ts';
import { run } from '../src/kernel/verb.ts';
import { report } from '../src/rooms/signals/index.ts';
import type { Effort } from './measure.ts';
import { sampleReport } from './sample-report.ts';
import { median, ratio, type Table, whole } from './table.ts';
import { townOf, withTemporaryHouse } from './temporary-house.ts';

/** What each number of senders aims at, as a share of bare inserts. */
const AIMS = [
  { senders: 1, aim: 0.25 },
  { senders: 8, aim: null },
  { senders: 32, aim: 0.1 },
] as const;

/**
 * Complete reports a second: sealed, indexed, audited, committed to disk, receipt issued. Beside it bare
 * single-row committed inserts on the same server, by turns, so that a busy machine slows both.
 */
export async function measureReports({ quick }: Effort): Promise<readonly Table[]> {
  const [seconds, rounds] = quick ? [1, 3] : [3, 7];
  return withTemporaryHouse(async (open) => {
    const organisation = await townOf(open.house, 'albrandswaard');
    const bare = await openBare(open);
    const complete = senderOfReports(open, organisation);
    await Promise.all([perSecond(8, 1, complete.send), perSecond(8, 1, bare.send)]);
    const rows: string[][] = [];
    const failures: string[] = [];
    for (const { senders, aim } of AIMS) {
      const pairs: { bare: number; complete: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const bareRate = await perSecond(senders, seconds, bare.send);
        pairs.push({ bare: bareRate, complete: await perSecond(senders, seconds, complete.send) });
      }
      const share = median(pairs.map((pair) => pair.complete / pair.bare));
      rows.push([
        String(senders),
        whole(median(pairs.map((pair) => pair.bare))),
        whole(median(pairs.map((pair) => pair.complete))),
        ratio(share),
        aim === null ? '' : String(aim),
      ]);
      if (aim !== null && share < aim) failures.push(`${senders} senders: ${ratio(share)} of ${aim}`);
    }
    const lost = await complete.lost();
    if (complete.failed() > 0) failures.push(`${complete.failed()} reports failed`);
    if (lost > 0) failures.push(`${lost} receipts not found afterwards`);
    await bare.close();
    return [
      {
        heading: `Reports a second, in the process (${complete.accepted()} accepted, ${complete.failed()} failed, ${lost} lost)`,
        columns: ['senders', 'bare inserts', 'reports', 'ratio', 'aim'],
        rows,
        failures,
      },
    ];
  });
}

/** Calls per second when this many senders each start the next as soon as the last is answered. */
export async function perSecond(
  senders: number,
  seconds: number,
  send: () => Promise<void>,
): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let count = 0;
  const sender = async (): Promise<void> => {
    while (performance.now() < until) {
      await send();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  return count / ((performance.now() - started) / 1000);
}

function senderOfReports({ house, pool }: OpenHouse, organisationId: OrganisationId) {
  const pepper = derive(house.masterKey, 'receipt');
  const issued: Buffer[] = [];
  let failed = 0;
  return {
    async send(): Promise<void> {
      const hash = receiptHash(receiptFor(randomBytes(32)), pepper);
      const actor = { kind: 'public', organisationId, receiptHash: hash } as const;
      const outcome = await run(house, actor, report, sampleReport(issued.length)).catch(() => null);
      if (outcome?.kind === 'done' && !outcome.value.repeated) issued.push(hash);
      else failed += 1;
    },
    accepted: () => issued.length,
    failed: () => failed,
    /** How many receipts that were issued lead to no signal with one act and one audit entry. */
    async lost(): Promise<number> {
      const superuser = new pg.Client({ ...pool.options, user: SUPERUSER, statement_timeout: 0 });
      await superuser.connect();
      try {
        const { rows } = await superuser.query<{ n: number }>(
          `select count(*)::int as n from unnest($1::bytea[]) as issued (hash)
           join signals s on s.receipt_hash = issued.hash
           where (select count(*) from signal_acts a where a.signal_id = s.id) = 1
             and (select count(*) from audit_entries e where e.organisation_id = s.organisation_id
                  and e.subject_id = s.id) = 1`,
          [issued],
        );
        return issued.length - (rows[0]?.n ?? 0);
      } finally {
        await superuser.end();
      }
    },
  };
}

/** The yardstick: one small row, one statement, one commit, through the same driver. */
export async function openBare({ pool }: OpenHouse) {
  const bare = new pg.Pool({ ...pool.options, user: SUPERUSER, max: 32 });
  bare.on('error', () => undefined);
  await bare.query(
    'create table bare (id bigint generated always as identity primary key, code text, at timestamptz)',
  );
  return {
    async send(): Promise<void> {
      await bare.query({
        name: 'bare',
        text: 'insert into bare (code, at) values ($1, now())',
        values: ['received'],
      });
    },
    close: () => bare.end(),
  };
}
