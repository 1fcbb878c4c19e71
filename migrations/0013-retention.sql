-- Retention: what may go, who said so, what must wait, and what is gone; and requests of the people concerned.

-- Closed signals that still hold something, in the order in which their term runs out.
create index signals_kept on signals (organisation_id, domain, closed_at, id) where closed_at is not null and data_key is not null;
create index sharings_kept on sharings (organisation_id, domain, at, id) where data_key is not null;

-- What was sealed under a key that is gone may be wiped too, and only then, and to nothing but emptiness.
grant delete on signal_tokens to lantaarn_app;
create policy destroy on signal_tokens for delete
  using (organisation_id = current_organisation() and domain = any (current_domains())
    and not exists (select 1 from signals s where s.id = signal_id and s.data_key is not null));
grant update (story, contact, special) on signal_acts to lantaarn_app;
create policy destroy on signal_acts for update
  using (organisation_id = current_organisation() and domain = any (current_domains())
    and not exists (select 1 from signals s where s.id = signal_id and s.data_key is not null))
  with check (story is null and contact is null and special is null);

-- A list of records whose term is over, of one compartment; null: what lies in no compartment.
create table destruction_lists (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text check (domain in ('care', 'safety')),
  state text not null check (state in ('collecting', 'proposed', 'executing', 'executed', 'rejected')),
  cause text not null check (cause in ('term', 'request')),
  -- the request that was granted, where that is the cause
  request_id uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  items integer not null default 0,
  destroyed integer not null default 0,
  changed_at timestamptz not null,
  finished_at timestamptz,
  -- the same form sent twice is one list
  submission uuid not null,
  unique (organisation_id, submission)
);
create index destruction_lists_newest on destruction_lists (organisation_id, proposed_at desc, id desc);

create table destruction_items (
  list_id uuid not null references destruction_lists,
  position integer not null,
  organisation_id uuid not null,
  kind text not null,
  record_id uuid not null,
  rule text not null,
  serial bigint,
  -- when the term began to run
  since timestamptz not null,
  outcome text check (outcome in ('destroyed', 'held', 'changed')),
  primary key (list_id, position),
  unique (list_id, kind, record_id)
);
create index destruction_items_left on destruction_items (list_id, position) where outcome is null;
create index destruction_items_by_record on destruction_items (organisation_id, kind, record_id);

-- Two seats, and two people.
create table destruction_approvals (
  list_id uuid not null references destruction_lists,
  organisation_id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('coordinator', 'privacy_officer')),
  at timestamptz not null,
  primary key (list_id, seat_id),
  unique (list_id, person_id)
);

-- What must not be destroyed yet, whatever its term: a case in court, a complaint, a request.
create table legal_holds (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text check (domain in ('care', 'safety')),
  kind text not null,
  record_id uuid not null,
  serial bigint,
  placed_by uuid not null,
  placed_at timestamptz not null,
  until_date date,
  lifted_by uuid,
  lifted_at timestamptz,
  -- { reason }
  data_key bytea not null,
  sealed bytea not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index legal_holds_by_record on legal_holds (organisation_id, kind, record_id) where lifted_at is null;
create index legal_holds_newest on legal_holds (organisation_id, placed_at desc, id desc);

-- What is gone. Nothing of what it was, so that it can be proven and done again after an older backup is put back.
create table tombstones (
  kind text not null,
  record_id uuid not null,
  organisation_id uuid not null references organisations,
  domain text check (domain in ('care', 'safety')),
  serial bigint,
  rule text not null,
  list_id uuid not null,
  destroyed_at timestamptz not null,
  -- done again, because a backup had brought it back
  replayed_at timestamptz,
  primary key (kind, record_id)
);
create index tombstones_by_list on tombstones (organisation_id, list_id);

-- Requests of the people concerned (AVG 15, 16, 17 and 21).
create table data_requests (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'objection')),
  state text not null check (state in ('received', 'identified', 'searching', 'assembling', 'decided')),
  received_on date not null,
  due_on date not null,
  extended_on date,
  identified_on date,
  identity_how text,
  decided_at timestamptz,
  decision text check (decision in ('granted', 'partly', 'refused', 'nothing_found', 'withdrawn')),
  registered_by uuid not null,
  version integer not null default 1,
  -- { name, contact, question, search, extension, decision }
  data_key bytea,
  sealed bytea not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index data_requests_newest on data_requests (organisation_id, received_on desc, id desc);
create index data_requests_open on data_requests (organisation_id, due_on, id) where decided_at is null;
create index data_requests_kept on data_requests (organisation_id, decided_at, id) where decided_at is not null and data_key is not null;

-- Records in which somebody may stand: numbers, and what became of each.
create table request_records (
  request_id uuid not null references data_requests,
  kind text not null,
  record_id uuid not null,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  serial bigint not null,
  -- by which kinds of search tokens it was found
  found_by text[] not null,
  state text not null check (state in ('to_assess', 'released', 'not_about', 'withheld')),
  left_out text[] not null default '{}',
  assessed_by uuid,
  assessed_at timestamptz,
  primary key (request_id, kind, record_id)
);
create index request_records_waiting on request_records (organisation_id, domain, request_id) where state = 'to_assess';
create index request_records_by_record on request_records (organisation_id, kind, record_id);

-- What the coordinator of the compartment releases to the person. The privacy officer cannot read it.
create table request_excerpts (
  -- its data key is that of this id
  id uuid not null unique,
  request_id uuid not null,
  kind text not null,
  record_id uuid not null,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  data_key bytea,
  sealed bytea not null,
  primary key (request_id, kind, record_id),
  foreign key (request_id, kind, record_id) references request_records
);
create index request_excerpts_by_record on request_excerpts (organisation_id, kind, record_id);

do $$
declare name text;
begin
  foreach name in array array['destruction_lists', 'destruction_items', 'destruction_approvals', 'legal_holds',
    'tombstones', 'data_requests', 'request_records', 'request_excerpts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    if name <> 'request_excerpts' then
      execute format($f$create policy tenant on %I for all
        using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())$f$, name);
    end if;
  end loop;
end $$;
create policy compartment on request_excerpts for all
  using (organisation_id = current_organisation() and domain = any (current_domains()))
  with check (organisation_id = current_organisation() and domain = any (current_domains()));

-- What was approved and what is gone cannot be changed by anybody afterwards.
grant select, insert on destruction_lists, destruction_items, destruction_approvals, legal_holds, tombstones, data_requests,
  request_records, request_excerpts to lantaarn_app;
grant update (state, items, destroyed, changed_at, finished_at) on destruction_lists to lantaarn_app;
grant update (outcome) on destruction_items to lantaarn_app;
grant update (lifted_by, lifted_at, data_key) on legal_holds to lantaarn_app;
grant update (replayed_at) on tombstones to lantaarn_app;
grant update (state, due_on, extended_on, identified_on, identity_how, decided_at, decision, version, data_key, sealed)
  on data_requests to lantaarn_app;
grant update (state, left_out, assessed_by, assessed_at) on request_records to lantaarn_app;
grant update (data_key, sealed) on request_excerpts to lantaarn_app;
