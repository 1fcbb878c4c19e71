import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';

/** An action or option of the template of the region, and how far it went. */
export interface SharedItem {
  readonly code: string;
  readonly title: string;
  readonly addedOn: LocalDate;
  /** Plans in force today that have it, chosen or not. */
  readonly plans: number;
  /** Plans in force today. */
  readonly of: number;
}

/** What the template has, the least taken over first; at most 20. For verbs of scope `region-picture`. */
export async function sharedItems(context: Context): Promise<readonly SharedItem[]> {
  const today = localDate(context.now);
  const { rows } = await sql<SharedItem>`
    with template as (
      select i.code, i.title, i.created_at from plan_items i join plans p on p.id = i.plan_id
      where p.shared and p.state <> 'withdrawn' and i.kind in ('action', 'option') and i.removed_at is null
    ), current as (
      select id from plans where not shared and state = 'adopted' and starts_on <= ${today} and ends_on >= ${today}
    )
    select t.code, t.title, (t.created_at at time zone 'Europe/Amsterdam')::date as "addedOn",
      (select count(*) from plan_items i where i.plan_id in (select id from current) and i.code = t.code
        and i.removed_at is null)::integer as plans,
      (select count(*) from current)::integer as of
    from template t order by plans, t.created_at desc, t.code limit 20`.execute(context.db);
  return rows;
}
