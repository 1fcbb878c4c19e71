import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { type AgreementId, newTrace } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { agreementsHolding } from '../facts.ts';
import { addAgreement, changeAgreement } from './keep-agreement.ts';
import { moveOnAgreement } from './move-on-agreement.ts';
import {
  type AgreementFile,
  type AgreementList,
  listAgreements,
  listRegionAgreements,
  readAgreement,
  readRegionAgreement,
} from './read-agreements.ts';
import { remindOfDates } from './remind.ts';
import { setCoverage } from './set-coverage.ts';
import { takeKnown } from './take-known.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  kind: 'working',
  subject: 'Samen controleren',
  parties: ['avim'],
  signatories: ['mayor'],
  startsOn: '2026-01-01',
  endsOn: '',
  reviewOn: '',
  dataSharing: false,
  dataSharingReference: '',
  source: '',
  sure: false,
  ...change,
});

const add = (change: object = {}, actor: Actor = place.care): Promise<AgreementId> =>
  place.must<AgreementId>(actor, addAgreement, typed(change));
const file = (agreementId: AgreementId, actor: Actor = place.care): Promise<AgreementFile> =>
  place.must<AgreementFile>(actor, readAgreement, { agreementId });

async function toForce(agreementId: AgreementId, actor: Actor = place.care): Promise<void> {
  for (const [index, to] of ['legal_check', 'college_decision', 'signed', 'in_force'].entries())
    await place.must(actor, moveOnAgreement, {
      agreementId,
      version: index + 1,
      once: once(),
      to,
      remark: '',
      sure: false,
    });
}

describe('an agreement', () => {
  test('is kept by the aandachtsfunctionarissen and the director', async () => {
    for (const actor of [place.public, place.mayor, place.adviser, place.employee, place.careCoordinator])
      expect((await place.ask(actor, addAgreement, typed())).kind).toBe('absent');
    const id = await add();
    for (const actor of [place.safety, place.mayor, place.adviser])
      expect((await place.ask(actor, readAgreement, { agreementId: id })).kind).toBe('done');
    for (const actor of [place.public, place.employee, place.neighbour, place.director])
      expect((await place.ask(actor, readAgreement, { agreementId: id })).kind).toBe('absent');
    expect((await place.ask(place.director, readRegionAgreement, { agreementId: id })).kind).toBe('done');
    expect((await place.ask(place.neighbour, readRegionAgreement, { agreementId: id })).kind).toBe('absent');
  });

  test('says at the field what is wrong', async () => {
    const at = async (change: object) => fields(await place.ask(place.care, addAgreement, typed(change)));
    expect(await at({ subject: '', parties: [], kind: 'iets' })).toEqual(['kind', 'subject', 'parties']);
    expect(await at({ startsOn: '2026-02-30' })).toEqual(['startsOn']);
    expect(await at({ endsOn: '2025-01-01' })).toEqual(['endsOn']);
    expect(await at({ dataSharing: true })).toEqual(['dataSharingReference']);
    expect(await at({ source: 'Bij Jansje van der Verzonnen' })).toEqual(['source']);
    expect(await at({ parties: ['Jansje'] })).toEqual(['parties.0']);
  });

  test('sent twice is one', async () => {
    const form = typed();
    expect(await place.must(place.care, addAgreement, form)).toBe(
      await place.must(place.care, addAgreement, form),
    );
  });

  test('goes from concept to force by its steps, and holds for the own municipality', async () => {
    const id = await add();
    const step = (to: string, version: number, actor: Actor = place.care) =>
      place.ask(actor, moveOnAgreement, {
        agreementId: id,
        version,
        once: once(),
        to,
        remark: '',
        sure: false,
      });
    for (const actor of [place.public, place.neighbour, place.mayor])
      expect((await step('legal_check', 1, actor)).kind).toBe('absent');
    expect(fields(await step('in_force', 1))).toEqual(['to']);
    expect((await step('legal_check', 1)).kind).toBe('done');
    expect((await step('legal_check', 1)).kind).toBe('changed');
    expect((await step('college_decision', 2)).kind).toBe('done');
    expect((await step('signed', 3)).kind).toBe('done');
    expect((await step('in_force', 4)).kind).toBe('done');
    const { acts, agreement } = await file(id);
    expect(agreement.state).toBe('in_force');
    expect(acts.map(({ state }) => state)).toEqual([
      'draft',
      'legal_check',
      'college_decision',
      'signed',
      'in_force',
    ]);
    const holding = await inTenant(place.house, place.care, 'tenant', newTrace(), (context) =>
      agreementsHolding(context, '2026-06-01'),
    );
    expect(holding.find((one) => one.agreement.id === id)?.municipalities).toEqual([place.town]);
    // a neighbour reads nothing of it
    const theirs = await inTenant(place.house, place.neighbour, 'tenant', newTrace(), (context) =>
      agreementsHolding(context, '2026-06-01'),
    );
    expect(theirs.map((one) => one.agreement.id)).not.toContain(id);
  });

  test('nobody signs what has no signatories, and nothing holds without a first day', async () => {
    const id = await add({ signatories: [], startsOn: '' });
    const step = (to: string, version: number) =>
      place.ask(place.care, moveOnAgreement, {
        agreementId: id,
        version,
        once: once(),
        to,
        remark: '',
        sure: false,
      });
    await step('legal_check', 1);
    await step('college_decision', 2);
    expect(fields(await step('signed', 3))).toEqual(['to']);
    const change = { ...typed({ startsOn: '' }), agreementId: id };
    expect((await place.ask(place.neighbour, changeAgreement, { ...change, version: 3 })).kind).toBe(
      'absent',
    );
    expect((await place.ask(place.care, changeAgreement, { ...change, version: 1 })).kind).toBe('changed');
    expect((await place.ask(place.care, changeAgreement, { ...change, version: 3 })).kind).toBe('done');
    expect((await step('signed', 4)).kind).toBe('done');
    expect(fields(await step('in_force', 5))).toEqual(['to']);
  });
});

describe('what the plan names', () => {
  test('is taken over once, to be checked, and ESSM holds everywhere', async () => {
    for (const actor of [place.public, place.care, place.careCoordinator])
      expect((await place.ask(actor, takeKnown, {})).kind).toBe('absent');
    expect(await place.must(place.director, takeKnown, {})).toBe(6);
    expect(await place.must(place.director, takeKnown, {})).toBe(0);
    const { lines } = await place.must<AgreementList>(place.neighbour, listAgreements, { party: 'essm' });
    const essm = lines.find(({ agreement }) => agreement.kind === 'care_coordination');
    expect(essm?.agreement.verified).toBe(false);
    expect(essm?.coverage).toHaveLength(23);
    expect(essm?.coverage.every(({ from, until }) => from === '2022-01-01' && until === null)).toBe(true);
  });

  test('the director says for whom it holds; who drops out held until the day before', async () => {
    const { lines } = await place.must<AgreementList>(place.director, listAgreements, { party: 'riec' });
    const riec = lines[0]?.agreement;
    const set = (municipalities: string[], version: number, from: string, actor: Actor = place.director) =>
      place.ask(actor, setCoverage, { agreementId: riec?.id, version, once: once(), municipalities, from });
    for (const actor of [place.public, place.care])
      expect((await set([place.town], 1, '2026-01-01', actor)).kind).toBe('absent');
    expect(fields(await set([place.region], 1, '2026-01-01'))).toEqual(['municipalities']);
    expect((await set([place.town, place.other], 1, '2026-01-01')).kind).toBe('done');
    expect((await set([place.town], 1, '2026-07-01')).kind).toBe('changed');
    expect((await set([place.town], 2, '2026-07-01')).kind).toBe('done');
    const covered = async (day: string) =>
      (
        await inTenant(place.house, place.neighbour, 'tenant', newTrace(), (context) =>
          agreementsHolding(context, day),
        )
      ).find((one) => one.agreement.id === riec?.id)?.municipalities.length;
    expect(await covered('2026-06-30')).toBe(2);
    expect(await covered('2026-07-01')).toBe(1);
    expect((await file(riec?.id as AgreementId, place.director)).acts.at(-1)?.kind).toBe('uncovered');
  });
});

describe('reminders', () => {
  const run = async () => {
    await remindOfDates.run(
      place.house,
      {},
      { jobId: 'test', number: 1, signal: new AbortController().signal },
    );
    const all = await place.waiting('people.send-notice');
    await place.pool.query(`delete from pgboss.job where name = 'people.send-notice'`);
    return all.map(({ organisationId, template }) => `${organisationId} ${template}`);
  };

  test('go once a date to who keeps it, and again when the date changes', async () => {
    await run();
    const id = await add({ endsOn: '2027-01-15' });
    await add({ endsOn: '2028-01-15' }, place.neighbour);
    const line = `${place.town} date-near`;
    // both aandachtsfunctionarissen
    expect(await run()).toEqual([line, line]);
    expect(await run()).toEqual([]);
    await place.must(place.care, changeAgreement, {
      ...typed({ endsOn: '2027-02-01' }),
      agreementId: id,
      version: 1,
    });
    expect(await run()).toEqual([line, line]);
  });
});

test('lists go on where the screen before ended, by subject', async () => {
  for (let index = 0; index < 30; index += 1) await add({ subject: `Afspraak ${index % 7}` });
  const seen: string[] = [];
  const subjects: string[] = [];
  let after: string | undefined;
  do {
    const list: AgreementList = await place.must<AgreementList>(place.care, listAgreements, { after });
    seen.push(...list.lines.map(({ agreement }) => agreement.id));
    subjects.push(...list.lines.map(({ agreement }) => agreement.subject));
    after = list.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(30);
  expect(subjects.filter((subject) => subject.startsWith('Afspraak '))).toEqual(
    subjects.filter((subject) => subject.startsWith('Afspraak ')).toSorted(),
  );
  expect((await place.ask(place.care, listRegionAgreements, {})).kind).toBe('absent');
  await toForce(await add());
});
