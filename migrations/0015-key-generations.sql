-- Keys that can be renewed, and what several processes on one database have to know of each other.

-- The root secret, from which every other key of this installation follows, closed under what lies outside of the database:
-- a key file or a key service. The first generation stays (search tokens, receipt codes and the audit trail follow from it);
-- later ones only wrap keys of organisations. During a renewal a generation stands here once for the old lock and once for
-- the new one. Without rows the key file is the root secret itself, as it was before this migration.
create table root_keys (
  generation integer not null check (generation between 1 and 65535),
  -- which file or service, told by something that says nothing about the key
  lock text not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (generation, lock)
);

-- Later generations of the keys of organisations; the first is organisations.wrapped_key. They wrap data keys and do
-- nothing else: what is searched by token keeps the token of the first.
create table organisation_keys (
  organisation_id uuid not null references organisations,
  generation integer not null check (generation between 2 and 65535),
  wrapped bytea not null,
  made_at timestamptz not null,
  -- every process reads new keys before anybody uses them
  wraps_from timestamptz not null,
  -- when the last data key under an earlier generation was wrapped anew; null while that goes on
  completed_at timestamptz,
  primary key (organisation_id, generation)
);
create index organisation_keys_unfinished on organisation_keys (organisation_id) where completed_at is null;

alter table root_keys enable row level security;
alter table root_keys force row level security;
create policy system_only on root_keys for all
  using (current_scope() = 'system') with check (current_scope() = 'system');

-- Whoever hands something over wraps a key for the recipient, so wrapped keys are read by all, as those of organisations are.
alter table organisation_keys enable row level security;
alter table organisation_keys force row level security;
create policy read on organisation_keys for select using (true);
create policy change on organisation_keys for update
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
create policy append on organisation_keys for insert with check (organisation_id = current_organisation());

grant select, insert, update, delete on root_keys to lantaarn_app;
grant select, insert, update on organisation_keys to lantaarn_app;

-- Which column holds a data key, of which record, under the key of which organisation. `data_key` without a comment is
-- that of `id` under `organisation_id`; everything else says so itself.
comment on column hand_overs.recipient_key is 'data key of id under organisation_id';
comment on column hand_overs.sender_key is 'data key of id under sender_organisation_id';

-- What the brake of all processes together knows (docs/decisions/0009, 0019): purses under names of one hour, and the
-- tickets that were used. Unlogged: nothing of it outlives a crash or goes into an archive of the database.
create unlogged table brake_hours (
  hour bigint primary key,
  salt bytea not null
);
create unlogged table brake_purses (
  name bytea primary key,
  -- milliseconds since 1970 until which the purse is spent
  spent_until double precision not null,
  -- after this it is full again, and goes
  full_at double precision not null
);
create index brake_purses_full on brake_purses (full_at);
do $$
declare name text;
begin
  foreach name in array array['brake_hours', 'brake_purses'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy system_only on %I for all
      using (current_scope() = 'system') with check (current_scope() = 'system')$f$, name);
    execute format('grant select, insert, update, delete on %I to lantaarn_app', name);
  end loop;
end $$;

-- What the last walk over the audit trail found, whichever process walked.
create table trail_verdicts (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null,
  verdict jsonb not null
);
alter table trail_verdicts enable row level security;
alter table trail_verdicts force row level security;
create policy trail_verdicts_read on trail_verdicts for select
  using (current_organisation() is not null or current_scope() = 'system');
create policy trail_verdicts_write on trail_verdicts for all
  using (current_scope() = 'system') with check (current_scope() = 'system');
grant select, insert, update on trail_verdicts to lantaarn_app;
