-- Norms, polls, and what is done from each seat. Nobody is in here: who did something is an office, never a person.

-- What a municipality fills in itself, for norms whose facts come with rooms that are not there yet.
create table norm_reports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('hotel', 'no_hotel', 'session', 'glasses', 'supervisors', 'cards')),
  -- the day it is about; of a loan, the first day
  on_date date not null,
  -- of a loan, the last day; of cards, the day of the training before them
  until_date date,
  -- completed, minutes, glasses, designated supervisors
  amount integer check (amount between 0 and 100000),
  -- staff, price in euro, all supervisors
  of_total integer check (of_total between 0 and 100000),
  label text not null default '',
  source text not null,
  office text not null,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  -- the same form sent twice is one report
  submission uuid not null,
  unique (organisation_id, submission),
  check (kind <> 'glasses' or (amount > 0 and until_date >= on_date))
);
create index norm_reports_newest on norm_reports (organisation_id, on_date desc, id) where withdrawn_at is null;
-- Loans of the one set of the region, whoever borrows it.
create index norm_reports_loans on norm_reports (on_date) where kind = 'glasses' and withdrawn_at is null;

-- A short anonymous poll. What is asked stands in content/polls.ts.
create table polls (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  audience text not null check (audience in ('staff', 'residents', 'pupils')),
  -- which questions were asked: the template as it was when the poll was opened
  template text not null,
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  closed_on date,
  -- in the link; no secret, but not to be guessed
  code text not null unique,
  code_hash bytea not null unique,
  office text not null,
  created_at timestamptz not null,
  -- how many answered, and how many of them are in what is shown
  answers integer not null default 0,
  shown_answers integer not null default 0,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index polls_newest on polls (organisation_id, from_date desc, id);

-- One row for each answer that can be given, and none for anybody who answers. Every answer touches every row of the poll,
-- so that no row tells which others were counted along with it.
create table poll_counts (
  organisation_id uuid not null references organisations,
  poll_id uuid not null references polls,
  question text not null,
  answer text not null,
  count integer not null default 0,
  -- as it was at the last whole block
  shown integer not null default 0,
  primary key (poll_id, question, answer)
);

-- Forms that were sent, so that one that arrives twice counts once. Goes when the poll is closed.
create table poll_forms (
  organisation_id uuid not null references organisations,
  poll_id uuid not null references polls,
  form_hash bytea not null,
  primary key (poll_id, form_hash)
);

-- What was done for a duty, as far as it cannot be counted elsewhere.
create table duty_reports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  office text not null,
  duty text not null,
  on_date date not null,
  text text not null,
  by_office text not null,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index duty_reports_by_office on duty_reports (organisation_id, office, on_date desc, id) where withdrawn_at is null;

-- A seat that changes hands: the list that who leaves and who comes go through.
create table seat_changes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  office text not null,
  on_date date not null,
  by_office text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  submission uuid not null,
  unique (organisation_id, submission)
);
create unique index seat_changes_one_open on seat_changes (organisation_id, office) where closed_at is null;

create table seat_change_ticks (
  organisation_id uuid not null references organisations,
  change_id uuid not null references seat_changes,
  item text not null,
  side text not null check (side in ('leaving', 'coming')),
  ticked_at timestamptz not null,
  primary key (change_id, item, side)
);

-- Whether the public addresses of the meldpunt answer; kept by the region, read by everybody who works in it.
create table link_checks (
  organisation_id uuid not null references organisations,
  url text not null,
  checked_at timestamptz not null,
  answers boolean not null,
  primary key (organisation_id, url)
);

do $$
declare name text;
begin
  foreach name in array array['norm_reports', 'polls', 'poll_counts', 'poll_forms', 'duty_reports', 'seat_changes',
      'seat_change_ticks', 'link_checks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy append on %I for insert with check (organisation_id = current_organisation())', name);
    execute format('create policy change on %I for update using (organisation_id = current_organisation())', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
  -- The regional director reads what every municipality reports (decision 0029).
  foreach name in array array['norm_reports', 'duty_reports'] loop
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() or current_scope() = 'region-picture')$f$, name);
  end loop;
end $$;

-- Who has the link finds the poll, whichever municipality it is of.
create policy read on polls for select
  using (organisation_id = current_organisation() or code_hash = current_receipt());
create policy read on poll_counts for select using (organisation_id = current_organisation());
create policy read on seat_changes for select using (organisation_id = current_organisation());
create policy read on seat_change_ticks for select using (organisation_id = current_organisation());
create policy read on poll_forms for select using (organisation_id = current_organisation());
create policy forget on poll_forms for delete using (organisation_id = current_organisation());
create policy untick on seat_change_ticks for delete using (organisation_id = current_organisation());
create policy read on link_checks for select
  using (exists (select 1 from organisations o where o.id = current_organisation()));

grant update (withdrawn_at) on norm_reports to lantaarn_app;
grant update (withdrawn_at) on duty_reports to lantaarn_app;
grant update (closed_on, answers, shown_answers) on polls to lantaarn_app;
grant update (count, shown) on poll_counts to lantaarn_app;
grant update (closed_at) on seat_changes to lantaarn_app;
grant delete on seat_change_ticks to lantaarn_app;
grant update (checked_at, answers) on link_checks to lantaarn_app;
grant delete on poll_forms to lantaarn_app;

-- How many of the glasses are lent on the busiest day of a span, over all municipalities: the number, and not to whom.
create function glasses_lent(first_day date, last_day date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare busiest integer;
begin
  perform set_config('lantaarn.counting', 'on', true);
  select coalesce(max(lent), 0)::integer into busiest from (
    select sum(r.amount) as lent
    from generate_series(first_day, last_day, interval '1 day') as day
      join norm_reports r on r.kind = 'glasses' and r.withdrawn_at is null
        and r.on_date <= day::date and coalesce(r.until_date, r.on_date) >= day::date
    group by day) as days;
  perform set_config('lantaarn.counting', '', true);
  return busiest;
end $$;

-- Signals as numbers, of both domains: for the figures of the plan, in which nobody can be seen (S34: as they came in
-- here, never added to those of another source). One index scan for each municipality and domain.
create function count_signals(first_day date, last_day date)
returns table (organisation_id uuid, reports integer, advice integer, settled integer, handed_over integer, consultations integer)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('lantaarn.counting', 'on', true);
  return query with span as (
    select first_day::timestamp at time zone 'Europe/Amsterdam' as begins,
      (last_day + 1)::timestamp at time zone 'Europe/Amsterdam' as ends
  )
  select o.id, coalesce(sum(n.reports), 0)::integer, coalesce(sum(n.advice), 0)::integer, coalesce(sum(n.settled), 0)::integer,
    coalesce(sum(h.given), 0)::integer, coalesce(sum(c.asked), 0)::integer
  from span cross join organisations o cross join unnest(array['care', 'safety']) as side
    left join lateral (
      select count(*) filter (where s.product = 'report') as reports,
        count(*) filter (where s.product <> 'report') as advice,
        count(*) filter (where s.product = 'report' and not s.open) as settled
      from signals s
      where s.organisation_id = o.id and s.domain = side and s.received_at >= span.begins and s.received_at < span.ends
        and s.state <> 'duplicate') as n on true
    left join lateral (select count(*) as given from hand_overs h
      where h.sender_organisation_id = o.id and h.sender_domain = side and h.offered_at >= span.begins and h.offered_at < span.ends) as h on true
    left join lateral (select count(*) as asked from consultations c
      where c.sender_organisation_id = o.id and c.sender_domain = side and c.asked_at >= span.begins and c.asked_at < span.ends) as c on true
  where o.kind = 'municipality' and (o.id = current_organisation() or current_scope() = 'region-picture')
  group by o.id;
  perform set_config('lantaarn.counting', '', true);
end $$;

create index consultations_asked_newest on consultations (sender_organisation_id, sender_domain, asked_at desc);

-- The day of the last report of each municipality, for noticing silence (S41). Null: there never was one.
create function last_signals() returns table (organisation_id uuid, last_day date)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('lantaarn.counting', 'on', true);
  return query select o.id, max((s.received_at at time zone 'Europe/Amsterdam')::date)
  from organisations o cross join unnest(array['care', 'safety']) as side
    left join lateral (select s.received_at from signals s
      where s.organisation_id = o.id and s.domain = side and s.product = 'report'
      order by s.received_at desc limit 1) as s on true
  where o.kind = 'municipality' and (o.id = current_organisation() or current_scope() = 'region-picture')
  group by o.id;
  perform set_config('lantaarn.counting', '', true);
end $$;

-- These functions look with the eyes of the owner, who sees these rows only while one of them counts.
create policy counting on signals for select to lantaarn_owner using (current_setting('lantaarn.counting', true) = 'on');
create policy counting on hand_overs for select to lantaarn_owner using (current_setting('lantaarn.counting', true) = 'on');
create policy counting on consultations for select to lantaarn_owner using (current_setting('lantaarn.counting', true) = 'on');
create policy counting on norm_reports for select to lantaarn_owner using (current_setting('lantaarn.counting', true) = 'on');

revoke all on function glasses_lent, count_signals, last_signals from public;
grant execute on function glasses_lent, count_signals, last_signals to lantaarn_app;
