-- Who was told by mail that something waits. Every sign is taken away in the transaction that asks for the mail.

-- A message of the reporter that the coordinators were not mailed about yet; null when there is none.
alter table signals add column answered_at timestamptz;
create index signals_untold on signals (organisation_id, domain) where told_at is null and state = 'received';
create index signals_answered on signals (organisation_id, domain) where answered_at is not null;

-- The last day on which this holder got a reminder: one a day, also when the job runs twice.
alter table seat_holders add column reminded_on date;
