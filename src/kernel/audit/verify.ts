import { type Kysely, sql } from 'kysely';
import type { Database } from '../postgres/database-types.generated.ts';
import { type AnchorFile, readAnchorLine } from './anchor.ts';
import { FIRST_LINK, linkOf } from './chain.ts';
import { type AuditSealing, type HashedEntry, macOf } from './entry.ts';

/** What verification found: whole, or the first bad place with what is wrong there. */
export type Verdict =
  | { readonly whole: true; readonly linked: number; readonly waiting: number }
  | {
      readonly whole: false;
      readonly position: number | null;
      readonly entryId: number | null;
      readonly wrong: Wrong;
    };

export type Wrong =
  | 'entry-changed'
  | 'entry-missing'
  | 'link-missing'
  | 'order-changed'
  | 'cut-off'
  | 'anchor-forged'
  | 'anchor-missing'
  | 'anchor-differs'
  | 'unlinked-entry-forged';

interface Row extends HashedEntry {
  readonly position: string;
  readonly entry_id: string;
  readonly link: Buffer;
  readonly present: boolean;
  readonly mac: Buffer;
}

const BATCH = 5000;

/**
 * Walks the whole chain in order and names the first bad entry: changed, deleted, moved, or cut off the
 * end (which only the anchor file can tell). Entries not linked yet are checked by their own hash.
 */
export async function verifyChain(
  database: Kysely<Database>,
  sealing: AuditSealing,
  anchor: AnchorFile,
): Promise<Verdict> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
      const anchors = readAnchors(sealing, anchor);
      if (anchors === null) return bad(null, null, 'anchor-forged');
      return (await walk(db, sealing, anchors)) ?? bad(null, null, 'cut-off');
    });
}

const bad = (position: number | null, entryId: number | null, wrong: Wrong): Verdict => ({
  whole: false,
  position,
  entryId,
  wrong,
});

function readAnchors(sealing: AuditSealing, anchor: AnchorFile): Map<number, Buffer> | null {
  const anchors = new Map<number, Buffer>();
  for (const line of anchor.lines()) {
    const head = readAnchorLine(sealing, line);
    if (head === null) return null;
    // what was anchored first counts: a later line for the same place is that of a chain that grew again
    if (!anchors.has(head.position)) anchors.set(head.position, head.link);
  }
  return anchors;
}

async function walk(
  db: Kysely<Database>,
  sealing: AuditSealing,
  anchors: Map<number, Buffer>,
): Promise<Verdict | null> {
  let position = 0;
  let link: Buffer = FIRST_LINK;
  for (;;) {
    const rows = await rowsAfter(db, position);
    for (const row of rows) {
      const here = Number(row.position);
      if (here !== position + 1) return bad(position + 1, null, 'link-missing');
      const entryId = Number(row.entry_id);
      if (!row.present) return bad(here, entryId, 'entry-missing');
      if (!macOf(sealing, row).equals(row.mac)) return bad(here, entryId, 'entry-changed');
      link = linkOf(sealing, link, here, entryId, row.mac);
      if (!link.equals(row.link)) return bad(here, entryId, 'order-changed');
      const anchored = anchors.get(here);
      if (anchored && !anchored.equals(link)) return bad(here, entryId, 'anchor-differs');
      position = here;
    }
    if (rows.length < BATCH) break;
  }
  if (position > 0 && anchors.size === 0) return bad(null, null, 'anchor-missing');
  const furthest = Math.max(0, ...anchors.keys());
  if (furthest > position) return bad(position + 1, null, 'cut-off');
  return checkUnlinked(db, sealing, position);
}

async function rowsAfter(db: Kysely<Database>, position: number): Promise<Row[]> {
  const result = await sql<Row>`
    select l.position, l.entry_id, l.link, e.id is not null as present, e.*
    from audit_links l left join audit_entries e on e.id = l.entry_id
    where l.position > ${position} order by l.position limit ${BATCH}`.execute(db);
  return result.rows;
}

async function checkUnlinked(db: Kysely<Database>, sealing: AuditSealing, linked: number): Promise<Verdict> {
  const result = await sql<HashedEntry & { id: string; mac: Buffer }>`
    select e.* from audit_entries e where not exists (select 1 from audit_links l where l.entry_id = e.id)
    order by e.id`.execute(db);
  for (const row of result.rows) {
    if (!macOf(sealing, row).equals(row.mac)) return bad(null, Number(row.id), 'unlinked-entry-forged');
  }
  return { whole: true, linked, waiting: result.rows.length };
}

/** The verdict in plain Dutch, for the command line and the privacy officer. */
export function sayVerdict(verdict: Verdict): string {
  if (verdict.whole) {
    const waiting = verdict.waiting > 0 ? ` ${verdict.waiting} nieuwe regels worden zo gekoppeld.` : '';
    return `Het logboek is heel: ${verdict.linked} regels gecontroleerd.${waiting}`;
  }
  const where =
    verdict.position !== null ? `Plaats ${verdict.position} in de keten` : 'Een plaats buiten de keten';
  const entry = verdict.entryId !== null ? ` (regel ${verdict.entryId})` : '';
  return `Het logboek is niet heel. ${where}${entry}: ${SAID[verdict.wrong]}`;
}

const SAID: Record<Wrong, string> = {
  'entry-changed': 'de regel is gewijzigd nadat zij geschreven was.',
  'entry-missing': 'de regel is verwijderd.',
  'link-missing': 'de regel en haar schakel zijn verwijderd.',
  'order-changed': 'de volgorde is veranderd of een schakel is vervangen.',
  'cut-off': 'vanaf hier is het einde van het logboek afgesneden.',
  'anchor-forged': 'het ankerbestand is veranderd of hoort bij een andere sleutel.',
  'anchor-missing': 'het ankerbestand is weg, dus of het einde compleet is valt niet te zeggen.',
  'anchor-differs': 'de keten wijkt af van wat buiten de database is vastgelegd.',
  'unlinked-entry-forged': 'er staat een regel die niet door Lantaarn geschreven is.',
};
