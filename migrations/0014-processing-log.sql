-- Logs and registers: the processing log, emergency access to one signal, and reads that somebody checks.

create function current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('lantaarn.person', true), '')::uuid;
-- The house's own clock, as the verb that runs sees it; null lets nothing through that rests on it.
create function current_moment() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('lantaarn.now', true), '')::timestamptz;

-- Logboek Dataverwerkingen: one line for each person, and nobody who acted. Names of columns as in the house; the
-- export gives them the names of the standard.
create table processing_lines (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  trace_id text not null,
  span bytea not null,
  -- the action that this line is one of several of
  parent_span bytea,
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  operation text not null,
  activity text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- pseudonym under a key of the organisation
  subject bytea not null,
  subject_kind text not null
);
create index processing_by_organisation on processing_lines (organisation_id, id desc);
create index processing_by_subject on processing_lines (organisation_id, subject, id desc);
create index processing_by_time on processing_lines using brin (started_at);

-- How far the lines were sent to a log elsewhere.
create table processing_exports (
  only_one boolean primary key default true check (only_one),
  last_id bigint not null,
  exported_at timestamptz not null
);

alter table processing_lines enable row level security;
alter table processing_lines force row level security;
create policy processing_read on processing_lines for select
  using (organisation_id = current_organisation() or current_scope() = 'system');
create policy processing_append on processing_lines for insert
  with check (organisation_id = current_organisation());
grant select, insert on processing_lines to lantaarn_app;

alter table processing_exports enable row level security;
alter table processing_exports force row level security;
create policy processing_exports_all on processing_exports for all
  using (current_scope() = 'system') with check (current_scope() = 'system');
grant select, insert, update on processing_exports to lantaarn_app;

-- Emergency access (R15): a coordinator of the other domain opens one signal, for a short time, to read. The domains
-- of the transaction stay as they are; what the wall lets through is this one row, for this one person.
create table emergency_openings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- compartment of the signal
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  signal_serial bigint not null,
  person_id uuid not null,
  seat_id uuid not null,
  owner text not null check (owner in ('no_answer', 'absent', 'seat_empty')),
  opened_at timestamptz not null,
  until_at timestamptz not null check (until_at > opened_at and until_at <= opened_at + interval '4 hours'),
  -- the same form sent twice is one opening
  submission uuid not null,
  data_key bytea,
  -- { reason }
  sealed bytea not null,
  unique (organisation_id, submission)
);
create index emergency_by_signal on emergency_openings (signal_id, opened_at desc);
create index emergency_by_person on emergency_openings (organisation_id, person_id, until_at desc);

alter table emergency_openings enable row level security;
alter table emergency_openings force row level security;
create policy read on emergency_openings for select using (organisation_id = current_organisation());
create policy append on emergency_openings for insert
  with check (organisation_id = current_organisation() and person_id = current_person()
    and opened_at = current_moment());
-- Its key can be wrapped anew; what was opened, when and why cannot be changed.
create policy rewrap on emergency_openings for update using (organisation_id = current_organisation());
grant select, insert, update (data_key) on emergency_openings to lantaarn_app;

alter policy read on signals
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or receipt_hash = current_receipt() or reporter_token = current_reporter()
    or id in (select e.signal_id from emergency_openings e where e.organisation_id = current_organisation()
      and e.person_id = current_person() and e.until_at > current_moment())));
alter policy read on signal_acts
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or (audience = 'reporter' and exists (select 1 from signals s where s.id = signal_id
      and (s.receipt_hash = current_receipt() or s.reporter_token = current_reporter())))
    or signal_id in (select e.signal_id from emergency_openings e where e.organisation_id = current_organisation()
      and e.person_id = current_person() and e.until_at > current_moment())));

-- Reads that the privacy officer checks: drawn at random each month, and every emergency access.
create table read_checks (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('sample', 'emergency')),
  -- number of the audit entry that was drawn
  entry_id bigint,
  emergency_id uuid unique references emergency_openings,
  drawn_at timestamptz not null,
  person_id uuid not null,
  seat_id uuid,
  verb text not null,
  read_at timestamptz not null,
  subject_kind text not null,
  subject_id uuid,
  -- the colleague was asked what it was for
  asked_at timestamptz,
  explained_at timestamptz,
  judged_at timestamptz,
  judged_by uuid,
  judgement text check (judgement in ('needed', 'not_needed', 'unclear')),
  version integer not null default 1,
  data_key bytea,
  -- { text } each
  explanation bytea,
  remark bytea,
  unique (organisation_id, entry_id),
  check ((kind = 'sample') = (entry_id is not null)),
  check ((kind = 'emergency') = (emergency_id is not null))
);
create index read_checks_open on read_checks (organisation_id, kind, read_at, id) where judged_at is null;
create index read_checks_judged on read_checks (organisation_id, judged_at desc, id desc) where judged_at is not null;
create index read_checks_of_person on read_checks (organisation_id, person_id, read_at desc, id desc);

alter table read_checks enable row level security;
alter table read_checks force row level security;
create policy tenant on read_checks for all
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert on read_checks to lantaarn_app;
-- Which read it was, and of whom, cannot be changed afterwards.
grant update (asked_at, explained_at, judged_at, judged_by, judgement, version, explanation, remark, data_key)
  on read_checks to lantaarn_app;
