import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../postgres/database-types.generated.ts';
import { type AnchorFile, anchorLine, readAnchorLine } from './anchor.ts';
import type { AuditSealing } from './entry.ts';

/**
 * The chain over the audit trail. Entries are written by many transactions at once, each with its own
 * hash; chaining them there would make all of them wait for one another. So one sealer links what has been
 * committed within a second, and writes the head to a file outside the database.
 */

/** Link n = HMAC(link n-1, position, entry number, entry hash). Link 0 is 32 zero bytes. */
export function linkOf(
  sealing: AuditSealing,
  previous: Buffer,
  position: number,
  entryId: number,
  mac: Buffer,
): Buffer {
  return createHmac('sha256', sealing.key)
    .update(previous)
    .update(`${position}:${entryId}:`)
    .update(mac)
    .digest();
}

export const FIRST_LINK = Buffer.alloc(32);

/** Head of the chain: how far it goes and its last link. */
export interface ChainHead {
  readonly position: number;
  readonly link: Buffer;
}

const BATCH = 5000;

/**
 * Links committed entries that are not linked yet and anchors the new head. An entry that is committed late
 * gets a later place: the chain is the order in which entries were found, which is all it has to prove.
 * Looks at entries with a number above `floor` only. Returns the number linked.
 * Safe to call from several processes at once.
 */
export async function sealChain(
  database: Kysely<Database>,
  sealing: AuditSealing,
  anchor: AnchorFile,
  floor = 0,
): Promise<number> {
  let linked = 0;
  for (;;) {
    const batch = await sealBatch(database, sealing, floor);
    if (batch.head !== null && (await continues(database, sealing, anchor)))
      anchor.append(anchorLine(sealing, batch.head));
    linked += batch.count;
    if (batch.count < BATCH) return linked;
  }
}

/**
 * Whether the chain still holds what was anchored last. A chain that was cut off and grew again does not: then
 * nothing is anchored any more, so that the evidence of the cut stays in the file.
 */
async function continues(
  database: Kysely<Database>,
  sealing: AuditSealing,
  anchor: AnchorFile,
): Promise<boolean> {
  const line = anchor.last();
  if (line === null) return true;
  const anchored = readAnchorLine(sealing, line);
  if (anchored === null) return false;
  return database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    const row = await db
      .selectFrom('audit_links')
      .select('link')
      .where('position', '=', anchored.position)
      .executeTakeFirst();
    return row?.link.equals(anchored.link) ?? false;
  });
}

async function sealBatch(
  database: Kysely<Database>,
  sealing: AuditSealing,
  floor: number,
): Promise<{ count: number; head: ChainHead | null }> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true), pg_advisory_xact_lock(4701)`.execute(db);
    const head = await chainHead(db);
    const fresh = await sql<{ id: number; mac: Buffer }>`
      select e.id, e.mac from audit_entries e
      where e.id > ${floor} and not exists (select 1 from audit_links l where l.entry_id = e.id)
      order by e.id limit ${BATCH}`.execute(db);
    if (fresh.rows.length === 0) return { count: 0, head: null };
    let { position, link } = head ?? { position: 0, link: FIRST_LINK };
    const rows = fresh.rows.map((row) => {
      position += 1;
      link = linkOf(sealing, link, position, Number(row.id), row.mac);
      return { position, entryId: Number(row.id), link };
    });
    await sql`insert into audit_links (position, entry_id, link)
      select * from unnest(${rows.map((row) => row.position)}::bigint[],
        ${rows.map((row) => row.entryId)}::bigint[], ${rows.map((row) => row.link)}::bytea[])`.execute(db);
    return { count: rows.length, head: { position, link } };
  });
}

/** Number of the newest entry, or 0. */
export async function newestEntry(database: Kysely<Database>): Promise<number> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    const row = await sql<{ id: number | null }>`select max(id) as id from audit_entries`.execute(db);
    return Number(row.rows[0]?.id ?? 0);
  });
}

/** The last link in the database, or null when there is none. */
export async function chainHead(db: Kysely<Database>): Promise<ChainHead | null> {
  const row = await db
    .selectFrom('audit_links')
    .select(['position', 'link'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { position: Number(row.position), link: row.link } : null;
}
