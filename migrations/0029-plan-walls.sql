-- The same walls, asked once a statement instead of once a row: the picture of the region looks at thousands of rows.

alter policy read on plans using (
  organisation_id = (select current_organisation()) or (select current_scope()) = 'region-picture'
  or (shared and exists (select from organisations o where o.id = current_organisation())));
alter policy read on plan_items using (
  organisation_id = (select current_organisation()) or (select current_scope()) = 'region-picture'
  or (shared and exists (select from organisations o where o.id = current_organisation())));
alter policy own on instrument_states using (organisation_id = (select current_organisation()));
alter policy region_picture on instrument_states using ((select current_scope()) = 'region-picture');

-- What the director took up in a year, for its duty as chain director (S48).
create index stuck_cases_taken_up on stuck_cases (region_id, taken_up_at) where taken_up_at is not null;
