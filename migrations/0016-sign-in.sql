-- Other ways in: passkeys, and the provider of identities (OpenID Connect) of one's own organisation.

create table issuers (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- as the provider writes itself in "iss"; never changes, because identities hang on it
  issuer text not null check (issuer ~ '^https?://'),
  client_id text not null,
  -- the client secret, under the organisation's key
  sealed_secret bytea not null,
  -- what stands on the button after "Inloggen met"
  label text not null,
  -- values of "acr" that stand for several factors, beside "mfa" in "amr" (RFC 8176)
  acr_values text[] not null default '{}',
  active boolean not null default true,
  tested_at timestamptz not null,
  test_outcome text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index issuers_by_organisation on issuers (organisation_id, created_at);

-- Whom a provider means: issuer and subject, and nothing else that it says of somebody.
create table identities (
  person_id uuid primary key references persons,
  organisation_id uuid not null references organisations,
  issuer_id uuid not null references issuers,
  -- keyed hash over issuer and subject
  subject_token bytea not null,
  linked_at timestamptz not null,
  unique (issuer_id, subject_token)
);

create table passkeys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  -- SHA-256 of the credential id: found without telling which device it is on
  credential_hash bytea not null unique,
  -- { credentialId, publicKey, transports, name } under the person's data key
  sealed bytea not null,
  counter bigint not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id, created_at);

-- What may be used once: answers of passkeys and providers, logout tokens. Hashes, until they would have run out.
create table spent_tokens (
  token_hash bytea primary key,
  until timestamptz not null
);
create index spent_tokens_by_end on spent_tokens (until);

alter table sessions add column via text not null default 'password' check (via in ('password', 'passkey', 'provider'));
-- The way in was two factors by itself.
alter table sessions add column strong boolean not null default false;
alter table sessions add column issuer_id uuid references issuers;
-- keyed hash over issuer and "sid", for being signed out from there
alter table sessions add column provider_session bytea;
create index sessions_by_provider on sessions (issuer_id, provider_session) where issuer_id is not null;

do $$
declare name text;
begin
  foreach name in array array['issuers', 'identities', 'passkeys'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy tenant on %I for all
      using (organisation_id = current_organisation() or current_scope() = 'sign-in')
      with check (organisation_id = current_organisation() or current_scope() = 'sign-in')$f$, name);
  end loop;
end $$;
grant select, insert, update on issuers to lantaarn_app;
grant select, insert, update, delete on identities to lantaarn_app;
grant select, insert, update, delete on passkeys to lantaarn_app;

alter table spent_tokens enable row level security;
alter table spent_tokens force row level security;
create policy sign_in on spent_tokens for all
  using (current_scope() = 'sign-in') with check (current_scope() = 'sign-in');
grant select, insert, delete on spent_tokens to lantaarn_app;
