import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { receiptFor, receiptHash } from '../../../kernel/secrets/receipt.ts';
import { run } from '../../../kernel/verb.ts';
import { staffSentences } from '../handling/policy.ts';
import { openPart } from '../sealed-parts.ts';
import { publicSentences } from './policy.ts';
import { type ReportInput, report } from './report.ts';

let place: TestHouse;
let town: OrganisationId;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...publicSentences]);
  town = await place.organisation({ slug: 'proefstad' });
});
afterAll(() => place.close());

const somebody = (): Actor & { kind: 'public' } => ({
  kind: 'public',
  organisationId: town,
  receiptHash: receiptHash(receiptFor(randomBytes(32)), derive(place.house.masterKey, 'receipt')),
});

const told: ReportInput = {
  submission: 'draft',
  product: 'report',
  channel: 'web_public',
  reporterType: 'resident',
  form: 'labour',
  urgency: 'normal',
  minor: 'unknown',
  story: {
    whatHappened: 'Vijf mannen slapen in de loods, het busje is 12-AB-34. Bel 06-12345678.',
    address: 'Dorpsstraat 12, 3171 GA Poortugaal',
  },
  contact: { anonymous: true },
  special: { personNames: 'Jan van der Voorbeeld' },
};

const rowsOf = <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(query, values)).rows);
const count = async (table: string): Promise<number> =>
  (await rowsOf<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;

test('nobody without a draft, and no seat of a partner, can report', async () => {
  const before = await count('signals');
  const partner = await place.organisation({ kind: 'partner' });
  for (const actor of [
    { kind: 'public', organisationId: town } as const,
    await place.seat(partner, 'partner_agent', 'care'),
  ]) {
    expect(await run(place.house, actor, report, told)).toEqual({ kind: 'absent' });
  }
  expect(await count('signals')).toBe(before);
});

test('a report lands in the own organisation only', async () => {
  const elsewhere = await place.organisation();
  await run(place.house, somebody(), report, told);
  const rows = await rowsOf<{ organisation_id: string }>('select distinct organisation_id from signals');
  expect(rows.map((row) => row.organisation_id)).toEqual([town]);
  expect(rows.map((row) => row.organisation_id)).not.toContain(elsewhere);
});

test('an empty story, an unknown code and an unknown field are refused with the field named', async () => {
  const attempts: [object, string][] = [
    [{ ...told, story: { whatHappened: '  ' } }, 'story.whatHappened'],
    [{ ...told, form: 'theft' }, 'form'],
    [{ ...told, story: { ...told.story, bsn: '1' } }, 'story'],
  ];
  for (const [input, field] of attempts) {
    const outcome = await run(place.house, somebody(), report, input);
    expect(outcome.kind === 'invalid' && outcome.problems.map((problem) => problem.field)).toEqual([field]);
  }
});

test('a report is a signal with a sealed act, tokens, a term and an audit entry', async () => {
  const actor = somebody();
  const outcome = await run(place.house, actor, report, told);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { signalId, reference, repeated, domain } = outcome.value;
  expect({ repeated, domain }).toEqual({ repeated: false, domain: 'safety' });
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);

  const [signal] = await rowsOf<{ data_key: Buffer; due_at: Date; state: string; anonymous: boolean }>(
    'select * from signals where id = $1',
    [signalId],
  );
  expect(signal).toMatchObject({
    state: 'received',
    anonymous: true,
    due_at: new Date('2026-11-25T09:00:00Z'),
  });
  const [act] = await rowsOf<{ id: string; story: Buffer; contact: Buffer; special: Buffer }>(
    'select * from signal_acts where signal_id = $1',
    [signalId],
  );
  if (!act || !signal) throw new Error('not stored');
  expect(act).toMatchObject({ position: 1, kind: 'reported', person_id: null, seat_id: null });
  const key = unwrapDataKey(await place.house.organisationKeys.of(town), signalId, signal.data_key);
  expect(openPart(key, act.id, 'story', act.story)).toEqual(told.story);
  expect(openPart(key, act.id, 'special', act.special)).toEqual(told.special);

  const kinds = await rowsOf<{ kind: string }>(
    'select distinct kind from signal_tokens where signal_id = $1 order by kind',
    [signalId],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['address', 'name', 'phone', 'plate']);
  const audit = await rowsOf<{ verb: string; outcome: string; actor_kind: string }>(
    'select verb, outcome, actor_kind from audit_entries where subject_id = $1',
    [signalId],
  );
  expect(audit).toEqual([{ verb: 'signals.report', outcome: 'done', actor_kind: 'public' }]);
});

test('nothing of what was told stands readable in the database or in the log', async () => {
  await run(place.house, somebody(), report, told);
  const dump = await rowsOf<{ row: string }>(
    `select to_jsonb(s)::text as row from signals s union all select to_jsonb(a)::text from signal_acts a
     union all select to_jsonb(t)::text from signal_tokens t union all select to_jsonb(e)::text from audit_entries e`,
  );
  const all = dump.map(({ row }) => row).join('\n') + place.lines.join('\n');
  for (const word of ['loods', 'Dorpsstraat', 'van der Voorbeeld', '12345678', '12AB34']) {
    expect(all).not.toContain(word);
    expect(all).not.toContain(Buffer.from(word).toString('hex'));
  }
});

test('sent twice, also at the same moment, it is one signal with one act', async () => {
  const actor = somebody();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => run(place.house, actor, report, told)));
  const values = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.value : null));
  expect(new Set(values.map((value) => value?.reference)).size).toBe(1);
  expect(values.filter((value) => value?.repeated === false)).toHaveLength(1);
  const again = await run(place.house, actor, report, told);
  expect(again.kind === 'done' && again.value.signalId).toBe(values[0]?.signalId);
  const [stored] = await rowsOf<{ n: number }>(
    'select count(*)::int as n from signal_acts where signal_id = $1',
    [values[0]?.signalId],
  );
  expect(stored?.n).toBe(1);
});

test('another person cannot block or see a report by sending the same submission', async () => {
  const [first, second] = [await place.seat(town, 'employee'), await place.seat(town, 'employee')];
  const form: ReportInput = {
    ...told,
    channel: 'web_internal',
    reporterType: 'boa',
    submission: 'same-form',
  };
  const one = await run(place.house, first, report, form);
  const two = await run(place.house, second, report, form);
  expect(one.kind === 'done' && two.kind === 'done' && one.value.signalId !== two.value.signalId).toBe(true);
});

test('a colleague stands with the signal as a keyed hash, a coordinator who writes it down by name', async () => {
  const employee = await place.seat(town, 'employee');
  const coordinator = await place.seat(town, 'coordinator', 'care');
  const form: ReportInput = { ...told, channel: 'in_person', reporterType: 'boa', submission: 'verbal' };
  await run(place.house, employee, report, form);
  const entered = await run(place.house, coordinator, report, form);
  expect(entered.kind === 'done' && entered.value.domain).toBe('care');
  const named = await rowsOf<{ person_id: string }>(
    'select person_id from signal_acts where person_id is not null',
  );
  expect(named).toEqual([{ person_id: coordinator.personId }]);
});

test('a minor, possibly, starts in care; acute is due at once; advice leaves nothing to find', async () => {
  const minor = await run(place.house, somebody(), report, { ...told, minor: 'possibly', urgency: 'acute' });
  const advice = await run(place.house, somebody(), report, { ...told, product: 'advice' });
  if (minor.kind !== 'done' || advice.kind !== 'done') throw new Error('not stored');
  expect(minor.value.domain).toBe('care');
  const [due] = await rowsOf<{ due_at: Date }>('select due_at from signals where id = $1', [
    minor.value.signalId,
  ]);
  expect(due?.due_at).toEqual(place.clock.now());
  const [left] = await rowsOf<{ tokens: number; others: number }>(
    `select (select count(*)::int from signal_tokens where signal_id = $1) as tokens,
       (select count(*)::int from signal_acts where signal_id = $1 and (contact is not null or special is not null)) as others`,
    [advice.value.signalId],
  );
  expect(left).toEqual({ tokens: 0, others: 0 });
});

test('the organisation decides on its own term', async () => {
  const own = await place.organisation();
  await place.house.database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.organisation', ${own}, true)`.execute(db);
    await sql`insert into settings (id, organisation_id, key, value, valid_from, source, verified, set_at)
      values (gen_random_uuid(), ${own}, 'clock.triage', '5', '2026-01-01', 'college', true, now())`.execute(
      db,
    );
  });
  const outcome = await run(place.house, { ...somebody(), organisationId: own }, report, told);
  const [row] = await rowsOf<{ due_at: Date }>('select due_at from signals where id = $1', [
    outcome.kind === 'done' ? outcome.value.signalId : null,
  ]);
  expect(row?.due_at).toEqual(new Date('2026-11-30T09:00:00Z'));
});

test('the age comes first: only of an adult is it asked whether help is wanted, and why not', async () => {
  const problems = async (changed: Partial<ReportInput>) => {
    const outcome = await run(place.house, somebody(), report, { ...told, ...changed });
    return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];
  };
  expect(await problems({ minor: 'unknown', help: 'no', helpRefusal: 'afraid' })).toEqual(['minor']);
  expect(await problems({ minor: 'no', help: 'no' })).toEqual(['helpRefusal']);
  expect(await problems({ minor: 'no', help: 'no', helpRefusal: 'Jan' as never })).toEqual(['helpRefusal']);
  expect(await problems({ minor: 'no', help: 'yes' })).toEqual(['done']);
  // who is or may be under 18 takes the youth path, whatever was answered
  expect(await problems({ minor: 'possibly', help: 'no' })).toEqual(['done']);
});

test('an adult who refuses help counts, and nothing about the person is kept', async () => {
  const outcome = await run(place.house, somebody(), report, {
    ...told,
    minor: 'no',
    help: 'no',
    helpRefusal: 'no_trust',
  });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const [signal] = await rowsOf<Record<string, unknown>>(
    `select s.help, a.special, a.codes ->> 'helpRefusal' as why,
       (select count(*)::int from signal_tokens t where t.signal_id = s.id and t.kind = 'name') as names
     from signals s join signal_acts a on a.signal_id = s.id where s.id = $1`,
    [outcome.value.signalId],
  );
  expect(signal).toEqual({ help: 'no', special: null, why: 'no_trust', names: 0 });
  const young = await run(place.house, somebody(), report, { ...told, minor: 'yes', help: 'no' });
  if (young.kind !== 'done') throw new Error(young.kind);
  const [kept] = await rowsOf<Record<string, unknown>>(
    `select s.help, a.special is not null as special, s.domain
     from signals s join signal_acts a on a.signal_id = s.id where s.id = $1`,
    [young.value.signalId],
  );
  expect(kept).toEqual({ help: null, special: true, domain: 'care' });
});
