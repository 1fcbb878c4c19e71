-- How far the audit trail was copied to another system, by its place in the chain.
create table audit_forwarding (
  only_one boolean primary key default true check (only_one),
  last_position bigint not null,
  forwarded_at timestamptz not null
);

alter table audit_forwarding enable row level security;
alter table audit_forwarding force row level security;
create policy audit_forwarding_all on audit_forwarding for all
  using (current_scope() = 'system') with check (current_scope() = 'system');
grant select, insert, update on audit_forwarding to lantaarn_app;

-- Lines of the processing log go when their term is over. Whatever the application thinks the term is, what is younger
-- than a year by the clock of the database stays.
create policy processing_drop on processing_lines for delete
  using (current_scope() = 'system' and ended_at < now() - interval '1 year');
grant delete on processing_lines to lantaarn_app;
