import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { doneValue, openPrivacy, type Privacy } from '../privacy.fixture.ts';
import { type AuditFilter, auditQuery } from './audit-lines.ts';

let test: Privacy;
const subject = randomUUID();
const ENTRIES = 60_000;

/** Two years of entries of two municipalities, fifteen refused, in the order of time. */
beforeAll(async () => {
  test = await openPrivacy();
  await withClient(test.database.superOptions, async (client) => {
    await client.query(
      `insert into audit_entries (organisation_id, at, trace_id, actor_kind, person_id, verb, act, subject_kind,
         subject_id, outcome, detail, mac)
       select case n % 2 when 0 then $1 else $2 end::uuid, '2024-11-01'::timestamptz + n * interval '17 minutes',
         md5(n::text), 'seat', gen_random_uuid(), 'signals.read', 'read', 'signal',
         case n % 1000 when 0 then $3 else gen_random_uuid() end::uuid,
         case n % 4000 when 0 then 'denied' else 'done' end, '{}', '\\x00'
       from generate_series(1, ${ENTRIES}) n`,
      [test.town, test.elsewhere.organisationId, subject],
    );
    await client.query('vacuum analyze audit_entries');
  });
});
afterAll(() => test.close());

const nothing: AuditFilter = {
  subjectId: null,
  personId: null,
  from: null,
  until: null,
  act: null,
  refused: false,
  without: [],
  before: null,
};

/** How the database would answer a page, with row-level security on. */
const explained = verb({
  name: 'privacy.audit-trail',
  act: 'read',
  activity: 'signals',
  input: z.custom<AuditFilter>(),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, filter) => {
    const lines = await auditQuery(context, filter, 51).explain('text', sql`analyze, timing off`);
    return done(lines.map((line) => Object.values(line).join('')).join('\n'));
  },
});

const filters: readonly [string, () => Partial<AuditFilter>][] = [
  ['the newest', () => ({})],
  ['further back', () => ({ before: 1000 })],
  ['a record', () => ({ subjectId: subject })],
  ['a record of which there is nothing', () => ({ subjectId: randomUUID() })],
  ['a colleague', () => ({ personId: test.care.personId })],
  ['what was refused', () => ({ refused: true })],
  ['a day', () => ({ from: new Date('2025-03-01T00:00:00Z'), until: new Date('2025-03-02T00:00:00Z') })],
];

it.each(filters)('reads %s through an index, and little more than it shows', async (_name, filter) => {
  const plan = doneValue(await run(test.house, test.officer, explained, { ...nothing, ...filter() }));
  expect(plan).not.toMatch(/Seq Scan on audit_entries/);
  const removed = [...plan.matchAll(/Rows Removed by (?:Filter|Index Recheck): (\d+)/g)].map(([, rows]) =>
    Number(rows),
  );
  expect(Math.max(0, ...removed), plan).toBeLessThan(ENTRIES / 6);
});
