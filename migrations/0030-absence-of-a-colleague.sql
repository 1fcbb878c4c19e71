-- Who said that somebody is away, where that was not the person itself: an administrator, for a colleague who cannot
-- (decision 0025). The colleague sees who it was.
alter table absences add column set_by uuid references persons;

-- From which seats everybody is away is no secret within the region, as an empty seat is not; who is away is.
create policy region_reads on absences for select using (current_scope() = 'region-administration');
