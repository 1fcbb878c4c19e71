-- Administration: who was last to change something, so that the second of two administrators is told.

alter table organisations add column changed_at timestamptz;
alter table persons add column changed_at timestamptz;
alter table seat_holders add column changed_at timestamptz;

-- Up to which failed job the administrators of the region were mailed.
alter table installation add column dead_letters_told_at timestamptz;

-- A new municipality begins with its two seats of aandachtsfunctionarissen, empty (S52); who sits on them is its own affair.
create policy region_begins on seats for insert
  with check (current_scope() = 'region-administration' and role = 'coordinator');
