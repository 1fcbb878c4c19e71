-- The same walls, asked once a statement instead of once a row: the picture of the region looks at thousands of rows.

alter policy read on plans using (
  organisation_id = (select current_organisation()) or (select current_scope()) = 'region-picture'
  or (shared and exists (select from organisations o where o.id = current_organisation())));
alter policy read on plan_items using (
  organisation_id = (select current_organisation()) or (select current_scope()) = 'region-picture'
  or (shared and exists (select from organisations o where o.id = current_organisation())));
alter policy own on instrument_states using (organisation_id = (select current_organisation()));
alter policy region_picture on instrument_states using ((select current_scope()) = 'region-picture');
