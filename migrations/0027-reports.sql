-- Reports that freeze facts, what municipalities say of their instruments, and the director's reminders. No person in
-- any of them: who did something is an office.

create table reports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in
    ('quarterly', 'half_year', 'council_letter', 'regional_overview', 'end_evaluation')),
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  -- the figures are those of this day, and stay so
  frozen_on date not null,
  facts jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'sent', 'published')),
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_office text not null,
  -- the same form sent twice is one report
  submission uuid not null,
  unique (organisation_id, submission)
);
create index reports_newest on reports (organisation_id, created_at desc, id desc);
create index reports_published on reports (organisation_id, frozen_on desc) where state = 'published';

-- A text per part of a report. Every version stays: what the college approved can be found back.
create table report_texts (
  organisation_id uuid not null references organisations,
  report_id uuid not null references reports,
  section text not null,
  version integer not null,
  body text not null,
  written_at timestamptz not null,
  office text not null,
  primary key (report_id, section, version)
);

-- What was done with a report, and by which decision.
create table report_acts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  report_id uuid not null references reports,
  kind text not null check (kind in
    ('made', 'frozen_again', 'approved', 'reopened', 'sent', 'published', 'withdrawn')),
  happened_at timestamptz not null,
  office text not null,
  -- who decided, and on which day, where somebody else writes it down
  decided_by text,
  decided_on date,
  submission uuid not null,
  unique (report_id, submission)
);
create index report_acts_by_report on report_acts (report_id, happened_at);

-- Which instruments a municipality has, as it says itself; the newest row of an instrument counts (domain 6, S74-S78).
create table instrument_states (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  instrument text not null,
  state text not null check (state in ('explored', 'decided', 'in_force', 'not', 'unknown')),
  -- from when it holds, as the municipality says
  since date,
  stated_at timestamptz not null,
  office text not null,
  submission uuid not null,
  unique (organisation_id, instrument, submission)
);
create index instrument_states_newest on instrument_states (organisation_id, instrument, stated_at desc);

-- Reminders of the regional director to the seats of a municipality: fixed words, no more than one in a while.
create table desk_reminders (
  id uuid primary key,
  -- the region
  organisation_id uuid not null references organisations,
  municipality_id uuid not null references organisations,
  -- codes of what needed a push
  facts text[] not null,
  sent_at timestamptz not null,
  office text not null,
  submission uuid not null,
  unique (organisation_id, submission)
);
create index desk_reminders_newest on desk_reminders (organisation_id, municipality_id, sent_at desc);

alter table reports enable row level security;
alter table reports force row level security;
create policy own on reports using (organisation_id = current_organisation());
create policy region_picture on reports for select using (current_scope() = 'region-picture');

alter table report_texts enable row level security;
alter table report_texts force row level security;
create policy own on report_texts using (organisation_id = current_organisation());

alter table report_acts enable row level security;
alter table report_acts force row level security;
create policy own on report_acts using (organisation_id = current_organisation());

alter table instrument_states enable row level security;
alter table instrument_states force row level security;
create policy own on instrument_states using (organisation_id = current_organisation());
create policy region_picture on instrument_states for select using (current_scope() = 'region-picture');

alter table desk_reminders enable row level security;
alter table desk_reminders force row level security;
create policy own on desk_reminders using (organisation_id = current_organisation());

grant select, insert on reports, report_texts, report_acts, instrument_states, desk_reminders to lantaarn_app;
-- A report stays what it was made of; its figures change only while it is a draft (the verb sees to that).
grant update (frozen_on, facts, state, version, changed_at, changed_by_office) on reports to lantaarn_app;
