-- Thinking along without names: a question to a partner or to the other seat, and its answer (R8). It has no column
-- for who it is about. The key is wrapped for both sides, as with a hand-over.
create sequence consultation_serials;
grant usage, select on consultation_serials to lantaarn_app;

create table consultations (
  id uuid primary key,
  serial bigint not null unique,
  -- who is asked owns the row; who asks sees what became of it
  organisation_id uuid not null references organisations,
  recipient_domain text not null check (recipient_domain in ('care', 'safety')),
  sender_organisation_id uuid not null references organisations,
  sender_domain text not null check (sender_domain in ('care', 'safety')),
  state text not null check (state in ('asked', 'answered', 'withdrawn')),
  open boolean not null generated always as (state = 'asked') stored,
  form text not null,
  urgency text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  reminded_at timestamptz,
  silent_at timestamptz,
  -- until when words are kept of a question that belongs to no signal, counted from its end
  keep_until timestamptz,
  recipient_key bytea,
  sender_key bytea,
  -- { situation, question } under a key wrapped for both sides
  sealed bytea not null,
  -- the same form sent twice is one question
  submission uuid not null,
  unique (sender_organisation_id, submission)
);
comment on column consultations.recipient_key is 'data key of id under organisation_id';
comment on column consultations.sender_key is 'data key of id under sender_organisation_id';
create index consultations_received_open on consultations (organisation_id, recipient_domain, due_at, id) where open;
create index consultations_asked_open on consultations (sender_organisation_id, sender_domain, due_at, id) where open;
create index consultations_received_ended on consultations (organisation_id, recipient_domain, ended_at desc, id desc)
  where not open;
create index consultations_asked_ended on consultations (sender_organisation_id, sender_domain, ended_at desc, id desc)
  where not open;
create index consultations_kept on consultations (sender_organisation_id, keep_until)
  where keep_until is not null and sender_key is not null;

create table consultation_answers (
  consultation_id uuid primary key references consultations,
  organisation_id uuid not null,
  recipient_domain text not null check (recipient_domain in ('care', 'safety')),
  sender_organisation_id uuid not null,
  sender_domain text not null check (sender_domain in ('care', 'safety')),
  at timestamptz not null,
  -- { text } under the key of the consultation
  sealed bytea not null,
  submission uuid not null
);

-- The asker's own tie between a question and a signal; who is asked never sees it.
create table consultation_links (
  consultation_id uuid primary key references consultations,
  organisation_id uuid not null,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals
);
create index consultation_links_by_signal on consultation_links (signal_id);

do $$
declare name text;
begin
  foreach name in array array['consultations', 'consultation_answers', 'consultation_links'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
  foreach name in array array['consultations', 'consultation_answers'] loop
    execute format($f$create policy read on %I for select
      using ((organisation_id = current_organisation() and recipient_domain = any (current_domains()))
        or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains())))$f$, name);
  end loop;
end $$;

create policy change on consultations for update
  using ((organisation_id = current_organisation() and recipient_domain = any (current_domains()))
    or (sender_organisation_id = current_organisation() and sender_domain = any (current_domains())));
create policy append on consultations for insert
  with check (sender_organisation_id = current_organisation() and sender_domain = any (current_domains()));
-- What was asked, and of whom, cannot be changed by anybody afterwards; what was answered neither.
grant update (state, ended_at, reminded_at, silent_at, keep_until, recipient_key, sender_key)
  on consultations to lantaarn_app;

create policy append on consultation_answers for insert
  with check (organisation_id = current_organisation() and recipient_domain = any (current_domains()));

create policy read on consultation_links for select
  using (organisation_id = current_organisation() and domain = any (current_domains()));
create policy append on consultation_links for insert
  with check (organisation_id = current_organisation() and domain = any (current_domains()));

-- The trail names a consultation by its number too, and tells no more of it.
create policy names on consultations for select to lantaarn_owner
  using (organisation_id = current_organisation() or sender_organisation_id = current_organisation());
create or replace view record_names with (security_barrier) as
  select 'signal' as kind, id, serial, organisation_id, domain,
    null::uuid as sender_organisation_id, null::text as sender_domain from signals
  union all
  select 'hand_over' as kind, id, serial, organisation_id, recipient_domain as domain,
    sender_organisation_id, sender_domain from hand_overs
  union all
  select 'consultation' as kind, id, serial, organisation_id, recipient_domain as domain,
    sender_organisation_id, sender_domain from consultations;
