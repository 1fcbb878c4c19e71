-- Signals: what was reported, what was done with it, to whom it went.

create sequence signal_serials;
create sequence hand_over_serials;
grant usage, select on signal_serials, hand_over_serials to lantaarn_app;

create table drafts (
  -- hash of the secret that only the reporter's browser holds; the same secret opens the seal
  id bytea primary key,
  organisation_id uuid not null references organisations,
  sealed bytea not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index drafts_by_expiry on drafts (expires_at);

create table signals (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  serial bigint not null unique,
  product text not null check (product in ('information', 'advice', 'report')),
  channel text not null,
  reporter_type text not null,
  anonymous boolean not null,
  wants_feedback boolean not null default false,
  form text not null,
  urgency text not null check (urgency in ('acute', 'urgent', 'soon', 'normal', 'info')),
  minor text not null check (minor in ('yes', 'possibly', 'no', 'unknown')),
  state text not null check (state in ('received', 'triage', 'enriching', 'consultation', 'forwarded', 'case',
    'stored_picture', 'closed_advice', 'closed_not_trafficking', 'closed_insufficient', 'duplicate')),
  open boolean not null generated always as (state in ('received', 'triage', 'enriching', 'consultation', 'forwarded', 'case')) stored,
  waits_for text check (waits_for in ('coordinator', 'reporter', 'partner', 'second_reader')),
  received_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  -- when the coordinators were mailed that something new waits
  told_at timestamptz,
  version integer not null default 1,
  -- the same submission sent twice is one signal
  submission bytea not null,
  receipt_hash bytea unique,
  -- keyed hash of the colleague who reported, so that "mijn meldingen" works and a database reader learns nobody's name
  reporter_token bytea,
  data_key bytea,
  unique (organisation_id, submission)
);
create index signals_newest on signals (organisation_id, domain, received_at desc, id desc);
create index signals_by_state on signals (organisation_id, domain, state, received_at desc, id desc);
create index signals_by_form on signals (organisation_id, domain, form, received_at desc, id desc);
create index signals_by_urgency on signals (organisation_id, domain, urgency, received_at desc, id desc);
create index signals_open_due on signals (organisation_id, domain, due_at, id) where open;
create index signals_open_newest on signals (organisation_id, domain, received_at desc, id desc) where open;
create index signals_by_channel on signals (organisation_id, domain, channel, received_at desc, id desc);
create index signals_minors on signals (organisation_id, domain, minor, received_at desc, id desc) where minor <> 'no';
-- The first screen counts these and nothing else, so it stays quick however many signals there are.
create index signals_open_urgent on signals (organisation_id, domain, received_at desc, id desc) where open and urgency in ('acute', 'urgent');
create index signals_open_waiting on signals (organisation_id, domain, received_at desc, id desc) where open and waits_for = 'coordinator' and state <> 'received';
create index signals_new on signals (organisation_id, domain, received_at desc, id desc) where state = 'received';
create index signals_of_reporter on signals (organisation_id, reporter_token, received_at desc, id desc) where reporter_token is not null;

create table signal_acts (
  id uuid primary key,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  position integer not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('public', 'reporter', 'seat', 'partner', 'job')),
  person_id uuid,
  seat_id uuid,
  -- 'reporter': the holder of the receipt code reads it too
  audience text not null default 'file' check (audience in ('file', 'reporter')),
  codes jsonb not null default '{}',
  story bytea,
  contact bytea,
  special bytea,
  unique (signal_id, position)
);

create table signal_tokens (
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  kind text not null check (kind in ('address', 'phone', 'plate', 'name', 'kvk', 'email')),
  token bytea not null,
  region_token bytea not null,
  primary key (signal_id, kind, token)
);
create index signal_tokens_by_token on signal_tokens (organisation_id, domain, token);
create index signal_tokens_by_region on signal_tokens (region_token);

create table signal_tasks (
  id uuid primary key,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  seat_id uuid,
  due_date date not null,
  sealed bytea not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index signal_tasks_open on signal_tasks (organisation_id, domain, due_date, id) where done_at is null;
create index signal_tasks_by_signal on signal_tasks (signal_id, due_date);

-- R17: a second reader. Both coordinators of the municipality see the question, not each other's file.
create table second_readings (
  id uuid primary key,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  kind text not null check (kind in ('not_trafficking', 'without_consent', 'beyond_whitelist')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  sealed bytea not null,
  data_key bytea,
  decided_by uuid,
  decided_at timestamptz,
  decision text check (decision in ('agreed', 'disagreed', 'withdrawn'))
);
create index second_readings_open on second_readings (organisation_id, asked_at) where decided_at is null;
create index second_readings_by_signal on second_readings (signal_id, asked_at);

create table hand_overs (
  id uuid primary key,
  serial bigint not null unique,
  -- the recipient owns the row; the sender sees its state
  organisation_id uuid not null references organisations,
  recipient_domain text not null check (recipient_domain in ('care', 'safety')),
  sender_organisation_id uuid not null references organisations,
  sender_domain text not null check (sender_domain in ('care', 'safety')),
  state text not null check (state in ('offered', 'seen', 'accepted', 'refused', 'returned', 'done', 'withdrawn')),
  open boolean not null generated always as (state in ('offered', 'seen', 'accepted')) stored,
  -- what the recipient may know: 'unknown' where it was not chosen to go along
  form text not null,
  urgency text not null,
  minor text not null check (minor in ('yes', 'possibly', 'no', 'unknown')),
  ground text not null,
  consent text not null,
  fields text[] not null,
  offered_at timestamptz not null,
  due_at timestamptz not null,
  -- working days without news that the sender allows after accepting, as its settings said when it was offered
  news_days integer not null check (news_days > 0),
  seen_at timestamptz,
  answered_at timestamptz,
  reminded_at timestamptz,
  silent_at timestamptz,
  outcome text,
  -- the recipient asked something, so the sender is the one to answer
  asks boolean not null default false,
  version integer not null default 1,
  recipient_key bytea,
  sender_key bytea,
  -- { purpose, fields: {...} } under a key wrapped for both sides
  sealed bytea not null,
  -- the same form sent twice is one hand-over
  submission uuid not null,
  unique (sender_organisation_id, submission)
);
create index hand_overs_inbox on hand_overs (organisation_id, recipient_domain, offered_at desc, id desc);
create index hand_overs_open on hand_overs (organisation_id, recipient_domain, due_at, id) where open;
create index hand_overs_sent on hand_overs (sender_organisation_id, sender_domain, offered_at desc, id desc);
create index hand_overs_sent_open on hand_overs (sender_organisation_id, sender_domain, (silent_at is null and not asks), due_at, id) where open;
create index hand_overs_quiet on hand_overs (sender_organisation_id, sender_domain, silent_at) where open and silent_at is not null;

create table hand_over_messages (
  id uuid primary key,
  hand_over_id uuid not null references hand_overs,
  organisation_id uuid not null,
  recipient_domain text not null check (recipient_domain in ('care', 'safety')),
  sender_organisation_id uuid not null,
  sender_domain text not null check (sender_domain in ('care', 'safety')),
  position integer not null,
  side text not null check (side in ('sender', 'recipient')),
  kind text not null check (kind in ('question', 'answer', 'note', 'acceptance', 'refusal', 'return', 'outcome', 'withdrawal')),
  at timestamptz not null,
  -- { text } under the key of the hand-over
  sealed bytea not null,
  -- the same form sent twice is one message
  submission uuid not null,
  unique (hand_over_id, position),
  unique (hand_over_id, submission)
);

-- Each side's own tie between a hand-over and a signal; the other side never sees it.
create table hand_over_links (
  hand_over_id uuid not null references hand_overs,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  side text not null check (side in ('sender', 'recipient')),
  primary key (hand_over_id, side)
);
create index hand_over_links_by_signal on hand_over_links (signal_id);

do $$
declare name text;
begin
  foreach name in array array['signal_tokens', 'signal_tasks', 'hand_over_links'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() and domain = any (current_domains()))$f$, name);
    execute format($f$create policy change on %I for update
      using (organisation_id = current_organisation() and domain = any (current_domains()))$f$, name);
    execute format($f$create policy append on %I for insert
      with check (organisation_id = current_organisation())$f$, name);
    execute format('grant select, insert, update on %I to lantaarn_app', name);
  end loop;
end $$;

alter table drafts enable row level security;
alter table drafts force row level security;
create policy tenant on drafts for all
  using (organisation_id = current_organisation() or current_scope() = 'system')
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on drafts to lantaarn_app;

-- A signal is seen by its own domain, by the holder of its receipt code, and by the colleague who reported it.
alter table signals enable row level security;
alter table signals force row level security;
create policy read on signals for select
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or receipt_hash = current_receipt() or reporter_token = current_reporter()));
create policy change on signals for update
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or receipt_hash = current_receipt() or reporter_token = current_reporter()));
create policy append on signals for insert with check (organisation_id = current_organisation());
grant select, insert, update on signals to lantaarn_app;

alter table signal_acts enable row level security;
alter table signal_acts force row level security;
create policy read on signal_acts for select
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or (audience = 'reporter' and exists (select 1 from signals s where s.id = signal_id
      and (s.receipt_hash = current_receipt() or s.reporter_token = current_reporter())))));
create policy append on signal_acts for insert with check (organisation_id = current_organisation());
grant select, insert on signal_acts to lantaarn_app;

alter table second_readings enable row level security;
alter table second_readings force row level security;
create policy tenant on second_readings for all
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on second_readings to lantaarn_app;

alter table hand_overs enable row level security;
alter table hand_overs force row level security;
create policy read on hand_overs for select
  using ((organisation_id = current_organisation() and recipient_domain = any (current_domains()))
    or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains())));
create policy change on hand_overs for update
  using ((organisation_id = current_organisation() and recipient_domain = any (current_domains()))
    or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains())));
create policy append on hand_overs for insert
  with check (sender_organisation_id = current_organisation() and sender_domain = any (current_domains()));
-- What was shared, by whom, with whom and on which ground cannot be changed by anybody afterwards.
grant select, insert on hand_overs to lantaarn_app;
grant update (state, due_at, seen_at, answered_at, reminded_at, silent_at, outcome, asks, version, recipient_key, sender_key)
  on hand_overs to lantaarn_app;

alter table hand_over_messages enable row level security;
alter table hand_over_messages force row level security;
create policy read on hand_over_messages for select
  using ((organisation_id = current_organisation() and recipient_domain = any (current_domains()))
    or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains())));
create policy append on hand_over_messages for insert
  with check ((organisation_id = current_organisation() and recipient_domain = any (current_domains()) and side = 'recipient')
    or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains()) and side = 'sender'));
grant select, insert on hand_over_messages to lantaarn_app;
