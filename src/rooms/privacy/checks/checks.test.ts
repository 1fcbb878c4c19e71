import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { doneValue, openPrivacy, type PlainSignal, type Privacy } from '../privacy.fixture.ts';
import { DRAWN, drawSample, monthlySample } from './draw-sample.ts';
import { askExplanation, explain, judgeCheck, ownChecks, readCheck, readChecks } from './read-checks.ts';

let test: Privacy;
let signal: PlainSignal;
beforeAll(async () => {
  test = await openPrivacy();
  await test.organisation({ kind: 'region', name: 'Voorbeeldregio' });
  signal = await test.signal('care');
  test.clock.set(new Date('2026-10-20T09:00:00Z'));
  for (let time = 0; time < 15; time += 1) await test.read(test.care, signal, 'Nodig voor het gesprek.');
  const reportedBy = await test.signal('care');
  await test.reportAs(test.employee, reportedBy);
  test.clock.set(new Date('2026-11-23T09:00:00Z'));
  await test.read(test.care, signal);
});
afterAll(() => test.close());

const ask = <Value = unknown>(actor: Actor, what: AnyVerb, input: unknown): Promise<Outcome<Value>> =>
  run(test.house, actor, what, input);
const house = (): Actor => ({ kind: 'job', organisationId: test.town, name: 'privacy.draw-samples' });
interface Line {
  readonly id: string;
  readonly personId: string;
  readonly readAt: Date;
  readonly version: number;
  readonly verb: string;
  readonly reference: string | null;
}
const list = async () =>
  doneValue(await ask<{ open: Line[]; judged: Line[]; next: string | null }>(test.officer, readChecks, {}));
const rows = (text: string) =>
  withClient(test.database.superOptions, async (client) => (await client.query(text)).rows);

describe('the draw', () => {
  it('is done by the house alone, once a month, from the reads of the month before', async () => {
    for (const actor of [...test.strangers, test.officer, test.care])
      expect(await ask(actor, drawSample, {})).toEqual({ kind: 'absent' });
    expect(await ask(house(), drawSample, { more: 1 })).toMatchObject({ kind: 'invalid' });
    expect(await ask(house(), drawSample, {})).toEqual({ kind: 'done', value: { drawn: DRAWN } });
    expect(await ask(house(), drawSample, {})).toEqual({ kind: 'done', value: { drawn: 0 } });
    const { open } = await list();
    expect(open).toHaveLength(DRAWN);
    for (const line of open) {
      expect(line).toMatchObject({
        verb: 'signals.read',
        personId: test.care.personId,
        reference: signal.reference,
      });
      expect(line.readAt.toISOString().slice(0, 7)).toBe('2026-10');
    }
    expect(new Set(open.map(({ id }) => id)).size).toBe(DRAWN);
  });

  it('goes by all organisations on the first of the month', async () => {
    test.clock.set(new Date('2026-12-01T04:20:00Z'));
    await monthlySample.run(test.house, {}, { jobId: 'x', number: 1, signal: new AbortController().signal });
    test.clock.set(new Date('2026-11-23T09:00:00Z'));
    expect((await list()).open).toHaveLength(DRAWN + 1);
  });
});

describe('asking, explaining and judging', () => {
  it('gives nothing to who is not signed in, to a stranger, or without the right', async () => {
    const [{ id } = { id: '' }] = (await list()).open;
    const officerOnly: [AnyVerb, object][] = [
      [readChecks, {}],
      [readCheck, { id }],
      [askExplanation, { id }],
      [judgeCheck, { id, version: 1, judgement: 'needed' }],
    ];
    for (const [what, input] of officerOnly)
      for (const actor of [...test.strangers, test.care, test.safety])
        expect(await ask(actor, what, input), what.name).toEqual({ kind: 'absent' });
    expect(await ask(test.elsewhere, readCheck, { id })).toEqual({ kind: 'absent' });
    expect(await ask(test.safety, explain, { id, explanation: 'Verzonnen' })).toEqual({ kind: 'absent' });
    // nobody asked yet
    expect(await ask(test.care, explain, { id, explanation: 'Verzonnen' })).toEqual({ kind: 'absent' });
  });

  it('refuses what makes no sense', async () => {
    const [{ id } = { id: '' }] = (await list()).open;
    expect((await ask(test.officer, judgeCheck, { id, version: 1, judgement: 'mooi' })).kind).toBe('invalid');
    expect((await ask(test.officer, judgeCheck, { id, version: 1, judgement: 'not_needed' })).kind).toBe(
      'invalid',
    );
    expect((await ask(test.officer, readChecks, { after: 'x' })).kind).toBe('invalid');
    expect((await ask(test.officer, askExplanation, { id: 'x' })).kind).toBe('invalid');
  });

  it('goes from question to explanation to judgement, with the words sealed', async () => {
    const [{ id, version } = { id: '', version: 0 }] = (await list()).open;
    expect((await ask(test.officer, askExplanation, { id })).kind).toBe('done');
    expect((await ask(test.officer, askExplanation, { id })).kind).toBe('done');
    expect(doneValue(await ask<unknown[]>(test.care, ownChecks, {}))).toHaveLength(1);
    expect(doneValue(await ask<unknown[]>(test.safety, ownChecks, {}))).toHaveLength(0);
    expect((await ask(test.care, explain, { id, explanation: ' ' })).kind).toBe('invalid');
    expect((await ask(test.care, explain, { id, explanation: 'Voor het gesprek van die dag.' })).kind).toBe(
      'done',
    );
    const judged = { id, version: version + 2, judgement: 'not_needed', remark: 'Besproken met de collega.' };
    expect((await ask(test.officer, judgeCheck, { ...judged, version })).kind).toBe('changed');
    expect((await ask(test.officer, judgeCheck, judged)).kind).toBe('done');
    expect((await ask(test.officer, judgeCheck, judged)).kind).toBe('done');
    expect((await ask(test.officer, judgeCheck, { ...judged, judgement: 'needed' })).kind).toBe('changed');
    expect((await ask(test.care, explain, { id, explanation: 'Anders.' })).kind).toBe('changed');
    expect(doneValue(await ask(test.officer, readCheck, { id }))).toMatchObject({
      explanation: 'Voor het gesprek van die dag.',
      remark: 'Besproken met de collega.',
      reason: 'Nodig voor het gesprek.',
    });
    const stored = JSON.stringify(
      await rows('select encode(explanation, $$escape$$), encode(remark, $$escape$$) from read_checks'),
    );
    expect(stored).not.toContain('gesprek van die dag');
    expect(stored).not.toContain('Besproken');
    const { judged: done } = await list();
    expect(done.map((line) => line.id)).toEqual([id]);
  });

  it('lets nobody change afterwards whose look it was', async () => {
    await withClient(test.database.appOptions, async (client) => {
      for (const statement of [
        'delete from read_checks',
        `update read_checks set person_id = gen_random_uuid()`,
      ])
        await expect(client.query(statement)).rejects.toThrow('permission denied');
    });
  });
});
