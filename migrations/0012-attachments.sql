-- Files that somebody gave with a report or added to a signal. What is in them lies sealed outside the database.

create table attachments (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- before a report is sent it hangs on the draft, and goes when that goes
  draft_id bytea references drafts on delete cascade,
  receipt_hash bytea,
  signal_id uuid references signals,
  domain text check (domain in ('care', 'safety')),
  -- who gave it: the reporter sees what the reporter gave, never what was added to the file
  giver text not null check (giver in ('reporter', 'coordinator')),
  -- the same form sent twice gives the same file once
  once uuid not null,
  position integer not null,
  state text not null check (state in ('arriving', 'lost', 'waiting', 'ready', 'infected')),
  -- why it did not come; a code
  why text,
  kind text,
  size bigint,
  scanned text check (scanned in ('clean', 'too-large', 'off')),
  removed text[] not null default '{}',
  -- why something that it carries unseen may still be in it; null when nothing is
  remains text,
  given_at timestamptz not null,
  -- the stored file, and a picture of it to look at; keys wrapped under the data key of the draft or signal
  blob uuid,
  blob_key bytea,
  preview uuid,
  preview_key bytea,
  -- { name } under the data key of the draft or signal
  sealed bytea not null,
  check ((draft_id is null) = (receipt_hash is null)),
  check ((draft_id is null) <> (signal_id is null)),
  check ((signal_id is null) = (domain is null)),
  unique (organisation_id, once, position)
);
comment on column attachments.blob_key is 'file key under the data key of the record';
comment on column attachments.preview_key is 'file key under the data key of the record';
create index attachments_by_signal on attachments (signal_id, given_at, id) where signal_id is not null;
create index attachments_by_draft on attachments (draft_id) where draft_id is not null;
create index attachments_not_come on attachments (given_at) where state in ('arriving', 'lost');
create index attachments_by_blob on attachments (blob) where blob is not null;
create index attachments_by_preview on attachments (preview) where preview is not null;

alter table attachments enable row level security;
alter table attachments force row level security;
create policy read on attachments for select
  using (current_scope() = 'system' or organisation_id = current_organisation() and (domain = any (current_domains())
    or receipt_hash = current_receipt()
    or giver = 'reporter' and exists (select 1 from signals s where s.id = signal_id
      and (s.receipt_hash = current_receipt() or s.reporter_token = current_reporter()))));
create policy change on attachments for update
  using (organisation_id = current_organisation() and (domain = any (current_domains())
    or receipt_hash = current_receipt()
    or giver = 'reporter' and exists (select 1 from signals s where s.id = signal_id
      and (s.receipt_hash = current_receipt() or s.reporter_token = current_reporter()))))
  with check (organisation_id = current_organisation());
create policy append on attachments for insert with check (organisation_id = current_organisation());
-- What came whole on a signal is never removed by itself; what did not come, or was taken back before sending, is.
create policy take_back on attachments for delete
  using (state in ('arriving', 'lost') and current_scope() = 'system'
    or organisation_id = current_organisation() and (state in ('arriving', 'lost') or receipt_hash = current_receipt()));
grant select, insert, update, delete on attachments to lantaarn_app;

-- Stored files that no row speaks of any more; removed some time later, so that a backup under way still finds them.
create table blobs_to_remove (
  blob uuid primary key,
  since timestamptz not null default now()
);
create index blobs_to_remove_since on blobs_to_remove (since);
alter table blobs_to_remove enable row level security;
alter table blobs_to_remove force row level security;
create policy append on blobs_to_remove for insert
  with check (current_organisation() is not null or current_scope() = 'system');
create policy remove on blobs_to_remove for all using (current_scope() = 'system');
grant select, insert, delete on blobs_to_remove to lantaarn_app;

create function attachments_let_go() returns trigger language plpgsql as $$
begin
  insert into blobs_to_remove (blob)
  select gone from unnest(array[old.blob, old.preview]) as gone
  where gone is not null
    and (tg_op = 'DELETE' or gone is distinct from new.blob and gone is distinct from new.preview);
  return null;
end $$;
create trigger attachments_let_go after delete or update of blob, preview on attachments
  for each row execute function attachments_let_go();
