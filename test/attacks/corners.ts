import type { Known } from './any-input.ts';

/** Asks the database as its owner, past every wall. */
export type Rows = <Row extends object>(query: string, values?: readonly unknown[]) => Promise<Row[]>;

/** One compartment, with all that can be known of it. */
export interface Corner extends Known {
  readonly title: string;
}

/** Every compartment of the towns, by the references and words that somebody could have learned. */
export async function cornersOf(
  rows: Rows,
  known: ReadonlyMap<string, readonly string[]>,
  words: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Corner[]> {
  const corners: Corner[] = [];
  for (const [title, references] of known) {
    const [slug = '', domain = ''] = title.split(' ');
    const ids = await rows<{ kind: string; id: string }>(
      `with town as (select id from organisations where slug = $1)
       select 'organisation' as kind, id from town
       union all select 'plan', id from plans where organisation_id in (table town)
       union all select 'item', id from plan_items where organisation_id in (table town) and code in ('A1', 'A2', 'B1', 'T1')
       union all select 'step', id from plan_steps where organisation_id in (table town)
       union all select 'evidence', id from plan_evidence where organisation_id in (table town)
       union all select 'feed', id from plan_feeds where organisation_id in (table town)
       union all select 'meeting', id from meetings where organisation_id in (table town)
       union all select 'item', id from meeting_items where organisation_id in (table town)
       union all select 'agreement', id from agreements where organisation_id in (table town)
       union all select 'document', id from policy_documents where organisation_id in (table town)
       union all select 'practice', id from good_practices where organisation_id in (table town)
       union all select 'event', id from week_events where organisation_id in (table town)
       union all select 'case', id from stuck_cases where organisation_id in (table town)
       union all select 'signal', id from signals where organisation_id in (table town) and domain = $2
       union all select 'task', id from signal_tasks where organisation_id in (table town) and domain = $2
       union all select 'reading', id from second_readings where organisation_id in (table town) and domain = $2
       union all select 'thing', id from signal_acts where kind = 'thing_added' and organisation_id in (table town)
         and domain = $2
       union all select 'hit', id from region_hits where organisation_id in (table town) and domain = $2
       union all select 'sharing', id from sharings where organisation_id in (table town) and domain = $2
       union all select 'handover', id from hand_overs where sender_organisation_id in (table town) and sender_domain = $2
       union all select 'person', id from persons where organisation_id in (table town)
       union all select 'seat', id from seats where organisation_id in (table town)
       union all select 'holder', id from seat_holders where organisation_id in (table town)
       union all select 'session', id from sessions where organisation_id in (table town)`,
      [slug, domain],
    );
    corners.push({
      title,
      references,
      ids: ids.map(({ kind, id }) => [kind, id] as const),
      words: ['police-avim', 'veilig-thuis', ...(words.get(slug) ?? [])],
    });
  }
  return corners;
}

/** Tables whose rows lie in a compartment. */
const HASHED = [
  'signals',
  'signal_acts',
  'signal_tokens',
  'signal_tasks',
  'sharings',
  'hand_over_links',
  'region_looks',
  'police_items',
  'stuck_cases',
  'stuck_case_steps',
] as const;

/** One hash over the rows of each compartment. */
export async function hashesOf(rows: Rows): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ corner: string; hash: string }>(
    `select corner, md5(string_agg(row, '' order by row)) as hash from (${HASHED.map(
      (table) =>
        `select organisation_id || ' ' || domain as corner, '${table}' || md5(t::text) as row from ${table} t`,
    ).join(' union all ')}) as every group by corner`,
  );
  return new Map(found.map(({ corner, hash }) => [corner, hash]));
}
