-- Packages: a hand-over delivered to a partner that has no account, by a link and a code. And documents: every paper
-- or file that leaves the house has a number that the ledger knows.

create table packages (
  id uuid primary key,
  -- the sender
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  hand_over_id uuid not null references hand_overs,
  recipient_organisation_id uuid not null references organisations,
  state text not null check (state in ('made', 'sent', 'opened', 'closed', 'withdrawn', 'expired', 'locked')),
  open boolean not null generated always as (state in ('made', 'sent', 'opened')) stored,
  created_at timestamptz not null,
  -- the link opens nothing from then on
  expires_at timestamptz not null,
  sent_at timestamptz,
  opened_at timestamptz,
  -- the one session that the link opens ends then
  session_until timestamptz,
  replied_at timestamptz,
  ended_at timestamptz,
  wrong_codes integer not null default 0,
  -- of the secret in the link, and of the secret of the session; the code stands nowhere
  secret_hash bytea not null unique,
  session_hash bytea unique,
  data_key bytea,
  -- { name, email } of who receives it for the partner
  sealed bytea not null,
  -- the same form sent twice is one package
  submission uuid not null,
  unique (organisation_id, submission)
);
create index packages_by_hand_over on packages (hand_over_id, created_at desc);
-- one at a time: a second link would be a second way in
create unique index packages_one_open on packages (hand_over_id) where open;
create index packages_to_close on packages (organisation_id, (coalesce(session_until, expires_at))) where open;

alter table packages enable row level security;
alter table packages force row level security;
-- Who holds the secret of the link or of the session reaches this one row, and no other.
create policy read on packages for select
  using ((organisation_id = current_organisation() and domain = any (current_domains()))
    or secret_hash = current_receipt() or session_hash = current_receipt());
create policy change on packages for update
  using ((organisation_id = current_organisation() and domain = any (current_domains()))
    or secret_hash = current_receipt() or session_hash = current_receipt());
create policy append on packages for insert
  with check (organisation_id = current_organisation() and domain = any (current_domains()));
grant select, insert on packages to lantaarn_app;
grant update (state, sent_at, opened_at, session_until, replied_at, ended_at, wrong_codes, secret_hash, session_hash, data_key)
  on packages to lantaarn_app;

-- The hand-over that whoever acts has open by a package; null for everybody else.
create function current_package_hand_over() returns uuid language sql stable parallel safe
  return (select hand_over_id from packages
    where session_hash = current_receipt() and state = 'opened'
      and recipient_organisation_id = current_organisation());

create policy package_read on hand_overs for select
  using (id = (select current_package_hand_over()));
create policy package_change on hand_overs for update
  using (id = (select current_package_hand_over()));
create policy package_read on hand_over_messages for select
  using (hand_over_id = (select current_package_hand_over()));
create policy package_append on hand_over_messages for insert
  with check (hand_over_id = (select current_package_hand_over()) and side = 'recipient'
    and organisation_id = current_organisation());

-- What became of a package, in the sharing ledger: proof of sending and of opening. It outlives the package.
create table sharing_events (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  hand_over_id uuid not null,
  package_id uuid not null,
  kind text not null check (kind in ('made', 'sent', 'opened', 'replied', 'withdrawn', 'expired', 'locked')),
  at timestamptz not null,
  -- each happens once, however often a job runs
  unique (package_id, kind)
);
create index sharing_events_by_hand_over on sharing_events (organisation_id, hand_over_id, at);

alter table sharing_events enable row level security;
alter table sharing_events force row level security;
create policy tenant on sharing_events for select using (organisation_id = current_organisation());
create policy append on sharing_events for insert
  with check (organisation_id = current_organisation() or hand_over_id = (select current_package_hand_over()));
grant select, insert on sharing_events to lantaarn_app;

create sequence document_serials;
grant usage, select on document_serials to lantaarn_app;

create table documents (
  id uuid primary key,
  serial bigint not null unique,
  organisation_id uuid not null references organisations,
  domain text check (domain in ('care', 'safety')),
  kind text not null,
  format text not null check (format in ('pdf', 'csv', 'ods')),
  at timestamptz not null,
  -- what it was made from; null for a list
  record_kind text check (record_kind in ('signal', 'hand_over')),
  record_id uuid,
  recipient text not null,
  ground text not null,
  fields text[] not null,
  person_id uuid not null,
  seat_id uuid not null,
  data_key bytea,
  -- { purpose }
  sealed bytea not null,
  check ((record_kind is null) = (record_id is null))
);
create index documents_newest on documents (organisation_id, at desc, id desc);
create index documents_by_record on documents (organisation_id, record_id, at desc) where record_id is not null;

alter table documents enable row level security;
alter table documents force row level security;
create policy tenant on documents for all
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert on documents to lantaarn_app;
grant update (data_key) on documents to lantaarn_app;
