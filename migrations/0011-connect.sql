-- Connect: which signals know the same person, address, number, plate or company; hit or no hit over the region; and
-- signals that are merged or split.

-- From which act a token comes: null for the report itself. What is taken out of a file takes its tokens along.
alter table signal_tokens add column act_id uuid references signal_acts;
-- Says enough to tie two signals together: a whole name does, "anna" does not. Follows from kind and value alone.
alter table signal_tokens add column connects boolean not null default false;
-- Takes part in hit or no hit over the region: what connects, unless the signal was closed as no trafficking.
alter table signal_tokens add column regional boolean not null default false;

-- The owner obeys the wall too, so it steps aside for what was there before.
alter table signal_tokens no force row level security;
alter table signals no force row level security;
update signal_tokens t set connects = t.kind <> 'name',
  regional = t.kind <> 'name' and not exists (select 1 from signals s where s.id = t.signal_id and s.state = 'closed_not_trafficking');
alter table signals force row level security;
alter table signal_tokens force row level security;

alter table signal_tokens drop constraint signal_tokens_pkey;
alter table signal_tokens add constraint signal_tokens_once unique nulls not distinct (signal_id, kind, token, act_id);
create index signal_tokens_of_act on signal_tokens (act_id) where act_id is not null;
drop index signal_tokens_by_region;
create index signal_tokens_in_region on signal_tokens (region_token, domain, organisation_id) where regional;
grant delete on signal_tokens to lantaarn_app;
create policy take_out on signal_tokens for delete
  using (organisation_id = current_organisation() and domain = any (current_domains()));

-- A merged signal points at the one that goes on; a split one at the one it came from.
alter table signals add column merged_into uuid references signals;
alter table signals add column split_from uuid references signals;

alter table second_readings drop constraint second_readings_kind_check;
alter table second_readings add constraint second_readings_kind_check
  check (kind in ('not_trafficking', 'without_consent', 'beyond_whitelist', 'merge'));

-- Every question to the region: who, when, about which signal, how much came back. Read by the privacy officer, and
-- counted for the limit.
create table region_looks (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  signal_id uuid not null references signals,
  signal_serial bigint not null,
  person_id uuid not null,
  seat_id uuid not null,
  at timestamptz not null,
  kinds text[] not null,
  asked integer not null,
  hits integer not null
);
create index region_looks_newest on region_looks (organisation_id, at desc, id desc);
create index region_looks_by_person on region_looks (organisation_id, person_id, at desc);
alter table region_looks enable row level security;
alter table region_looks force row level security;
create policy read on region_looks for select using (organisation_id = current_organisation());
create policy append on region_looks for insert
  with check (organisation_id = current_organisation() and domain = any (current_domains()));
grant select, insert on region_looks to lantaarn_app;

-- Two rows a hit, one on each side. A side reads that another municipality knows the same, by its own token; which
-- one it is stands in columns that the application may not read, until that one asks or agrees to talk.
create table region_hits (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  domain text not null check (domain in ('care', 'safety')),
  kind text not null check (kind in ('address', 'phone', 'plate', 'name', 'kvk', 'email')),
  token bytea not null,
  found_at timestamptz not null,
  state text not null check (state in ('found', 'asked', 'invited', 'agreed', 'declined', 'refused')),
  asked_at timestamptz,
  answered_at timestamptz,
  named_organisation_id uuid references organisations,
  -- when the coordinators were mailed about what is new here
  told_at timestamptz,
  match_id uuid not null,
  peer_organisation_id uuid not null references organisations,
  unique (match_id, organisation_id)
);
create index region_hits_newest on region_hits (organisation_id, domain, found_at desc, id desc);
create index region_hits_by_token on region_hits (organisation_id, domain, token);
create index region_hits_untold on region_hits (organisation_id, domain) where told_at is null;
create index region_hits_invited on region_hits (organisation_id, domain) where state = 'invited';
alter table region_hits enable row level security;
alter table region_hits force row level security;
create policy read on region_hits for select
  using (organisation_id = current_organisation() and domain = any (current_domains()));
create policy change on region_hits for update
  using (organisation_id = current_organisation() and domain = any (current_domains()));
grant select (id, organisation_id, domain, kind, token, found_at, state, asked_at, answered_at,
  named_organisation_id, told_at) on region_hits to lantaarn_app;
grant update (told_at) on region_hits to lantaarn_app;

-- What follows looks with the eyes of the owner, and so does only what is written here. The wall still keeps care and
-- safety apart: the owner, too, only sees the domain of who asks.
create policy region on signal_tokens for select to lantaarn_owner
  using (regional and domain = any (current_domains()));
create policy region on region_hits for all to lantaarn_owner
  using (current_organisation() is not null and domain = any (current_domains()))
  with check (current_organisation() is not null and domain = any (current_domains()));

-- Asks every other municipality, in one's own domain, about every token of one's own signal. One probe of one index
-- for each pair, hit or not: how long it takes tells the number of own tokens and of municipalities, and nothing else.
create function look_across_region(asked_signal uuid, asked_at timestamptz)
returns table (kind text, token bytea, hits integer)
language sql volatile security definer set search_path = pg_catalog, public as $$
  with own as (
    select distinct t.kind, t.token, t.region_token, t.domain from signal_tokens t
    where t.signal_id = asked_signal and t.organisation_id = current_organisation() and t.regional
  ), looked as materialized (
    select own.kind, own.token, own.domain, own.region_token, o.id as peer, theirs.token as peer_token
    from own cross join organisations o
      left join lateral (select s.token from signal_tokens s where s.region_token = own.region_token
        and s.domain = own.domain and s.organisation_id = o.id and s.regional limit 1) as theirs on true
    where o.kind = 'municipality' and o.active and o.id <> current_organisation()
  ), matched as (
    -- the same for both sides, whoever asks first
    select *, md5(least(current_organisation(), peer)::text || greatest(current_organisation(), peer)::text
      || domain || encode(region_token, 'hex'))::uuid as match_id
    from looked where peer_token is not null
  ), stored as (
    insert into region_hits (organisation_id, domain, kind, token, found_at, state, told_at, match_id, peer_organisation_id)
    select side.organisation_id, m.domain, m.kind, side.token, asked_at, 'found', side.told_at, m.match_id, side.peer
    from matched m cross join lateral (values
      (current_organisation(), m.token, asked_at, m.peer),
      (m.peer, m.peer_token, null::timestamptz, current_organisation())) as side (organisation_id, token, told_at, peer)
    order by m.match_id, side.organisation_id
    on conflict (match_id, organisation_id) do nothing
  )
  select looked.kind, looked.token, count(looked.peer_token)::integer from looked group by looked.kind, looked.token
$$;

-- Holds both rows of a hit, always in the same order, and gives one's own.
create function hold_region_hit(own_hit uuid) returns region_hits
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare own region_hits;
begin
  perform 1 from region_hits b where b.match_id = (select a.match_id from region_hits a
    where a.id = own_hit and a.organisation_id = current_organisation()) order by b.organisation_id for update;
  select a.* into own from region_hits a where a.id = own_hit and a.organisation_id = current_organisation();
  return own;
end $$;

-- Asks the other side to talk: it learns who asks. Asking somebody who asked is agreeing. Gives the state on one's own side.
create function ask_region_to_talk(own_hit uuid, moment timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare own region_hits := hold_region_hit(own_hit);
begin
  if own.state = 'found' then
    update region_hits set state = 'asked', asked_at = moment where id = own.id;
    update region_hits set state = 'invited', asked_at = moment, named_organisation_id = own.organisation_id, told_at = null
      where match_id = own.match_id and organisation_id = own.peer_organisation_id;
    return 'asked';
  elsif own.state in ('invited', 'refused') then
    return answer_region_talk(own_hit, true, moment);
  end if;
  return own.state;
end $$;

-- Answers who asked to talk. With yes both know each other; with no who said no stays unknown, and may still say yes later.
create function answer_region_talk(own_hit uuid, agreed boolean, moment timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare own region_hits := hold_region_hit(own_hit);
begin
  if not (own.state = 'invited' or (own.state = 'refused' and agreed)) then return own.state; end if;
  update region_hits set state = case when agreed then 'agreed' else 'refused' end, answered_at = moment where id = own.id;
  update region_hits set state = case when agreed then 'agreed' else 'declined' end, answered_at = moment, told_at = null,
      named_organisation_id = case when agreed then own.organisation_id end
    where match_id = own.match_id and organisation_id = own.peer_organisation_id;
  return case when agreed then 'agreed' else 'refused' end;
end $$;

-- Takes away, on both sides, hits on what one's own organisation no longer knows.
create function forget_region_hits(gone bytea[]) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from region_hits h where h.match_id in (
    select o.match_id from region_hits o
    where o.organisation_id = current_organisation() and o.token = any (gone)
      and not exists (select 1 from signal_tokens t where t.organisation_id = o.organisation_id
        and t.domain = o.domain and t.token = o.token and t.regional))
$$;

revoke all on function look_across_region, hold_region_hit, ask_region_to_talk, answer_region_talk, forget_region_hits from public;
grant execute on function look_across_region, ask_region_to_talk, answer_region_talk, forget_region_hits to lantaarn_app;
