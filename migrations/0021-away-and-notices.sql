-- Who is away from a seat, and which mails somebody wants (decision 0025).

create table absences (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  holder_id uuid not null references seat_holders,
  -- days in the Netherlands; the last one counts
  from_date date not null,
  until_date date not null,
  -- a code and no words: why somebody is away is nobody's affair, and health least of all
  reason text not null check (reason in ('not_said', 'leave', 'course', 'other_work')),
  set_at timestamptz not null,
  ended_at timestamptz,
  -- the same form sent twice is one absence
  submission uuid not null,
  unique (holder_id, submission),
  check (until_date >= from_date)
);
create index absences_running on absences (organisation_id, until_date) where ended_at is null;
create index absences_by_holder on absences (holder_id, from_date);

-- What a colleague chose for the mails of one organisation; at once where nothing stands here.
create table notice_choices (
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  kind text not null check (kind in ('signal', 'hand_over', 'consultation', 'answer', 'reminder')),
  choice text not null check (choice in ('at_once', 'digest', 'screen')),
  changed_at timestamptz not null,
  primary key (organisation_id, person_id, kind)
);

-- Notices that wait for the mail of the day: kinds and counts, and nothing of what they are about.
create table waiting_notices (
  -- the job that would have mailed it: done again after a crash it is still one
  id uuid primary key,
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  kind text not null check (kind in ('signal', 'hand_over', 'consultation', 'answer', 'reminder')),
  count integer not null check (count > 0),
  at timestamptz not null
);
create index waiting_notices_by_person on waiting_notices (organisation_id, person_id, at);

-- One mail of the day for a colleague of an organisation, never two.
create table digests (
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  day date not null,
  sent_at timestamptz,
  primary key (organisation_id, person_id, day)
);

do $$
declare name text;
begin
  foreach name in array array['absences', 'notice_choices', 'waiting_notices', 'digests'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy tenant on %I for all
      using (organisation_id = current_organisation() or current_scope() = 'sign-in')
      with check (organisation_id = current_organisation() or current_scope() = 'sign-in')$f$, name);
    execute format('grant select, insert, update, delete on %I to lantaarn_app', name);
  end loop;
end $$;
