import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import { auditTrail } from './audit-trail.ts';
import { doneValue, openPrivacy, type PlainSignal, type Privacy, type SeatActor } from './privacy.fixture.ts';
import { exportSharings, readSharing, sharings } from './sharings.ts';

let test: Privacy;
let cared: PlainSignal;
let careLine: Awaited<ReturnType<Privacy['share']>>;
let safetyLine: Awaited<ReturnType<Privacy['share']>>;
beforeAll(async () => {
  test = await openPrivacy();
  cared = await test.signal('care');
  careLine = await test.share(test.care, cared, {
    ground: 'consent',
    reviewDate: '2026-11-23',
    informed: 'danger',
    motivation: 'Verzonnen motivering.',
  });
  test.clock.advance(1000);
  safetyLine = await test.share(test.safety, await test.signal('safety'), {
    recipientId: test.elsewhere.organisationId,
  });
});
afterAll(() => test.close());

const ledger = async (input: object = {}, actor: SeatActor = test.officer) =>
  doneValue(await run(test.house, actor, sharings, input));
const ids = async (input: object = {}, actor: SeatActor = test.officer): Promise<string[]> =>
  (await ledger(input, actor)).lines.map(({ id }) => id);

const verbs: readonly [AnyVerb, () => object, readonly object[]][] = [
  [
    sharings,
    () => ({}),
    [
      { domain: 'both' },
      { ground: 'zomaar' },
      { recipient: 'politie' },
      { from: '31-12-2026' },
      { from: '2026-03-02', until: '2026-03-01' },
      { after: 'x' },
    ],
  ],
  [exportSharings, () => ({ purpose: 'Verzonnen doel' }), [{}, { purpose: 'Proef', ground: 'zomaar' }]],
  [readSharing, () => ({ id: careLine.id }), [{}, { id: '1' }]],
];

describe.each(verbs)('$name', (verb, input, bad) => {
  it('gives nothing to who is not signed in or has no part in it', async () => {
    const strangers = test.strangers.filter(
      (actor) => verb === readSharing || actor.kind !== 'seat' || actor.seat.role !== 'coordinator',
    );
    for (const actor of strangers)
      expect(await run(test.house, actor, verb, input())).toEqual({ kind: 'absent' });
  });

  it.each(bad)('refuses what makes no sense: %j', async (wrong) => {
    expect((await run(test.house, test.officer, verb, wrong)).kind).toBe('invalid');
  });

  it('answers the privacy officer and the coordinator, each on a rule of their own', async () => {
    expect((await run(test.house, test.officer, verb, input())).kind).toBe('done');
    expect((await run(test.house, test.care, verb, input())).kind).toBe('done');
    const written = doneValue(await run(test.house, test.officer, auditTrail, {})).lines;
    const [byCare, byOfficer] = written.filter((line) => line.verb === verb.name && line.outcome === 'done');
    expect(byCare?.sentence).toBe('privacy.coordinator-sees-ledger');
    expect(byOfficer?.sentence).toBe('privacy.officer-sees-ledger');
  });
});

describe('the ledger', () => {
  it('shows the privacy officer both domains, newest first, without opening any words', async () => {
    expect(await ids()).toEqual([safetyLine.id, careLine.id]);
    expect(JSON.stringify(await ledger())).not.toContain('Verzonnen doel');
  });

  it('shows a coordinator the own domain, whatever is asked for', async () => {
    expect(await ids({}, test.care)).toEqual([careLine.id]);
    expect(await ids({ domain: 'safety' }, test.care)).toEqual([careLine.id]);
    expect(await ids({}, test.safety)).toEqual([safetyLine.id]);
    const other = await run(test.house, test.care, readSharing, { id: safetyLine.id });
    expect(other).toEqual({ kind: 'absent' });
    expect((await ledger({}, test.care)).recipients.map(({ id }) => id)).toEqual([test.partner]);
  });

  it('shows another municipality nothing, also not to the one that received', async () => {
    expect(await ids({}, test.elsewhere)).toEqual([]);
    const foreign = await run(test.house, test.elsewhere, readSharing, { id: safetyLine.id });
    expect(foreign).toEqual({ kind: 'absent' });
  });

  it.each([
    ['domain', { domain: 'care' }],
    ['ground', { ground: 'consent' }],
    ['review date', { review: true }],
  ])('is narrowed by %s', async (_name, filter) => {
    expect(await ids(filter)).toEqual([careLine.id]);
  });

  it('is narrowed by recipient and by days, the last one included', async () => {
    expect(await ids({ recipient: test.partner })).toEqual([careLine.id]);
    expect(await ids({ from: '2026-11-23', until: '2026-11-23' })).toHaveLength(2);
    expect(await ids({ until: '2026-11-22' })).toEqual([]);
  });

  it('opens purpose and motivation of one line, in the trail under its signal', async () => {
    const { line, words } = doneValue(await run(test.house, test.care, readSharing, { id: careLine.id }));
    expect(words).toEqual({
      purpose: 'Verzonnen doel van deze verstrekking.',
      motivation: 'Verzonnen motivering.',
    });
    expect(line).toMatchObject({
      reference: cared.reference,
      recipient: 'Voorbeeldpartner',
      reviewDue: true,
    });
    const trail = doneValue(await run(test.house, test.officer, auditTrail, { reference: cared.reference }));
    expect(trail.lines.some(({ verb }) => verb === 'privacy.read-sharing')).toBe(true);
  });

  it('keeps words out of a file', async () => {
    const lines = doneValue(await run(test.house, test.officer, exportSharings, { purpose: 'Proef' }));
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('Verzonnen');
  });

  it('stays readable when the words were destroyed', async () => {
    const line = await test.share(test.care, cared);
    await withClient(test.database.superOptions, (client) =>
      client.query('update sharings set data_key = null where id = $1', [line.id]),
    );
    const read = doneValue(await run(test.house, test.officer, readSharing, { id: line.id }));
    expect(read.words).toBeNull();
    expect(await ids()).toContain(line.id);
  });

  it('marks what was withdrawn, and asks nobody to look at it again', async () => {
    const line = await test.share(test.care, cared, { reviewDate: '2026-11-01' });
    expect(await ids({ review: true })).toContain(line.id);
    await test.withdraw(test.care, line.handOverId);
    expect(await ids({ review: true })).not.toContain(line.id);
    expect((await ledger()).lines.find(({ id }) => id === line.id)?.withdrawnAt).not.toBeNull();
  });

  it('goes on where a page ended', async () => {
    const before = new Set(await ids());
    for (let time = 0; time < 55; time += 1) {
      if (time % 3 === 0) test.clock.advance(1);
      await test.share(test.care, cared);
    }
    const first = await ledger();
    expect(first.lines).toHaveLength(50);
    const second = await ledger({ after: first.next });
    const all = [...first.lines, ...second.lines].map(({ id }) => id);
    expect(new Set(all).size).toBe(55 + before.size);
  });
});
