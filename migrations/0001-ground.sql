-- The ground: tenant settings as functions, organisations, dated settings, audit.
-- Row-level security is forced on every table that holds rows of an organisation: the owner obeys it too.

create function current_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('lantaarn.organisation', true), '')::uuid;
create function current_domains() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('lantaarn.domains', true), ''), ',');
-- 'tenant' inside one organisation, 'sign-in' while it is not yet known who comes in, 'system' for jobs over all.
create function current_scope() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('lantaarn.scope', true), ''), 'none');
create function current_receipt() returns bytea language sql stable parallel safe
  return decode(coalesce(current_setting('lantaarn.receipt', true), ''), 'hex');
create function current_reporter() returns bytea language sql stable parallel safe
  return decode(coalesce(current_setting('lantaarn.reporter', true), ''), 'hex');

create table installation (
  only_one boolean primary key default true check (only_one),
  key_fingerprint bytea not null,
  setup_secret_hash bytea,
  setup_expires_at timestamptz,
  set_up_at timestamptz,
  demo boolean not null default false,
  created_at timestamptz not null
);

create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('region', 'municipality', 'partner')),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  name text not null,
  -- code in content/partners.ts, or 'municipality' / 'regional_alliance'
  partner_code text not null,
  domain text not null check (domain in ('care', 'safety', 'both')),
  can_receive text not null check (can_receive in ('hand-over', 'refer-only', 'knowledge', 'process-only')),
  wrapped_key bytea not null,
  colour text not null default '#154273' check (colour ~ '^#[0-9a-f]{6}$'),
  logo bytea,
  logo_type text check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
  look_version integer not null default 1,
  public_phone text not null default '',
  places text[] not null default '{}',
  active boolean not null default true,
  created_at timestamptz not null
);

create table settings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  source text not null,
  verified boolean not null,
  set_at timestamptz not null,
  set_by uuid
);
create index settings_by_key on settings (organisation_id, key, valid_from desc, set_at desc);

create table audit_entries (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  trace_id text not null,
  actor_kind text not null check (actor_kind in ('public', 'reporter', 'seat', 'person', 'job', 'command-line')),
  person_id uuid,
  seat_id uuid,
  session_id uuid,
  verb text not null,
  act text not null check (act in ('read', 'write')),
  subject_kind text not null,
  subject_id uuid,
  outcome text not null,
  -- the policy sentence that allowed it, or null
  sentence text,
  -- codes only, as JSON text so that what was hashed is what stands here
  detail text not null,
  reason bytea,
  mac bytea not null
);
create index audit_by_organisation on audit_entries (organisation_id, id desc);
create index audit_by_subject on audit_entries (organisation_id, subject_id, id desc);
create index audit_by_person on audit_entries (organisation_id, person_id, id desc);

-- One link per entry, dense from 1, each over the one before it. Written by one sealer.
create table audit_links (
  position bigint primary key,
  entry_id bigint not null unique,
  link bytea not null
);

alter table installation enable row level security;
alter table installation force row level security;
create policy installation_read on installation for select using (true);
create policy installation_write on installation for all using (current_scope() in ('system', 'sign-in')) with check (current_scope() in ('system', 'sign-in'));

-- Names, colours and telephone numbers of organisations are public; changing them is not.
alter table organisations enable row level security;
alter table organisations force row level security;
create policy organisations_read on organisations for select using (true);
create policy organisations_own on organisations for update
  using (id = current_organisation() or current_scope() = 'region-administration')
  with check (id = current_organisation() or current_scope() = 'region-administration');
create policy organisations_new on organisations for insert
  with check (current_scope() in ('system', 'region-administration'));

-- A municipality reads its own settings and those of its region.
alter table settings enable row level security;
alter table settings force row level security;
create policy settings_read on settings for select
  using (organisation_id = current_organisation() or current_scope() in ('system', 'sign-in')
    or organisation_id in (select o.id from organisations o where o.kind = 'region'));
create policy settings_write on settings for insert
  with check (organisation_id = current_organisation() or current_scope() = 'system');

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy audit_read on audit_entries for select
  using (organisation_id = current_organisation() or current_scope() = 'system');
create policy audit_append on audit_entries for insert
  with check (organisation_id = current_organisation() or current_scope() in ('system', 'sign-in'));

alter table audit_links enable row level security;
alter table audit_links force row level security;
create policy audit_links_all on audit_links for all
  using (current_scope() = 'system') with check (current_scope() = 'system');

grant usage on schema public to lantaarn_app;
grant select, insert, update on installation to lantaarn_app;
grant select, insert, update on organisations to lantaarn_app;
grant select, insert on settings to lantaarn_app;
grant select, insert on audit_entries to lantaarn_app;
grant select, insert on audit_links to lantaarn_app;
