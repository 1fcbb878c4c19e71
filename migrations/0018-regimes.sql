-- Consent and refusal, and what falls under a regime of its own.

-- Whether an adult wants help. Who refuses counts, without a name. Null: nobody knows of anybody who could be asked.
alter table signals add column help text check (help in ('yes', 'no', 'not_asked'));
create index signals_by_help on signals (organisation_id, domain, help, received_at desc, id desc) where help is not null;

-- For which purpose consent was asked that this hand-over rests on; null where it rests on none.
alter table hand_overs add column consent_purpose text;

-- The sender tells that the person withdrew consent. No words go along.
alter table hand_over_messages drop constraint hand_over_messages_kind_check;
alter table hand_over_messages add constraint hand_over_messages_kind_check check (kind in
  ('question', 'answer', 'note', 'acceptance', 'refusal', 'return', 'outcome', 'withdrawal', 'consent_withdrawn'));

-- What the police told (Wpg): seven facts and nothing else, under a key of its own that goes when the term is over (R4).
create table police_items (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  recorded_at timestamptz not null,
  received_on date not null,
  -- the last day on which it may be read
  expires_on date not null check (expires_on >= received_on),
  article text not null,
  acted_upon boolean not null,
  destroyed_at timestamptz,
  data_key bytea,
  -- { sender, purpose, conclusion }
  sealed bytea,
  -- the same form sent twice is one item
  submission uuid not null,
  unique (signal_id, submission),
  check ((destroyed_at is null) = (data_key is not null) and (data_key is null) = (sealed is null))
);
create index police_items_by_signal on police_items (signal_id, recorded_at);
create index police_items_expiring on police_items (organisation_id, expires_on) where destroyed_at is null;

alter table police_items enable row level security;
alter table police_items force row level security;
create policy read on police_items for select
  using (organisation_id = current_organisation() and domain = any (current_domains()));
create policy change on police_items for update
  using (organisation_id = current_organisation() and domain = any (current_domains()));
create policy append on police_items for insert
  with check (organisation_id = current_organisation() and domain = any (current_domains()));
grant select, insert on police_items to lantaarn_app;
-- What was received cannot be rewritten, only destroyed.
grant update (destroyed_at, data_key, sealed) on police_items to lantaarn_app;
