import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../../kernel/actor.ts';
import { readInstruments } from '../instruments/read-instruments.ts';
import { readWaterbed } from '../instruments/read-waterbed.ts';
import { stateInstruments } from '../instruments/state-instruments.ts';
import { doneValue, openPlanRoom, type PlanRoom } from '../plan-room.fixture.ts';
import { readDesk } from './read-desk.ts';
import { readDeskTown } from './read-desk-town.ts';
import { readToShare } from './read-to-share.ts';
import { sendPush } from './send-push.ts';
import { tellMunicipality } from './tell-municipality.ts';

let room: PlanRoom;
let care: SeatActor;
let reader: SeatActor;
let adviser: SeatActor;
let director: SeatActor;
let privacy: SeatActor;

beforeAll(async () => {
  room = await openPlanRoom();
  care = await room.at(room.town, 'coordinator', 'care');
  reader = await room.at(room.town, 'reader');
  adviser = await room.at(room.town, 'adviser');
  director = await room.at(room.region, 'regional_director');
  privacy = await room.at(room.region, 'privacy_officer');
  await room.plan(room.town, [
    { code: 'A1', endsOn: '2025-12-31' },
    { code: 'A2', state: 'done' },
  ]);
  await room.plan(room.neighbour, [{ code: 'A1', state: 'done' }], '2028-12-31');
});
afterAll(() => room.close());

const strangers = () => [{ kind: 'public', organisationId: room.region } as const, care, reader, privacy];
const lineOf = async (slug: string) => {
  const line = doneValue(await room.ask(director, readDesk, {})).find((one) => one.slug === slug);
  if (line === undefined) throw new Error(`no line of ${slug}`);
  return line;
};

describe('the desk', () => {
  test('is the director’s, and nobody else’s', async () => {
    for (const actor of strangers()) {
      expect((await room.ask(actor, readDesk, {})).kind).toBe('absent');
      expect((await room.ask(actor, readDeskTown, { slug: 'albrandswaard' })).kind).toBe('absent');
      expect((await room.ask(actor, readWaterbed, {})).kind).toBe('absent');
      expect((await room.ask(actor, readToShare, {})).kind).toBe('absent');
      expect((await room.ask(actor, sendPush, { slug: 'albrandswaard', once: randomUUID() })).kind).toBe(
        'absent',
      );
    }
    expect((await room.ask(director, readDeskTown, { slug: 'nergens' })).kind).toBe('absent');
  });

  test('shows every municipality with its plan, late actions and empty seats', async () => {
    expect(doneValue(await room.ask(director, readDesk, {}))).toHaveLength(23);
    const line = await lineOf('albrandswaard');
    expect(line.actions).toMatchObject({ total: 2, done: 1, overdue: 1, overdueSince: '2025-12-31' });
    expect(line.plan).toMatchObject({ standing: 'in_force', endsOn: '2026-12-31' });
    expect(line.emptySeats.map(({ domain }) => domain)).toEqual(['safety']);
    expect(line.pushes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['seat_empty', 'plan_ending', 'actions_late', 'instruments_silent']),
    );
    expect((await lineOf('barendrecht')).pushes.map(({ code }) => code)).not.toContain('actions_late');
    expect((await lineOf('rotterdam')).pushes.map(({ code }) => code)).toContain('no_plan');
  });

  test('knows nobody by name', async () => {
    const all = JSON.stringify([
      doneValue(await room.ask(director, readDesk, {})),
      doneValue(await room.ask(director, readDeskTown, { slug: 'albrandswaard' })),
    ]);
    expect(all).not.toContain('Proef van der Persoon');
    for (const { personId } of [care, reader]) expect(all).not.toContain(personId);
  });
});

describe('a reminder', () => {
  test('goes once in two weeks, in fixed words, to who sits on the two seats', async () => {
    const once = randomUUID();
    expect((await room.ask(director, sendPush, { slug: 'albrandswaard', once: 'x' })).kind).toBe('invalid');
    expect((await room.ask(director, sendPush, { slug: 'nergens', once })).kind).toBe('absent');
    expect((await room.ask(director, sendPush, { slug: 'albrandswaard', once })).kind).toBe('done');
    expect((await room.ask(director, sendPush, { slug: 'albrandswaard', once })).kind).toBe('done');
    expect((await room.ask(director, sendPush, { slug: 'albrandswaard', once: randomUUID() })).kind).toBe(
      'refused',
    );
    // nobody would read it there
    expect((await room.ask(director, sendPush, { slug: 'rotterdam', once: randomUUID() })).kind).toBe(
      'refused',
    );
    const sent = await room.rows<{ facts: string[]; office: string }>(
      'select facts, office from desk_reminders',
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ office: 'regional_director' });
    expect(sent[0]?.facts).toContain('actions_late');
    expect((await lineOf('albrandswaard')).remindFrom).not.toBeNull();
    room.clock.advance(14 * 86_400_000);
    expect((await lineOf('albrandswaard')).remindFrom).toBeNull();
    expect((await room.ask(director, sendPush, { slug: 'albrandswaard', once: randomUUID() })).kind).toBe(
      'done',
    );
  });

  test('is mailed to each of them, and says nothing of what stands open', async () => {
    const waiting = async () =>
      (
        await room.rows<{ data: { template?: string; personId?: string } }>(
          `select data from pgboss.job where name = 'people.send-notice'`,
        )
      ).filter(({ data }) => data.template === 'plan-push');
    const before = (await waiting()).length;
    const attempt = { jobId: 'x', number: 1, signal: new AbortController().signal };
    await tellMunicipality.run(room.house, { organisationId: room.town }, attempt);
    const now = await waiting();
    expect(now.length).toBe(before + 1);
    expect(now.at(-1)?.data.personId).toBe(care.personId);
  });
});

describe('instruments', () => {
  const form = (change: object = {}) => ({
    statements: [
      { instrument: 'B1', state: 'in_force', since: '2025-05-01' },
      { instrument: 'B2', state: 'not', since: '' },
    ],
    seen: String(room.clock.now().getTime()),
    once: randomUUID(),
    ...change,
  });

  test('are stated by who works on them, read by who answers for the plan', async () => {
    const everybody = { kind: 'public', organisationId: room.town } as const;
    for (const actor of [everybody, reader, director])
      expect((await room.ask(actor, stateInstruments, form())).kind).toBe('absent');
    for (const actor of [everybody, director])
      expect((await room.ask(actor, readInstruments, {})).kind).toBe('absent');
    expect(doneValue(await room.ask(reader, readInstruments, {}))).toHaveLength(9);
  });

  test('say what is wrong', async () => {
    const fields = async (statement: object) => {
      const outcome = await room.ask(care, stateInstruments, form({ statements: [statement] }));
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : outcome.kind;
    };
    expect(await fields({ instrument: 'B99', state: 'not', since: '' })).toEqual(['statements.0.instrument']);
    expect(await fields({ instrument: 'B1', state: 'half', since: '' })).toEqual(['statements.0.state']);
    expect(await fields({ instrument: 'B1', state: 'not', since: '2026-13-01' })).toEqual([
      'statements.0.since',
    ]);
    expect(await fields({ instrument: 'B1', state: 'not', since: '2030-01-01' })).toEqual(['since-B1']);
  });

  test('are kept with their history; what one closes and another leaves open is seen', async () => {
    const first = form();
    expect((await room.ask(care, stateInstruments, first)).kind).toBe('done');
    expect((await room.ask(care, stateInstruments, first)).kind).toBe('done');
    room.clock.advance(1000);
    // the adviser opened the page before the coordinator saved
    const old = form({ seen: String(room.clock.now().getTime() - 5000) });
    expect((await room.ask(adviser, stateInstruments, old)).kind).toBe('changed');
    const next = form({ statements: [{ instrument: 'B2', state: 'explored', since: '' }] });
    expect((await room.ask(adviser, stateInstruments, next)).kind).toBe('done');
    expect(
      await room.rows('select id from instrument_states where organisation_id = $1', [room.town]),
    ).toHaveLength(3);
    const { towns, gaps } = doneValue(await room.ask(director, readWaterbed, {}));
    expect(towns.find(({ slug }) => slug === 'albrandswaard')?.states).toMatchObject({
      B1: 'in_force',
      B2: 'explored',
      B3: 'unknown',
    });
    expect(gaps).toEqual([
      expect.objectContaining({ instrument: 'B1', closed: ['Albrandswaard'], open: [] }),
    ]);
    expect(gaps[0]?.unknown).toHaveLength(22);
  });
});

test('a municipality reads nothing of another, whatever it asks', async () => {
  // the wall itself, past the policies: the same statement in the scope of a municipality and in that of the region
  const count = async (scope: string): Promise<number> => {
    const client = await room.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.scope', $2, true)`,
        [room.neighbour, scope],
      );
      const { rows } = await client.query<{ count: number }>(
        `select (select count(*) from instrument_states)::integer + (select count(*) from desk_reminders)::integer
           + (select count(*) from reports)::integer as count`,
      );
      return rows[0]?.count ?? -1;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await count('tenant')).toBe(0);
  expect(await count('region-picture')).toBeGreaterThan(0);
});
