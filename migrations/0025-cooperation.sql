-- What organisations do together: meetings, agreements, policy documents, stuck cases, good practices, the Week.
-- No column is about a person: who did or owns something is an office (content/offices.ts) of an organisation.

-- Bodies that meet. Those of content/bodies.ts need no row; a row with the same code wins over it, and own bodies are added.
create table bodies (
  organisation_id uuid not null references organisations,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,40}$'),
  name text not null,
  kind text not null,
  level text not null check (level in ('local', 'regional', 'national')),
  chair text not null,
  -- offices that are invited
  members text[] not null,
  -- of the region, for every municipality
  shared boolean not null,
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (organisation_id, code)
);

-- How often a body meets in a year, from a date on. The newest row of or before a year counts.
create table body_norms (
  organisation_id uuid not null references organisations,
  body text not null,
  valid_from date not null,
  meetings_per_year smallint not null check (meetings_per_year between 0 and 60),
  source text not null,
  set_at timestamptz not null,
  set_by_office text not null,
  shared boolean not null,
  primary key (organisation_id, body, valid_from)
);

create table meetings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  body text not null,
  shared boolean not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  -- calendar year in the Netherlands: the norm counts by it
  year smallint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  subject text not null,
  notes text not null default '',
  -- SEQUENCE of iCalendar: one higher each time an invitation no longer holds
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index meetings_by_moment on meetings (organisation_id, starts_at desc, id desc);
create index meetings_shared_by_moment on meetings (starts_at desc, id desc) where shared;
create index meetings_of_everybody on meetings (starts_at desc, id desc);
create index meetings_by_year on meetings (year, organisation_id, body);

-- What happened with a meeting: planned, moved, cancelled, held, noted.
create table meeting_acts (
  id uuid primary key,
  -- what came first, also within one moment
  position bigint not null generated always as identity,
  meeting_id uuid not null references meetings,
  organisation_id uuid not null,
  shared boolean not null,
  kind text not null check (kind in ('planned', 'moved', 'cancelled', 'held', 'noted')),
  at timestamptz not null,
  office text not null,
  from_moment timestamptz,
  to_moment timestamptz
);
create index meeting_acts_by_meeting on meeting_acts (meeting_id, position);

-- Points of the agenda, decisions and actions.
create table meeting_items (
  id uuid primary key,
  -- what came first, also within one moment
  position bigint not null generated always as identity,
  meeting_id uuid not null references meetings,
  organisation_id uuid not null,
  shared boolean not null,
  kind text not null check (kind in ('agenda', 'decision', 'action')),
  text text not null,
  -- an action only: whose it is, and by when
  office text,
  -- null: every municipality has this action
  for_organisation uuid references organisations,
  due_on date,
  added_at timestamptz not null,
  removed_at timestamptz,
  submission uuid not null unique,
  check (kind <> 'action' or (office is not null and due_on is not null))
);
create index meeting_items_by_meeting on meeting_items (meeting_id, position);
create index meeting_actions_by_owner on meeting_items (organisation_id, due_on, id) where kind = 'action' and removed_at is null;
create index meeting_actions_shared on meeting_items (due_on, id) where kind = 'action' and shared and removed_at is null;

-- What an organisation did with an action of a meeting: once each.
create table meeting_action_ends (
  item_id uuid not null references meeting_items,
  organisation_id uuid not null references organisations,
  -- organisation that keeps the meeting
  owner_id uuid not null,
  outcome text not null check (outcome in ('taken_over', 'done', 'dropped')),
  -- id of the action in the plan that it became
  plan_action uuid,
  at timestamptz not null,
  office text not null,
  primary key (item_id, organisation_id)
);

create table meeting_attendance (
  meeting_id uuid not null references meetings,
  organisation_id uuid not null references organisations,
  -- organisation that keeps the meeting
  owner_id uuid not null,
  office text not null,
  present boolean not null,
  year smallint not null,
  set_at timestamptz not null,
  primary key (meeting_id, organisation_id, office)
);
create index meeting_attendance_by_year on meeting_attendance (year, organisation_id);
create index meeting_attendance_by_owner on meeting_attendance (owner_id, meeting_id);

create table agreements (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  shared boolean not null,
  kind text not null,
  subject text not null,
  -- codes of content/partners.ts, `municipality`, `region`
  parties text[] not null,
  -- offices that sign or signed
  signatories text[] not null,
  state text not null check (state in ('draft', 'legal_check', 'college_decision', 'signed', 'in_force', 'evaluated', 'ended')),
  open boolean not null generated always as (state <> 'ended') stored,
  starts_on date,
  ends_on date,
  review_on date,
  -- the first of the two: then somebody must look at it
  attention_on date generated always as (least(ends_on, review_on)) stored,
  data_sharing boolean not null,
  data_sharing_reference text not null default '',
  source text not null default '',
  verified boolean not null default true,
  reminded_for date,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index agreements_in_order on agreements (organisation_id, subject, id);
create index agreements_shared_in_order on agreements (subject, id) where shared;
create index agreements_by_attention on agreements (attention_on) where open;
create index agreements_by_party on agreements using gin (parties);

create table agreement_acts (
  id uuid primary key,
  -- what came first, also within one moment
  position bigint not null generated always as identity,
  agreement_id uuid not null references agreements,
  organisation_id uuid not null,
  shared boolean not null,
  kind text not null check (kind in ('made', 'changed', 'moved_on', 'covered', 'uncovered')),
  state text not null,
  at timestamptz not null,
  office text not null,
  remark text not null default '',
  submission uuid not null unique
);
create index agreement_acts_by_agreement on agreement_acts (agreement_id, position);

-- Which municipalities it holds for, from a day until a day.
create table agreement_coverage (
  agreement_id uuid not null references agreements,
  organisation_id uuid not null,
  shared boolean not null,
  municipality_id uuid not null references organisations,
  from_date date not null,
  until_date date check (until_date >= from_date),
  primary key (agreement_id, municipality_id, from_date)
);
create index agreement_coverage_by_municipality on agreement_coverage (municipality_id, from_date);

create table policy_documents (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  shared boolean not null,
  title text not null,
  kind text not null,
  adopted_by text not null,
  adopted_on date not null,
  valid_until date,
  -- the document under which it falls
  frame_id uuid references policy_documents,
  reference text not null default '',
  reminded_for date,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index policy_documents_in_order on policy_documents (organisation_id, adopted_on desc, id desc);
create index policy_documents_shared on policy_documents (adopted_on desc, id desc) where shared;
create index policy_documents_by_frame on policy_documents (frame_id);
create index policy_documents_by_end on policy_documents (valid_until);

-- A case that does not move: facts of the process, never of the case (S48). It has no column for whom or what it is about.
create table stuck_cases (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  office text not null,
  -- organisation of the director who is asked
  region_id uuid not null references organisations,
  state text not null check (state in ('asked', 'taken_up', 'closed', 'withdrawn')),
  open boolean not null generated always as (state in ('asked', 'taken_up')) stored,
  cause text not null,
  waiting text not null,
  waiting_for text[] not null,
  since date not null,
  tried text[] not null,
  needed text not null,
  -- the one free text, checked for what looks like a person
  explanation text not null,
  asked_at timestamptz not null,
  taken_up_at timestamptz,
  ended_at timestamptz,
  found_cause text,
  lesson text not null default '',
  version integer not null default 1,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index stuck_cases_open on stuck_cases (region_id, since, id) where open;
create index stuck_cases_ended on stuck_cases (region_id, ended_at desc, id desc) where not open;
create index stuck_cases_of_asker on stuck_cases (organisation_id, office, asked_at desc, id desc);

create table stuck_case_steps (
  id uuid primary key,
  -- what came first, also within one moment
  position bigint not null generated always as identity,
  case_id uuid not null references stuck_cases,
  organisation_id uuid not null,
  region_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  side text not null check (side in ('asker', 'director')),
  kind text not null,
  text text not null,
  at timestamptz not null,
  office text not null,
  submission uuid not null unique
);
create index stuck_case_steps_by_case on stuck_case_steps (case_id, position);

create table good_practices (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  office text not null,
  state text not null check (state in ('submitted', 'asked', 'published', 'declined', 'withdrawn')),
  title text not null,
  what text not null,
  for_whom text not null,
  brings text not null,
  link text not null default '',
  -- O1 to O5
  tasks text[] not null,
  -- question of the director, or the reason to decline
  answer text not null default '',
  uses integer not null default 0,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  version integer not null default 1,
  submission uuid not null,
  search tsvector not null generated always as
    (to_tsvector('dutch'::regconfig, title || ' ' || what || ' ' || for_whom || ' ' || brings)) stored,
  unique (organisation_id, submission)
);
create index good_practices_published on good_practices (decided_at desc, id desc) where state = 'published';
create index good_practices_waiting on good_practices (submitted_at, id) where state in ('submitted', 'asked');
create index good_practices_own on good_practices (organisation_id, submitted_at desc, id desc);
create index good_practices_search on good_practices using gin (search) where state = 'published';

-- "Wij gebruiken dit ook": once for each municipality, and it can be taken back.
create table practice_uses (
  practice_id uuid not null references good_practices,
  organisation_id uuid not null references organisations,
  since timestamptz not null,
  primary key (practice_id, organisation_id)
);
-- Counted where it changes, as nobody reads the uses of others.
create function count_practice_uses() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update good_practices set uses = uses + case tg_op when 'INSERT' then 1 else -1 end
    where id = coalesce(new.practice_id, old.practice_id);
  return null;
end $$;
create trigger count_uses after insert or delete on practice_uses for each row execute function count_practice_uses();

-- The Week against human trafficking (S122): what an organisation does in it, and how it looks back.
create table week_events (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  shared boolean not null,
  year smallint not null,
  kind text not null,
  title text not null,
  audience text not null,
  on_date date not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  -- a round number of people, counted or guessed; null when nobody counted
  participants integer check (participants between 0 and 1000000),
  version integer not null default 1,
  changed_at timestamptz not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index week_events_by_year on week_events (year, organisation_id, on_date, id);
create index week_events_shared on week_events (year, on_date, id) where shared;

create table week_evaluations (
  organisation_id uuid not null references organisations,
  shared boolean not null,
  year smallint not null,
  went_well text not null,
  better text not null,
  at timestamptz not null,
  office text not null,
  version integer not null default 1,
  primary key (organisation_id, year)
);

do $$
declare name text;
begin
  foreach name in array array['bodies', 'body_norms', 'meetings', 'meeting_acts', 'meeting_items', 'meeting_action_ends',
    'meeting_attendance', 'agreements', 'agreement_acts', 'agreement_coverage', 'policy_documents', 'stuck_cases',
    'stuck_case_steps', 'good_practices', 'practice_uses', 'week_events', 'week_evaluations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update on %I to lantaarn_app', name);
  end loop;
  -- One's own, what the region shares with everybody, and everything for the picture of the region.
  foreach name in array array['bodies', 'body_norms', 'meetings', 'meeting_acts', 'meeting_items', 'agreements',
    'agreement_acts', 'agreement_coverage', 'policy_documents', 'week_events', 'week_evaluations'] loop
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() or (shared and current_organisation() is not null)
        or current_scope() = 'region-picture')$f$, name);
  end loop;
  foreach name in array array['bodies', 'body_norms', 'meetings', 'meeting_acts', 'meeting_items', 'agreements',
    'agreement_acts', 'agreement_coverage', 'policy_documents', 'week_events', 'week_evaluations'] loop
    execute format($f$create policy append on %I for insert with check (organisation_id = current_organisation())$f$, name);
    execute format($f$create policy change on %I for update
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())$f$, name);
  end loop;
  -- Who was there, and what became of an action, is of the organisation itself and of who keeps the meeting.
  foreach name in array array['meeting_attendance', 'meeting_action_ends'] loop
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() or owner_id = current_organisation()
        or current_scope() = 'region-picture')$f$, name);
  end loop;
end $$;

-- The job that reminds of dates finds out whose there are.
create policy remind on agreements for select using (current_scope() = 'system');
create policy remind on policy_documents for select using (current_scope() = 'system');

create policy append on meeting_attendance for insert
  with check (organisation_id = current_organisation() or owner_id = current_organisation());
create policy change on meeting_attendance for update
  using (organisation_id = current_organisation() or owner_id = current_organisation())
  with check (organisation_id = current_organisation() or owner_id = current_organisation());
create policy append on meeting_action_ends for insert with check (organisation_id = current_organisation());

-- Whoever asks, within its domain, and the director's organisation. Nobody else, not even for the picture of the region.
create policy read on stuck_cases for select
  using ((organisation_id = current_organisation() and domain = any (current_domains()))
    or region_id = current_organisation());
create policy append on stuck_cases for insert
  with check (organisation_id = current_organisation() and domain = any (current_domains()));
create policy change on stuck_cases for update
  using ((organisation_id = current_organisation() and domain = any (current_domains()))
    or region_id = current_organisation());
create policy read on stuck_case_steps for select
  using ((organisation_id = current_organisation() and domain = any (current_domains()))
    or region_id = current_organisation());
create policy append on stuck_case_steps for insert
  with check ((organisation_id = current_organisation() and domain = any (current_domains()) and side = 'asker')
    or (region_id = current_organisation() and side = 'director'));
-- What was asked cannot be changed afterwards.
revoke update on good_practices, stuck_cases, stuck_case_steps, meeting_acts, agreement_acts, practice_uses, meeting_action_ends from lantaarn_app;
grant update (state, taken_up_at, ended_at, found_cause, lesson, version) on stuck_cases to lantaarn_app;
grant update (state, title, what, for_whom, brings, link, tasks, answer, submitted_at, decided_at, version)
  on good_practices to lantaarn_app;
grant delete on practice_uses to lantaarn_app;

create policy read on good_practices for select
  using (organisation_id = current_organisation() or (state = 'published' and current_organisation() is not null)
    or current_scope() = 'region-picture');
create policy append on good_practices for insert with check (organisation_id = current_organisation());
create policy change on good_practices for update
  using (organisation_id = current_organisation() or current_scope() = 'region-picture');
-- The count above: under the owner, whom the policies bind as well.
create policy counted on good_practices for update to lantaarn_owner using (state = 'published') with check (true);
create policy counted_read on good_practices for select to lantaarn_owner using (state = 'published');
create policy own on practice_uses for all
  using (organisation_id = current_organisation() or current_scope() = 'region-picture')
  with check (organisation_id = current_organisation());
