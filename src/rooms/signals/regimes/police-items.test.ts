import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { consentSentences } from '../consent/policy.ts';
import { openedSignal } from '../hand-over/hand-over.fixture.ts';
import { handOverJobs } from '../hand-over/jobs.ts';
import { handOverSentences } from '../hand-over/policy.ts';
import { prepareHandOver } from '../hand-over/prepare-hand-over.ts';
import { enrich } from '../handling/enrich.ts';
import { openPart } from '../handling/open-part.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal, type SignalFile } from '../handling/read-signal.ts';
import { searchSignals } from '../handling/search-signals.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { triage } from '../handling/triage.ts';
import { destroyPoliceItemsNow, forgetPoliceItems } from './destroy-police-items.ts';
import { recordPoliceItem } from './record-police-item.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
const START = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...handOverSentences, ...consentSentences], {
    jobs: [...peopleJobs, ...handOverJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  await place.organisation({ kind: 'partner', slug: 'essm', partnerCode: 'essm', domain: 'care' });
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'safety');
  for (const actor of [care, safety, elsewhere]) await signIn(place.database.superOptions, actor);
});
beforeEach(() => place.clock.set(START));
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);
const asked = (actor: Actor, what: AnyVerb, input: object) => run(place.house, actor, what, input);

const told = {
  sender: 'Basisteam Verzonnen',
  receivedOn: '2026-11-20',
  article: '19',
  purpose: 'Gevaar op dit adres beoordelen',
  expiresOn: '2026-12-31',
  actedUpon: 'yes',
  conclusion: 'Niet alleen op huisbezoek gaan.',
};
const recorded = (reference: string, changed: object = {}, actor: Actor = safety) =>
  asked(actor, recordPoliceItem, { reference, version: 1, once: once(), ...told, ...changed });

async function fileOf(reference: string): Promise<SignalFile> {
  const outcome = await asked(safety, readSignal, { reference });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value as SignalFile;
}
const job = (): Actor => ({ kind: 'job', organisationId: town, name: 'proef' });

describe('signals.record-police-item', () => {
  it('is for the coordinator of the domain, says what is wrong at the field, and does it once', async () => {
    const reference = await reported(place.house, safety);
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, care, employee, job()];
    for (const actor of strangers) expect((await recorded(reference, {}, actor)).kind).toBe('absent');
    const bad = async (changed: object) => {
      const outcome = await recorded(reference, changed);
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];
    };
    for (const field of [
      'sender',
      'purpose',
      'conclusion',
      'article',
      'receivedOn',
      'expiresOn',
      'actedUpon',
    ]) {
      expect(await bad({ [field]: '' })).toEqual([field]);
    }
    expect(await bad({ receivedOn: '2026-11-24' })).toEqual(['receivedOn']);
    expect(await bad({ expiresOn: '2026-11-22' })).toEqual(['expiresOn']);
    // the setting of six months
    expect(await bad({ expiresOn: '2027-05-24' })).toEqual(['expiresOn']);
    expect(await bad({ conclusion: 'a'.repeat(301) })).toEqual(['conclusion']);
    const form = { once: once(), expiresOn: '2027-05-23' };
    const all = await Promise.all([1, 2, 3].map(() => recorded(reference, form)));
    expect(all.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect((await fileOf(reference)).policeItems).toHaveLength(1);
  });

  it('keeps seven facts, the words sealed, and gives them only on a click with a reason', async () => {
    const reference = await reported(place.house, safety);
    await recorded(reference, {
      text: 'Kastanjelaan',
      body: 'Kastanjelaan',
      conclusion: 'Kastanjelaan mijden',
    });
    const closed = (await fileOf(reference)).policeItems;
    expect(closed).toMatchObject([{ article: '19', actedUpon: true, expiresOn: '2026-12-31', words: null }]);
    expect((await asked(safety, openPart, { reference, part: 'special', reason: '' })).kind).toBe('invalid');
    await asked(safety, openPart, { reference, part: 'special', reason: 'Huisbezoek voorbereiden' });
    const [open] = (await fileOf(reference)).policeItems;
    expect(open?.words).toEqual({
      sender: told.sender,
      purpose: told.purpose,
      conclusion: 'Kastanjelaan mijden',
    });
    const [{ dump } = { dump: '' }] = await rows<{ dump: string }>(
      `select concat((select string_agg(p::text, '') from police_items p), (select string_agg(a::text, '') from signal_acts a),
        (select string_agg(e::text, '') from audit_entries e)) as dump`,
    );
    for (const word of ['Kastanjelaan', 'Basisteam']) expect(dump).not.toContain(word);
  });

  it('is not among what can be handed over, wherever it goes', async () => {
    const reference = await openedSignal(place.house, safety);
    await recorded(reference, { conclusion: 'Kastanjelaan mijden' });
    for (const recipient of ['essm', 'hier-zorg', 'elders-veiligheid']) {
      const prepared = await asked(safety, prepareHandOver, { reference, recipient });
      expect(prepared.kind).toBe('done');
      expect(JSON.stringify(prepared)).not.toContain('Kastanjelaan');
    }
  });

  it('cannot be rewritten, and lies behind the wall of its compartment', async () => {
    await recorded(await reported(place.house, safety));
    await withClient(place.database.appOptions, async (client) => {
      const seen = async (organisation: string, domains: string) => {
        await client.query(
          `begin; select set_config('lantaarn.organisation', '${organisation}', true), set_config('lantaarn.domains', '${domains}', true)`,
        );
        const { rowCount } = await client.query('select 1 from police_items');
        await client.query('rollback');
        return rowCount ?? 0;
      };
      expect(await seen(town, 'safety')).toBeGreaterThan(0);
      expect(await seen(town, 'care')).toBe(0);
      expect(await seen(elsewhere.organisationId, 'care,safety')).toBe(0);
      await client.query(
        `begin; select set_config('lantaarn.organisation', '${town}', true), set_config('lantaarn.domains', 'safety', true)`,
      );
      await expect(client.query("update police_items set expires_on = '2030-01-01'")).rejects.toThrow(
        'permission denied',
      );
      await client.query('rollback');
    });
  });
});

describe('signals.destroy-police-items', () => {
  it('is for the house, and leaves alone what still runs', async () => {
    const reference = await reported(place.house, safety);
    await recorded(reference);
    for (const actor of [safety, care, employee, elsewhere] as const) {
      expect((await asked(actor, destroyPoliceItemsNow, {})).kind).toBe('absent');
    }
    expect((await asked(job(), destroyPoliceItemsNow, { all: true })).kind).toBe('invalid');
    place.clock.set(new Date('2026-12-31T22:30:00Z'));
    expect(await asked(job(), destroyPoliceItemsNow, {})).toMatchObject({ kind: 'done' });
    expect((await fileOf(reference)).policeItems).toHaveLength(1);
  });

  it('is out of sight when the day is over, and gone with the job, key and all', async () => {
    const reference = await reported(place.house, safety);
    await recorded(reference, { expiresOn: '2026-11-30' });
    // the day ends in local time, an hour before midnight in Greenwich
    place.clock.set(new Date('2026-11-30T23:30:00Z'));
    expect((await fileOf(reference)).policeItems).toEqual([]);
    const attempt = { jobId: 'proef', number: 1, signal: AbortSignal.timeout(10_000) };
    await forgetPoliceItems.run(place.house, {} as never, attempt);
    await forgetPoliceItems.run(place.house, {} as never, attempt);
    const left = await rows<Record<string, unknown>>(
      `select data_key, sealed, destroyed_at is not null as destroyed from police_items where expires_on = '2026-11-30'`,
    );
    expect(left).toEqual([{ data_key: null, sealed: null, destroyed: true }]);
    const kinds = (await fileOf(reference)).acts.map(({ kind }) => kind);
    expect(kinds).toEqual(['reported', 'police_item_recorded', 'police_item_destroyed']);
    // nothing is left to do, so nothing more is written
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      `select count(*)::int from audit_entries where verb = 'signals.destroy-police-items' and at = '2026-11-30T23:30:00Z'`,
    );
    expect(count).toBe(1);
  });
});

describe('enriching (D7)', () => {
  it('stores what each item carries, and refuses at the field what does not fit', async () => {
    const reference = await reported(place.house, safety);
    const form = (version: number) => ({ reference, version, once: once() });
    await asked(safety, triage, {
      ...form(1),
      minor: 'no',
      forms: ['labour'],
      urgency: 'normal',
      next: 'enriching',
    });
    const looked = (finding: object) => asked(safety, enrich, { ...form(2), findings: [finding] });
    const base = { finding: 'yes', purpose: 'facts' };
    expect(await looked({ ...base, source: 'police_question', ground: 'public_task' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'findings.0.regime' }],
    });
    expect(await looked({ ...base, source: 'riec', ground: 'public_task' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'findings.0.ground' }],
    });
    expect(await looked({ ...base, source: 'kvk', ground: 'public_task', purpose: null })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'findings.0.purpose' }],
    });
    expect((await looked({ ...base, source: 'riec', ground: 'wgs_riec' })).kind).toBe('done');
    const found = (await fileOf(reference)).acts.at(-1)?.codes['findings'];
    expect(found).toEqual([
      {
        source: 'riec',
        finding: 'yes',
        ground: 'wgs_riec',
        purpose: 'facts',
        regime: 'wgs',
        retention: 'wgs',
        confidentiality: 'secret',
      },
    ]);
  });
});

describe('searching', () => {
  it('never takes a BSN (R10)', async () => {
    await reported(place.house, safety, {
      special: { personNames: 'Persoon Verzonnen', personPhones: '111222333' },
    });
    expect(await asked(safety, searchSignals, { text: '111222333' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'text' }],
    });
    expect(await asked(safety, searchSignals, { text: '1112.22.333' })).toMatchObject({ kind: 'invalid' });
    const [{ count } = { count: 1 }] = await rows<{ count: number }>(
      "select count(*)::int from signal_tokens where kind = 'phone'",
    );
    expect(count).toBe(0);
  });
});
