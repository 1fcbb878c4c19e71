import type pg from 'pg';

/** How much there is after filling. */
export interface Filled {
  readonly towns: number;
  readonly plans: number;
  readonly actions: number;
}

/** Years of one plan, and how many plans a municipality has had. */
const PLANS_EACH = 20;

/**
 * Fills the region up to so many municipalities with a plan for every year of twenty, fourteen actions each, statements
 * about instruments and seats. By SQL: measuring what a page takes needs no verbs of the past.
 */
export async function fillPlans(client: pg.Client, towns: number): Promise<Filled> {
  await client.query(
    `insert into organisations (id, kind, slug, name, partner_code, domain, can_receive, wrapped_key, created_at)
     select gen_random_uuid(), 'municipality', 'meetstad-' || n, 'Meetstad ' || n, 'municipality', 'both', 'hand-over',
       (select wrapped_key from organisations limit 1), now()
     from generate_series(1, $1::integer - (select count(*) from organisations where kind = 'municipality')::integer) n`,
    [towns],
  );
  await client.query(
    `insert into seats (id, organisation_id, role, domain, title, created_at)
     select gen_random_uuid(), o.id, 'coordinator', side, 'Aandachtsfunctionaris', now()
     from organisations o cross join unnest(array['care', 'safety']) side
     where o.kind = 'municipality' and not exists (select 1 from seats s where s.organisation_id = o.id)`,
  );
  await client.query(
    `insert into plans (id, organisation_id, title, starts_on, ends_on, source, state, version, adopted_on, created_at, changed_at, submission)
     select gen_random_uuid(), o.id, 'Uitvoeringsplan ' || year, make_date(year, 1, 1), make_date(year, 12, 31), 'blank',
       'adopted', 1, make_date(year, 1, 1), now(), now(), gen_random_uuid()
     from organisations o cross join generate_series(extract(year from now())::integer - $1 + 1, extract(year from now())::integer) year
     where o.kind = 'municipality'`,
    [PLANS_EACH],
  );
  await client.query(
    `insert into plan_items (id, plan_id, organisation_id, kind, code, task, level, title, adoption, term, starts_on, ends_on,
       owners, state, progress, position, last_act_at, created_at)
     select gen_random_uuid(), p.id, p.organisation_id, 'action', 'A' || n, 'O3', 'local', 'Actie ' || n, 'adopted', 'dates',
       p.starts_on, p.starts_on + 20 * n, '{coordinator}', case when n % 3 = 0 then 'done' else 'in_progress' end, n * 6, n, now(), now()
     from plans p cross join generate_series(1, 14) n where not p.shared`,
  );
  await client.query(
    `insert into instrument_states (id, organisation_id, instrument, state, stated_at, office, submission)
     select gen_random_uuid(), o.id, 'B' || n, (array['explored', 'decided', 'in_force', 'not'])[1 + (n + length(o.slug)) % 4],
       now() - make_interval(months => turn), 'coordinator:care', gen_random_uuid()
     from organisations o cross join generate_series(1, 9) n cross join generate_series(1, 5) turn
     where o.kind = 'municipality'`,
  );
  await client.query('vacuum (analyze)');
  const { rows } = await client.query<Filled>(
    `select (select count(*) from organisations where kind = 'municipality')::integer as towns,
       (select count(*) from plans)::integer as plans, (select count(*) from plan_items)::integer as actions`,
  );
  const [filled] = rows;
  if (filled === undefined) throw new Error('nothing was filled');
  return filled;
}
