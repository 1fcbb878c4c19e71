import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { SeatActor } from '../actor.ts';
import { newTrace, type OrganisationId, type TraceId } from '../ids.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { type Sentence, seated } from '../policy.ts';
import { withClient } from '../postgres/index.ts';
import { type AnyVerb, ownOrganisationAsSubject, run, verb } from '../verb.ts';
import { pseudonymOf } from './line.ts';

const look = verb({
  name: 'test.look',
  act: 'read',
  activity: 'signals',
  input: z.object({ id: z.uuid() }),
  subject: (context, { id }) => ({ kind: 'signal', id, organisationId: context.actor.organisationId }),
  run: async (context, { id }): Promise<Outcome<Buffer>> =>
    done(pseudonymOf(context.key, { kind: 'signal', id })),
});

const list = verb({
  name: 'test.list',
  act: 'read',
  activity: 'signals',
  input: z.object({ ids: z.array(z.uuid()) }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { ids }) => {
    for (const id of ids) context.concerns('signal', id);
    return done(null);
  },
});

const paint = verb({
  name: 'test.paint',
  act: 'write',
  activity: 'house',
  input: z.object({}),
  subject: (context) => ({
    kind: 'organisation',
    id: context.actor.organisationId,
    organisationId: context.actor.organisationId,
  }),
  run: async () => done(null),
});

const refuse = verb({
  name: 'test.refuse',
  act: 'write',
  activity: 'signals',
  input: z.object({ id: z.uuid(), broken: z.boolean() }),
  subject: (context, { id }) => ({ kind: 'signal', id, organisationId: context.actor.organisationId }),
  run: async (_context, { broken }): Promise<Outcome<null>> => {
    if (broken) throw new Error('broken on purpose');
    return refused('Dit kan niet.');
  },
});

const sentences: readonly Sentence[] = [
  {
    key: 'test.all',
    text: 'Proef.',
    ground: 'proef',
    verbs: ['test.look', 'test.list', 'test.paint', 'test.refuse'],
    who: seated('coordinator'),
  },
];

interface Line {
  readonly trace_id: string;
  readonly span: Buffer;
  readonly parent_span: Buffer | null;
  readonly status: string;
  readonly operation: string;
  readonly activity: string;
  readonly subject: Buffer;
  readonly subject_kind: string;
  readonly started_at: Date;
  readonly ended_at: Date;
}

let test: TestHouse;
let town: OrganisationId;
let actor: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
beforeAll(async () => {
  test = await openTestHouse(sentences);
  town = await test.organisation();
  actor = await test.seat(town, 'coordinator', 'care');
  employee = await test.seat(town, 'employee');
  elsewhere = await test.seat(await test.organisation(), 'coordinator', 'care');
});
afterAll(() => test.close());

async function linesOf(trace: TraceId): Promise<Line[]> {
  return withClient(
    test.database.superOptions,
    async (client) =>
      (await client.query<Line>('select * from processing_lines where trace_id = $1 order by id', [trace]))
        .rows,
  );
}

async function doing(
  who: SeatActor,
  what: AnyVerb,
  input: unknown,
): Promise<{ lines: Line[]; trace: TraceId }> {
  const trace = newTrace();
  await run(test.house, who, what, input, trace).catch(() => undefined);
  return { lines: await linesOf(trace), trace };
}

it('writes one line with everything that the standard asks, and the trace of the audit entry', async () => {
  const id = randomUUID();
  const { lines, trace } = await doing(actor, look, { id });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    trace_id: trace,
    parent_span: null,
    status: 'Ok',
    operation: 'test.look',
    activity: 'signals',
    subject_kind: 'signal',
    started_at: test.clock.now(),
  });
  expect(lines[0]?.span).toHaveLength(8);
  expect(lines[0]?.subject).toHaveLength(16);
  expect(lines[0]?.subject.toString('hex')).not.toContain(id.replaceAll('-', '').slice(0, 8));
});

it('has no place for who did it', async () => {
  const columns = await withClient(test.database.superOptions, async (client) =>
    (
      await client.query<{ column_name: string }>(
        `select column_name from information_schema.columns where table_name = 'processing_lines'`,
      )
    ).rows.map(({ column_name }) => column_name),
  );
  expect(columns.filter((name) => /person|seat|session|actor/.test(name))).toEqual([]);
});

it('writes one line for each person of a list, under one parent, and each person once', async () => {
  const ids = Array.from({ length: 25 }, () => randomUUID());
  const { lines } = await doing(actor, list, { ids: [...ids, ...ids.slice(0, 3)] });
  expect(lines).toHaveLength(25);
  expect(new Set(lines.map(({ subject }) => subject.toString('hex'))).size).toBe(25);
  expect(new Set(lines.map(({ span }) => span.toString('hex'))).size).toBe(25);
  const parents = new Set(lines.map(({ parent_span }) => parent_span?.toString('hex')));
  expect(parents.size).toBe(1);
  expect([...parents][0]).toMatch(/^[0-9a-f]{16}$/);
  expect((await doing(actor, list, { ids: [] })).lines).toEqual([]);
});

it('calls a person the same each time here, and otherwise in another organisation', async () => {
  const id = randomUUID();
  const [first] = (await doing(actor, look, { id })).lines;
  const [second] = (await doing(actor, list, { ids: [id] })).lines;
  const [other] = (await doing(elsewhere, look, { id })).lines;
  expect(first?.subject.equals(second?.subject ?? Buffer.alloc(0))).toBe(true);
  expect(first?.subject.equals(other?.subject ?? Buffer.alloc(0))).toBe(false);
});

it('is Unset for what came to nothing, Error for what broke, and silent for what never began', async () => {
  const id = randomUUID();
  expect((await doing(actor, refuse, { id, broken: false })).lines.map(({ status }) => status)).toEqual([
    'Unset',
  ]);
  expect((await doing(actor, refuse, { id, broken: true })).lines.map(({ status }) => status)).toEqual([
    'Error',
  ]);
  expect((await doing(employee, look, { id })).lines).toEqual([]);
  expect((await doing(actor, look, { id: 'nothing' })).lines).toEqual([]);
});

it('leaves no line where nobody’s data are processed', async () => {
  expect((await doing(actor, paint, {})).lines).toEqual([]);
});

it('cannot be changed by the application, nor taken away before its term whatever that says', async () => {
  await doing(actor, look, { id: randomUUID() });
  await withClient(test.database.appOptions, async (client) => {
    await expect(client.query(`update processing_lines set status = 'Unset'`)).rejects.toThrow(
      'permission denied',
    );
    for (const scope of ['tenant', 'system']) {
      await client.query(`select set_config('lantaarn.scope', $1, false)`, [scope]);
      await client.query(`select set_config('lantaarn.organisation', $1, false)`, [actor.organisationId]);
      expect((await client.query('delete from processing_lines')).rowCount, scope).toBe(0);
    }
  });
});
