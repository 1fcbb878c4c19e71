-- Mail that comes in at the mailbox of a municipality (S110): proposals, until a coordinator makes a signal of them.

create table mailboxes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  active boolean not null,
  -- what is taken in: everything in the folder, or what has one of the words in its subject
  rule text not null check (rule in ('folder', 'subject')),
  -- up to where the folder was read
  uid_validity bigint,
  last_uid bigint not null default 0,
  looked_at timestamptz,
  outcome text check (outcome in ('read', 'unreachable', 'untrusted', 'refused', 'no_folder', 'not_allowed')),
  changed_at timestamptz not null,
  data_key bytea not null,
  -- { host, port, security, user, password, folder, words, address } under a key of its own
  sealed bytea not null,
  unique (organisation_id, domain)
);

create table mail_proposals (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  mailbox_id uuid not null references mailboxes,
  state text not null check (state in ('waiting', 'accepted', 'refused', 'threaded')),
  mailed_at timestamptz not null,
  taken_at timestamptz not null,
  -- keyed mark of its Message-ID: the same mail seen twice is one proposal
  fingerprint bytea not null,
  uid_validity bigint not null,
  uid bigint not null,
  reason text check (reason in ('elsewhere', 'known', 'unwanted')),
  signal_id uuid references signals,
  decided_by uuid,
  decided_at timestamptz,
  -- the mail in the mailbox itself: it stays until somebody says otherwise
  original text not null default 'kept' check (original in ('kept', 'to_remove', 'removed', 'gone')),
  -- null once it was decided: what was accepted stands in the signal, what was refused is gone
  data_key bytea,
  sealed bytea not null,
  unique (mailbox_id, fingerprint)
);
create index mail_proposals_waiting on mail_proposals (organisation_id, domain, mailed_at, id) where state = 'waiting';
create index mail_proposals_by_signal on mail_proposals (signal_id) where signal_id is not null;

-- Mails that went out about a signal: who answers one, writes in its dialogue.
create table mail_threads (
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  -- keyed mark of the Message-ID of the mail that went out
  mark bytea not null,
  signal_id uuid not null references signals,
  sent_at timestamptz not null,
  primary key (organisation_id, mark)
);

alter table mailboxes enable row level security;
alter table mailboxes force row level security;
create policy tenant on mailboxes for all
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update, delete on mailboxes to lantaarn_app;

do $$
declare name text;
begin
  foreach name in array array['mail_proposals', 'mail_threads'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy read on %I for select
      using (organisation_id = current_organisation() and domain = any (current_domains()))$f$, name);
    execute format($f$create policy change on %I for update
      using (organisation_id = current_organisation() and domain = any (current_domains()))$f$, name);
    execute format($f$create policy append on %I for insert
      with check (organisation_id = current_organisation() and domain = any (current_domains()))$f$, name);
    execute format('grant select, insert, update on %I to lantaarn_app', name);
  end loop;
end $$;
