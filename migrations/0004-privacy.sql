-- The sharing ledger: every disclosure with ground, purpose, recipient and fields. It outlives the record.

create table sharings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  at timestamptz not null,
  hand_over_id uuid not null,
  signal_id uuid not null,
  signal_serial bigint not null,
  recipient_organisation_id uuid not null references organisations,
  recipient_domain text not null check (recipient_domain in ('care', 'safety')),
  ground text not null,
  consent text not null,
  -- was the person concerned told (AVG 13/14), and if not why, and when to look again (R16)
  informed text not null check (informed in ('informed', 'will_be_informed', 'danger', 'investigation', 'anonymous', 'not_reachable')),
  review_date date,
  fields text[] not null,
  second_reading_id uuid,
  person_id uuid not null,
  seat_id uuid not null,
  withdrawn_at timestamptz,
  data_key bytea,
  -- { purpose, motivation }
  sealed bytea not null
);
create index sharings_newest on sharings (organisation_id, at desc, id desc);
create index sharings_by_signal on sharings (organisation_id, signal_id, at desc);

alter table sharings enable row level security;
alter table sharings force row level security;
create policy tenant on sharings for all
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on sharings to lantaarn_app;

-- The privacy officer reads the audit trail by record without reading a record: which number goes with which
-- id, and nothing more. A view looks with the eyes of its owner, so the owner gets a policy for that.
create policy names on signals for select to lantaarn_owner using (organisation_id = current_organisation());
create policy names on hand_overs for select to lantaarn_owner
  using (organisation_id = current_organisation() or sender_organisation_id = current_organisation());
create view record_names with (security_barrier) as
  select 'signal' as kind, id, serial from signals
  union all
  select 'hand_over' as kind, id, serial from hand_overs;
grant select on record_names to lantaarn_app;

-- Entries come in the order of time: a small index tells where a day lies.
create index audit_by_time on audit_entries using brin (at);
