import type pg from 'pg';
import type { OrganisationId } from '../src/kernel/ids.ts';

/** How a register is filled. */
export interface Filling {
  readonly count: number;
  /** Gets four of ten signals; the others are spread over the other municipalities. */
  readonly big: OrganisationId;
  /** Search token that some fifteen signals of the big municipality carry. */
  readonly token: Buffer;
}

const TABLES = ['signals', 'signal_tokens', 'signal_tasks'] as const;

/**
 * Fills the register with signals of ten years in a realistic mix of states: three of a hundred open, a third of
 * those late, both domains; each with two search tokens that connect, and a task with every open one. Straight into the tables:
 * only lists are measured with it, and those open nothing. Indexes are made afterwards, as that is quicker.
 */
export async function fillRegister(client: pg.Client, { count, big, token }: Filling): Promise<void> {
  await client.query(
    "set synchronous_commit = off; set maintenance_work_mem = '512MB'; set statement_timeout = 0",
  );
  const indexes = await dropIndexes(client);
  await client.query(SIGNALS, [count, big]);
  // a name of its own for each, and an address that up to five share, wherever in the region they are
  await client.query(`insert into signal_tokens
      (organisation_id, domain, signal_id, kind, token, region_token, connects, regional)
    select organisation_id, domain, id, kind,
      substr(sha256((organisation_id || kind || value)::bytea), 1, 16), substr(sha256((kind || value)::bytea), 1, 16), true, true
    from signals, lateral (values ('address', (serial / 5)::text), ('name', id::text)) as found (kind, value)`);
  await client.query(
    `insert into signal_tokens (organisation_id, domain, signal_id, kind, token, region_token)
     select organisation_id, domain, id, 'phone', $1, $1 from signals where organisation_id = $2 and domain = 'safety'
     order by serial limit 15`,
    [token, big],
  );
  await client.query(`insert into signal_tasks (id, organisation_id, domain, signal_id, due_date, sealed, created_at)
    select gen_random_uuid(), organisation_id, domain, id, current_date + (serial % 30)::int - 5, '\\x00', received_at
    from signals where open`);
  for (const definition of indexes) await client.query(definition);
  await client.query('vacuum (analyze) signals');
  await client.query('vacuum (analyze) signal_tokens');
  await client.query('vacuum (analyze) signal_tasks');
  await client.query('checkpoint');
}

const SIGNALS = `
with towns as (select id, row_number() over (order by slug) - 1 as place from organisations
  where kind = 'municipality' and id <> $2),
numbered as (select n, ('x' || substr(md5(n::text), 1, 8))::bit(32)::bigint & 2147483647 as dice
  from generate_series(1, $1::int) as n),
facts as (select n, dice, dice % 100 as percent, dice / 100 % 100 as other,
  now() - (($1::int - n)::float8 / $1::int * 3650) * interval '1 day' as received from numbered)
insert into signals (id, organisation_id, domain, serial, product, channel, reporter_type, anonymous,
  wants_feedback, form, urgency, minor, state, waits_for, received_at, due_at, closed_at, told_at, submission, data_key)
select gen_random_uuid(), case when other < 40 then $2 else towns.id end,
  case when dice % 2 = 0 then 'care' else 'safety' end, n,
  case when percent < 15 then 'advice' else 'report' end,
  (array['web_public', 'web_internal', 'phone', 'mailbox', 'in_person'])[1 + dice % 5],
  (array['resident', 'self', 'civil_affairs', 'boa', 'anonymous', 'neighbourhood_team'])[1 + dice % 6],
  percent < 40, percent < 60,
  (array['labour', 'labour', 'sexual', 'sexual', 'criminal', 'unknown', 'other_exploitation'])[1 + dice % 7],
  (array['normal', 'normal', 'normal', 'soon', 'soon', 'urgent', 'info', 'acute'])[1 + dice % 8],
  (array['no', 'no', 'no', 'unknown', 'possibly', 'yes'])[1 + dice % 6],
  case when percent < 97 then (array['stored_picture', 'closed_advice', 'closed_not_trafficking',
      'closed_insufficient'])[1 + dice / 7 % 4]
    else (array['received', 'triage', 'enriching', 'forwarded', 'case'])[1 + dice / 7 % 5] end,
  case when percent >= 97 and dice / 7 % 3 = 0 then 'coordinator' end, received,
  case when percent >= 97 then now() + (dice / 11 % 9 - 3) * interval '1 day' end,
  case when percent < 97 then received + interval '20 days' end, received,
  sha256(n::text::bytea), decode(repeat('ab', 60), 'hex')
from facts join towns on towns.place = dice / 13 % (select count(*) from towns)`;

/** Drops every index that is no constraint; gives what makes them again. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
     where indrelid = any ($1::text[]::regclass[])
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
