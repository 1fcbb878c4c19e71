import { sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { MOST_COUNTED } from './lists.ts';

/** How many signals in each domain; a domain without any is not in it. */
export type CountByDomain = ReadonlyMap<Domain, number>;

/** What nobody was told about, and in which domains there is something acute among it. */
export interface Untold {
  readonly counts: CountByDomain;
  readonly acute: ReadonlySet<Domain>;
}

const counted = (rows: readonly { readonly domain: Domain; readonly urgency: string }[]): Untold => {
  const counts = new Map<Domain, number>();
  for (const { domain } of rows) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return {
    counts,
    acute: new Set(rows.filter(({ urgency }) => urgency === 'acute').map(({ domain }) => domain)),
  };
};

const untold = (context: Context) =>
  context.db
    .selectFrom('signals')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('told_at', 'is', null)
    .where('state', '=', sql.lit('received'));

/** Whether there is anything that nobody was told about. Written as the partial indexes are. */
export async function anythingUntold(context: Context): Promise<boolean> {
  const fresh = await untold(context).select('id').limit(1).executeTakeFirst();
  if (fresh !== undefined) return true;
  const answered = await context.db
    .selectFrom('signals')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('answered_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return answered !== undefined;
}

/** New signals that nobody was told about; from now on they count as told. */
export const takeUntold = async (context: Context): Promise<Untold> =>
  counted(
    await context.db
      .updateTable('signals')
      .set({ told_at: context.now })
      .where('organisation_id', '=', context.actor.organisationId)
      .where('told_at', 'is', null)
      .where('state', '=', sql.lit('received'))
      .returning(['domain', 'urgency'])
      .execute(),
  );

/** Signals whose reporter wrote something that nobody was told about; from now on it counts as told. */
export const takeAnswered = async (context: Context): Promise<Untold> =>
  counted(
    await context.db
      .updateTable('signals')
      .set({ answered_at: null })
      .where('organisation_id', '=', context.actor.organisationId)
      .where('answered_at', 'is not', null)
      .returning(['domain', 'urgency'])
      .execute(),
  );

/** What is late in a domain, and whether a signal that is acute is among it. */
export interface Late {
  readonly count: number;
  readonly acute: boolean;
}

/** What should have been done by now in a domain: signals over their term and tasks of today or before. */
export async function countLate(context: Context, domain: Domain): Promise<Late> {
  const organisation = context.actor.organisationId;
  const { rows } = await sql<Late>`
    select (select count(*)::int from (select 1 from signals where organisation_id = ${organisation}
        and domain = ${domain} and open and due_at < ${context.now} limit ${MOST_COUNTED}) as late)
      + (select count(*)::int from (select 1 from signal_tasks where organisation_id = ${organisation}
        and domain = ${domain} and done_at is null and due_date <= ${localDate(context.now)}::date
        limit ${MOST_COUNTED}) as tasks) as count,
      exists (select 1 from signals where organisation_id = ${organisation} and domain = ${domain} and open
        and urgency = 'acute' and urgency in ('acute', 'urgent') and due_at < ${context.now}) as acute`.execute(
    context.db,
  );
  return rows[0] ?? { count: 0, acute: false };
}
