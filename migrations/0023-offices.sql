-- Offices that carry the plan (domain 1.3): the mayor, the portfolio holder, the adviser on public order and safety.

alter table seats drop constraint seats_role_check;
alter table seats add constraint seats_role_check check (role in ('employee', 'coordinator', 'care_coordinator',
  'inspector', 'partner_agent', 'regional_director', 'privacy_officer', 'mayor', 'portfolio_holder', 'adviser', 'reader',
  'administrator'));

-- The regional director sees which seats are filled, never by whom (S45, S46).
create policy region_picture on seats for select using (current_scope() = 'region-picture');
create policy region_picture on seat_holders for select using (current_scope() = 'region-picture');
