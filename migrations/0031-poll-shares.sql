-- What leaves a municipality of a poll: the share of each goal, once enough people answered. The poll itself, its link and
-- its counters stay behind the wall of the municipality; this row is all that the picture of the region reads.
create table poll_shares (
  poll_id uuid primary key references polls,
  organisation_id uuid not null references organisations,
  audience text not null check (audience in ('staff', 'residents', 'pupils')),
  from_date date not null,
  -- people in what the municipality itself is shown: the weight of these shares in those of the region
  answers integer not null check (answers >= 10),
  -- percent, to the nearest five
  know smallint not null check (know between 0 and 100 and know % 5 = 0),
  recognise smallint not null check (recognise between 0 and 100 and recognise % 5 = 0),
  contact smallint not null check (contact between 0 and 100 and contact % 5 = 0)
);
create index poll_shares_newest on poll_shares (organisation_id, audience, from_date desc, poll_id desc);

-- Of polls that show something already. The owner obeys the wall too, so it steps aside for what was there before.
alter table polls no force row level security;
alter table poll_counts no force row level security;
insert into poll_shares (poll_id, organisation_id, audience, from_date, answers, know, recognise, contact)
select p.id, p.organisation_id, p.audience, p.from_date, p.shown_answers,
  5 * round(20.0 * sum(c.shown) filter (where g.goal = 'know') / p.shown_answers),
  5 * round(10.0 * sum(c.shown) filter (where g.goal = 'recognise') / p.shown_answers),
  5 * round(20.0 * sum(c.shown) filter (where g.goal = 'contact') / p.shown_answers)
from polls p
join poll_counts c on c.poll_id = p.id
join (values
  ('staff-1', 'know', 'coordinator', 'know'), ('staff-1', 'sign_papers', 'yes', 'recognise'),
  ('staff-1', 'sign_suspect', 'yes', 'recognise'), ('staff-1', 'contact', 'report', 'contact'),
  ('residents-1', 'know', 'yes', 'know'), ('residents-1', 'sign_work', 'yes', 'recognise'),
  ('residents-1', 'sign_house', 'yes', 'recognise'), ('residents-1', 'contact', 'yes', 'contact'),
  ('residents-1', 'contact', 'anonymous', 'contact'), ('pupils-1', 'know', 'yes', 'know'),
  ('pupils-1', 'sign_account', 'yes', 'recognise'), ('pupils-1', 'sign_gifts', 'yes', 'recognise'),
  ('pupils-1', 'contact', 'school', 'contact'), ('pupils-1', 'contact', 'helpline', 'contact')
) g (template, question, answer, goal) on g.template = p.template and g.question = c.question and g.answer = c.answer
where p.shown_answers >= 10
group by p.id;
alter table poll_counts force row level security;
alter table polls force row level security;

alter table poll_shares enable row level security;
alter table poll_shares force row level security;
create policy read on poll_shares for select
  using (organisation_id = (select current_organisation()) or (select current_scope()) = 'region-picture');
create policy append on poll_shares for insert with check (organisation_id = current_organisation());
create policy change on poll_shares for update using (organisation_id = current_organisation());
grant select, insert on poll_shares to lantaarn_app;
grant update (answers, know, recognise, contact) on poll_shares to lantaarn_app;
