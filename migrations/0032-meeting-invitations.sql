-- Who was invited to a meeting that another organisation keeps: an office of an organisation, never a person. Whoever
-- holds that office reads the agenda, the decisions and its own actions of that meeting, and nothing else.

create function current_offices() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('lantaarn.offices', true), ''), ',');

create table meeting_invitations (
  meeting_id uuid not null references meetings,
  -- organisation that keeps the meeting
  owner_id uuid not null,
  organisation_id uuid not null references organisations,
  office text not null,
  invited_at timestamptz not null,
  primary key (meeting_id, organisation_id, office)
);

alter table meeting_invitations enable row level security;
alter table meeting_invitations force row level security;
-- Deleted when a later invitation leaves an office out.
grant select, insert, delete on meeting_invitations to lantaarn_app;
create policy kept on meeting_invitations for select using (owner_id = current_organisation());
create policy invited on meeting_invitations for select
  using (current_scope() = 'invited' and organisation_id = current_organisation() and office = any (current_offices()));
create policy append on meeting_invitations for insert
  with check (owner_id = current_organisation() and exists (
    select from meetings where meetings.id = meeting_id and meetings.organisation_id = current_organisation()));
create policy leave_out on meeting_invitations for delete using (owner_id = current_organisation());

-- Policies are joined by "or": in every other scope this one is false before a row is looked at.
create policy invited on meetings for select
  using ((select current_scope()) = 'invited' and exists (
    select from meeting_invitations i where i.meeting_id = meetings.id
      and i.organisation_id = current_organisation() and i.office = any (current_offices())));
create policy invited on meeting_items for select
  using ((select current_scope()) = 'invited' and (kind <> 'action' or office = any (current_offices())) and exists (
    select from meeting_invitations i where i.meeting_id = meeting_items.meeting_id
      and i.organisation_id = current_organisation() and i.office = any (current_offices())));
