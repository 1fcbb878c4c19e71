-- People, seats and signing in.

create table persons (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  data_key bytea,
  -- { name, email, phone } of a colleague
  sealed bytea not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index persons_by_organisation on persons (organisation_id, id);

create table accounts (
  person_id uuid primary key references persons,
  organisation_id uuid not null references organisations,
  -- keyed hash of the e-mail address: found without being readable
  email_token bytea not null unique,
  password_hash text,
  password_set_at timestamptz,
  -- { totpSecret } under the person's data key
  factor bytea,
  factor_set_at timestamptz,
  factor_last_step bigint not null default 0,
  recovery_hashes bytea[] not null default '{}',
  failures integer not null default 0,
  locked_until timestamptz
);

create table seats (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  role text not null check (role in ('employee', 'coordinator', 'care_coordinator', 'inspector', 'partner_agent',
    'regional_director', 'privacy_officer', 'reader', 'administrator')),
  domain text check (domain in ('care', 'safety')),
  title text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (role <> 'coordinator' or domain is not null)
);
create index seats_by_organisation on seats (organisation_id, role, domain);

create table seat_holders (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  seat_id uuid not null references seats,
  person_id uuid not null references persons,
  capacity text not null check (capacity in ('holder', 'deputy')),
  from_date date not null,
  until_date date,
  -- ended at once, whatever the dates say
  ended_at timestamptz,
  check (until_date is null or until_date >= from_date)
);
create index seat_holders_by_person on seat_holders (person_id, from_date);
create index seat_holders_by_seat on seat_holders (seat_id, from_date);
create index seat_holders_by_organisation on seat_holders (organisation_id, person_id);

create table invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  purpose text not null check (purpose in ('invitation', 'password', 'factor')),
  secret_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitations_by_person on invitations (person_id, created_at desc);

-- Wrong passwords per address that was typed, known here or not: what is slow tells nothing.
create table sign_in_attempts (
  email_token bytea primary key,
  failures integer not null default 0,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table sessions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  secret_hash bytea not null unique,
  -- the seat that is worked from; null until it is chosen
  holder_id uuid references seat_holders,
  stage text not null check (stage in ('password', 'enrolling', 'complete')),
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index sessions_by_person on sessions (person_id, created_at desc);

-- What somebody has opened since signing in: the part of a record, until when.
create table openings (
  organisation_id uuid not null,
  session_id uuid not null references sessions,
  record_id uuid not null,
  part text not null,
  until timestamptz not null,
  primary key (session_id, record_id, part)
);

create function works_here(person uuid) returns boolean language sql stable
  return exists (select 1 from seat_holders h where h.person_id = person and h.organisation_id = current_organisation());

do $$
declare name text;
begin
  foreach name in array array['accounts', 'seats', 'seat_holders', 'invitations', 'sessions', 'openings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy tenant on %I for all
      using (organisation_id = current_organisation() or current_scope() = 'sign-in')
      with check (organisation_id = current_organisation() or current_scope() = 'sign-in')$f$, name);
    execute format('grant select, insert, update, delete on %I to lantaarn_app', name);
  end loop;
end $$;

-- A colleague of another municipality who holds a seat here is known here.
alter table persons enable row level security;
alter table persons force row level security;
create policy tenant on persons for all
  using (organisation_id = current_organisation() or current_scope() = 'sign-in' or works_here(id))
  with check (organisation_id = current_organisation() or current_scope() = 'sign-in');
grant select, insert, update on persons to lantaarn_app;

alter table sign_in_attempts enable row level security;
alter table sign_in_attempts force row level security;
create policy sign_in on sign_in_attempts for all
  using (current_scope() = 'sign-in') with check (current_scope() = 'sign-in');
grant select, insert, update, delete on sign_in_attempts to lantaarn_app;

-- Which seats are empty is no secret within the region; who sits on them is.
create policy region_reads on seats for select using (current_scope() = 'region-administration');
create policy region_reads on seat_holders for select using (current_scope() = 'region-administration');
