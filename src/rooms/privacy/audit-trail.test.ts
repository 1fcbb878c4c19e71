import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import { auditTrail, exportTrail, trailState } from './audit-trail.ts';
import { doneValue, openPrivacy, type PlainSignal, type Privacy } from './privacy.fixture.ts';
import { verifyTrail, verifyTrailNow } from './trail-verdict.ts';
import { whoMaySee } from './who-may-see.ts';

let test: Privacy;
let signal: PlainSignal;
beforeAll(async () => {
  test = await openPrivacy();
  signal = await test.signal('care');
  await test.read(test.care, signal, 'Nodig voor het gesprek van vandaag.');
  await test.read(test.safety, signal);
});
afterAll(() => test.close());

const trail = async (input: object = {}, actor = test.officer) =>
  doneValue(await run(test.house, actor, auditTrail, input));

/** Good input for every verb of the trail, and bad. */
const verbs: readonly [AnyVerb, (found: PlainSignal) => object, readonly object[]][] = [
  [
    auditTrail,
    () => ({}),
    [
      { reference: 'ZZZZ-ZZZZ' },
      { person: 'niemand' },
      { from: '2026-02-30' },
      { from: '2026-03-02', until: '2026-03-01' },
      { before: '-1' },
    ],
  ],
  [
    exportTrail,
    () => ({ purpose: 'Verzonnen doel' }),
    [{ purpose: ' ' }, { purpose: 'Proef', reference: 'ZZZZ-ZZZZ' }, { purpose: 'Proef', until: 'gisteren' }],
  ],
  [trailState, () => ({}), [{ more: 'yes' }]],
  [whoMaySee, ({ reference }) => ({ reference }), [{}, { reference: 'ZZZZ-ZZZZ' }, { reference: '' }]],
  [verifyTrailNow, () => ({}), [{ more: 'yes' }]],
];

describe.each(verbs)('$name', (verb, input, bad) => {
  it('gives nothing to who is not signed in, to a stranger, or to a coordinator', async () => {
    for (const actor of [...test.strangers, test.care, test.safety]) {
      expect(await run(test.house, actor, verb, input(signal)), actor.kind).toEqual({ kind: 'absent' });
    }
  });

  it.each(bad)('refuses what makes no sense: %j', async (wrong) => {
    const outcome = await run(test.house, test.officer, verb, wrong);
    expect(outcome.kind).toBe('invalid');
  });

  it('answers the privacy officer, and that itself stands in the trail', async () => {
    expect((await run(test.house, test.officer, verb, input(signal))).kind).toBe('done');
    const [newest] = (await trail({ person: test.officer.personId })).lines;
    expect(newest).toMatchObject({
      verb: verb.name,
      outcome: 'done',
      sentence: 'privacy.officer-sees-trail',
    });
  });
});

describe('the trail', () => {
  it('tells who read a signal, from which seat, on which rule and why', async () => {
    const { lines } = await trail({ reference: signal.reference });
    const read = lines.find((line) => line.verb === 'signals.read' && line.outcome === 'done');
    expect(read).toMatchObject({
      personId: test.care.personId,
      seatTitle: 'coordinator',
      sentence: 'test.coordinator-reads',
      reason: 'Nodig voor het gesprek van vandaag.',
      reference: signal.reference,
      detail: '{"opened":["story"]}',
    });
    expect(read?.name).toMatch(/^Proef van der Persoon/);
  });

  it('tells what was refused, by record and alone', async () => {
    const { lines } = await trail({ reference: signal.reference, refused: true });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      personId: test.safety.personId,
      outcome: 'denied',
      sentence: null,
      reference: signal.reference,
    });
  });

  it('takes a reference however it is typed', async () => {
    const typed = ` ${signal.reference.toLowerCase().replace('-', ' ')} `;
    expect((await trail({ reference: typed })).lines.length).toBeGreaterThan(0);
  });

  it('shows another municipality nothing of this one, nor whether a reference exists', async () => {
    const wrong = await run(test.house, test.elsewhere, auditTrail, { reference: 'ZZZZ-ZZZZ' });
    const foreign = await run(test.house, test.elsewhere, auditTrail, { reference: signal.reference });
    expect(foreign).toEqual(wrong);
    expect(foreign.kind).toBe('invalid');
    expect((await trail({ person: test.care.personId }, test.elsewhere)).lines).toEqual([]);
    const { lines, people } = await trail({}, test.elsewhere);
    const strangers = lines.filter(({ personId }) => personId === test.care.personId);
    expect(strangers).toEqual([]);
    expect(people.map(({ id }) => id)).not.toContain(test.care.personId);
    expect(await run(test.house, test.elsewhere, whoMaySee, { reference: signal.reference })).toEqual(wrong);
  });

  it('combines record, colleague and days', async () => {
    const { reference } = signal;
    const person = test.care.personId;
    const days = { from: '2026-11-23', until: '2026-11-23' };
    expect((await trail({ reference, person, ...days })).lines).toHaveLength(1);
    expect((await trail({ reference, person, from: '2026-11-24' })).lines).toEqual([]);
    expect((await trail({ reference, person, until: '2026-11-22' })).lines).toEqual([]);
  });

  it('never tells who reported which signal (R12)', async () => {
    const reported = await test.signal('care');
    await test.reportAs(test.employee, reported);
    const byRecord = (await trail({ reference: reported.reference })).lines;
    expect(byRecord).toMatchObject([{ verb: 'signals.report', personId: null, name: null, seatTitle: null }]);
    const byPerson = (await trail({ person: test.employee.personId })).lines;
    const line = byPerson.find(({ verb }) => verb === 'signals.report');
    expect(line).toMatchObject({ reference: null, subjectId: null, traceId: '' });
    const both = { reference: reported.reference, person: test.employee.personId };
    expect((await trail(both)).lines).toEqual([]);
    const file = doneValue(await run(test.house, test.officer, exportTrail, { purpose: 'Proef' }));
    expect(file.find(({ verb }) => verb === 'signals.report')?.name).toBeNull();
  });

  it('goes on where a page ended, and leaves nothing out', async () => {
    const other = await test.signal('care');
    for (let time = 0; time < 60; time += 1) await test.read(test.care, other);
    const first = await trail({ reference: other.reference });
    expect(first.lines).toHaveLength(50);
    const second = await trail({ reference: other.reference, before: String(first.next) });
    expect(second.next).toBeNull();
    const reads = [...first.lines, ...second.lines].filter((line) => line.verb === 'signals.read');
    expect(new Set(reads.map(({ id }) => id)).size).toBe(60);
  });

  it('tells what a file was for', async () => {
    await run(test.house, test.officer, exportTrail, { purpose: 'Voor het jaarverslag.' });
    const [newest] = (await trail({ person: test.officer.personId })).lines;
    expect(newest).toMatchObject({ verb: 'privacy.export-trail', reason: 'Voor het jaarverslag.' });
  });

  it('leaves reasons out of a file', async () => {
    const lines = doneValue(
      await run(test.house, test.officer, exportTrail, { purpose: 'Proef', reference: signal.reference }),
    );
    expect(lines.some(({ verb }) => verb === 'signals.read')).toBe(true);
    expect(lines.every(({ reason }) => reason === null)).toBe(true);
  });
});

describe('who may see a record', () => {
  it('names the colleagues of its domain, with the rule that lets them in', async () => {
    const { admissions, kind } = doneValue(
      await run(test.house, test.officer, whoMaySee, { reference: signal.reference }),
    );
    expect(kind).toBe('signal');
    expect(admissions.map(({ sentence }) => sentence.key)).toEqual(['test.coordinator-reads']);
    expect(admissions[0]?.colleagues).toHaveLength(1);
    const { lines } = await trail({ reference: signal.reference, person: test.care.personId });
    expect(admissions[0]?.colleagues[0]?.name).toBe(lines[0]?.name);
  });
});

describe('the verdict', () => {
  it('is known after a run, and says what is wrong when somebody changed a row', async () => {
    expect((await verifyTrail(test.house)).verdict.whole).toBe(true);
    await withClient(test.database.superOptions, (client) =>
      client.query(`update audit_entries set outcome = 'x' where id = (select min(id) from audit_entries)`),
    );
    expect((await verifyTrail(test.house)).verdict).toMatchObject({ whole: false });
    // From the database: a page shows it whichever process walked.
    expect((await trail()).verdict).toMatchObject({ verdict: { whole: false }, at: expect.any(Date) });
    expect(test.lines.join('')).toContain('audit-not-whole');
  });
});
