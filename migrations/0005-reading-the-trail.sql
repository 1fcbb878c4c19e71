-- The privacy officer asks who may see a record: for that the domain of a record is needed beside its number,
-- and still nothing of what it holds.
drop view record_names;
create view record_names with (security_barrier) as
  select 'signal' as kind, id, serial, organisation_id, domain,
    null::uuid as sender_organisation_id, null::text as sender_domain from signals
  union all
  select 'hand_over' as kind, id, serial, organisation_id, recipient_domain as domain,
    sender_organisation_id, sender_domain from hand_overs;
grant select on record_names to lantaarn_app;

-- What was refused is rare, and is what is looked for first: a small index of its own.
create index audit_refused on audit_entries (organisation_id, id desc) where outcome in ('denied', 'absent');
