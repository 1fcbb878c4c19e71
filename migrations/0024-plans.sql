-- The plan: what was promised to a council, and what became of it (decision 0027). Nothing here is about a person: who owns
-- or did something is an office, a code of content/offices.ts. So nothing is sealed.

create table plans (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- the template of the region, which every municipality reads
  shared boolean not null default false,
  title text not null check (length(title) between 1 and 200),
  starts_on date not null,
  ends_on date not null,
  -- what it began as
  source text not null check (source in ('template', 'example', 'blank', 'predecessor')),
  predecessor_id uuid references plans,
  -- in force, expired and succeeded follow from the dates and from the successor
  state text not null check (state in ('draft', 'adopted', 'withdrawn')),
  -- number of the newest adopted version; 0 when there is none
  version integer not null default 0,
  -- goes up with every change: the second of two people is told
  revision integer not null default 1,
  adopted_on date,
  evaluated_on date,
  succeeded_by uuid references plans,
  -- the page for residents is open since then
  published_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- the same form sent twice is one plan
  submission uuid not null,
  unique (organisation_id, submission),
  constraint plans_period check (ends_on >= starts_on)
);
create index plans_by_organisation on plans (organisation_id, starts_on desc, id desc);
create index plans_by_predecessor on plans (predecessor_id) where predecessor_id is not null;
create unique index plans_one_template on plans (organisation_id) where shared and state <> 'withdrawn';

create table plan_items (
  id uuid primary key,
  plan_id uuid not null references plans,
  organisation_id uuid not null,
  shared boolean not null default false,
  kind text not null check (kind in ('commitment', 'ambition', 'text', 'action', 'option')),
  -- A1 to A12, T3, O7: the name by which a template, its copies and their successors know the same item
  code text not null check (code ~ '^[A-Z][A-Z0-9]{0,9}$'),
  task text check (task in ('O1', 'O2', 'O3', 'O4', 'O5')),
  level text not null check (level in ('national', 'regional', 'local')),
  -- number of the line in the plan of 2025-2026 that it comes from
  seed text not null default '',
  -- version of the item of the template as it was taken over; null for what is of this plan alone
  template_version integer,
  title text not null,
  body text not null default '',
  -- what stands beside the plan's own words, of ours
  note text not null default '',
  adoption text not null check (adoption in ('adopted', 'open', 'parked')),
  reason text not null default '',
  term text not null check (term in ('first-year', 'period', 'continuous', 'dates', 'none')),
  starts_on date,
  ends_on date,
  -- the last day as it was adopted: what was promised does not move along when somebody moves the day
  promised_on date,
  promised_in integer,
  owners text[] not null default '{}',
  -- codes; a comma is "and", a slash within one is "or": A2/A4
  depends_on text[] not null default '{}',
  state text not null check (state in ('not_started', 'in_progress', 'done', 'dropped')),
  progress smallint not null default 0,
  position integer not null,
  -- goes up with every change of the words: the second of two people who change the same item is told
  version integer not null default 1,
  last_act_at timestamptz not null,
  result text not null default 'none' check (result in ('none', 'done', 'partly', 'not_done')),
  lesson text not null default '',
  carry_over boolean,
  -- the action of a meeting that it was taken over from
  meeting_action_id uuid,
  removed_at timestamptz,
  created_at timestamptz not null,
  unique (plan_id, code),
  constraint plan_items_progress check (progress between 0 and 100)
);
create index plan_items_by_plan on plan_items (plan_id, position) where removed_at is null;
create index plan_items_open on plan_items (organisation_id, ends_on)
  where removed_at is null and adoption = 'adopted' and kind in ('action', 'option') and state in ('not_started', 'in_progress');
create unique index plan_items_from_meeting on plan_items (organisation_id, meeting_action_id)
  where meeting_action_id is not null and removed_at is null;

-- What happened, in order; never changed afterwards.
create table plan_acts (
  id uuid primary key,
  -- the order in which they happened, also within one moment
  serial bigint generated always as identity,
  plan_id uuid not null references plans,
  item_id uuid references plan_items,
  organisation_id uuid not null,
  at timestamptz not null,
  office text not null,
  kind text not null,
  content jsonb not null,
  submission uuid,
  unique (organisation_id, submission)
);
create index plan_acts_by_plan on plan_acts (plan_id, serial desc);
create index plan_acts_by_item on plan_acts (item_id, serial desc) where item_id is not null;

create table plan_steps (
  id uuid primary key,
  item_id uuid not null references plan_items,
  organisation_id uuid not null,
  position integer not null,
  title text not null,
  done_on date,
  removed_at timestamptz
);
create index plan_steps_by_item on plan_steps (item_id, position);

-- What shows that it happened: a record of another room, or a training somebody typed in.
create table plan_evidence (
  id uuid primary key,
  plan_id uuid not null,
  item_id uuid not null references plan_items,
  organisation_id uuid not null,
  room text not null check (room in ('cooperation', 'plan', 'signals', 'awareness', 'none')),
  what text not null,
  record_id uuid,
  reference text not null default '',
  label text not null,
  happened_on date,
  -- how many took part, or how many were spread
  number integer,
  added_at timestamptz not null,
  office text not null,
  withdrawn_at timestamptz
);
create index plan_evidence_by_item on plan_evidence (item_id, added_at) where withdrawn_at is null;
create index plan_evidence_by_plan on plan_evidence (plan_id) where withdrawn_at is null;

-- A plan as it was decided on.
create table plan_versions (
  id uuid primary key,
  plan_id uuid not null references plans,
  organisation_id uuid not null,
  number integer not null,
  -- title, period and items, as they were
  frozen jsonb not null,
  made_at timestamptz not null,
  office text not null,
  college_on date not null,
  college_reference text not null,
  council text not null default 'none' check (council in ('none', 'informed', 'adopted')),
  council_on date,
  council_reference text not null default '',
  unique (plan_id, number)
);

-- A secret address for a calendar, of one sitting: it ends when the sitting ends.
create table plan_feeds (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  holder_id uuid not null,
  office text not null,
  secret_hash bytea not null unique,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index plan_feeds_by_holder on plan_feeds (holder_id) where withdrawn_at is null;

do $$
declare name text;
begin
  foreach name in array array['plans', 'plan_items', 'plan_acts', 'plan_steps', 'plan_evidence', 'plan_versions', 'plan_feeds'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
    execute format('create policy append on %I for insert with check (organisation_id = current_organisation())', name);
  end loop;
  -- The regional director reads along: nothing in these is about persons (S45).
  foreach name in array array['plan_acts', 'plan_steps', 'plan_evidence', 'plan_versions'] loop
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() or current_scope() = 'region-picture')$f$, name);
  end loop;
  foreach name in array array['plans', 'plan_items'] loop
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() or current_scope() = 'region-picture'
        or (shared and exists (select from organisations o where o.id = current_organisation())))$f$, name);
  end loop;
  foreach name in array array['plans', 'plan_items', 'plan_steps', 'plan_evidence', 'plan_versions', 'plan_feeds'] loop
    execute format($f$create policy change on %I for update
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())$f$, name);
  end loop;
end $$;

create policy read on plan_feeds for select
  using (organisation_id = current_organisation() or secret_hash = current_receipt());

grant update (title, starts_on, ends_on, state, version, revision, adopted_on, evaluated_on, succeeded_by, published_at, changed_at)
  on plans to lantaarn_app;
grant update (kind, task, level, template_version, title, body, note, adoption, reason, term, starts_on, ends_on, promised_on,
  promised_in, owners, depends_on, state, progress, position, version, last_act_at, result, lesson, carry_over, removed_at)
  on plan_items to lantaarn_app;
grant update (title, done_on, removed_at) on plan_steps to lantaarn_app;
grant update (withdrawn_at) on plan_evidence to lantaarn_app;
-- What was decided stays as it was; the council follows later.
grant update (council, council_on, council_reference) on plan_versions to lantaarn_app;
grant update (withdrawn_at) on plan_feeds to lantaarn_app;
