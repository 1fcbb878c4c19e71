import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../kernel/verb.ts';
import { reopen } from '../handling/reopen.ts';
import { once } from '../handling/staff.fixture.ts';
import { tellCoordinators } from '../notices/tell-coordinators.ts';
import { addThing } from './add-thing.ts';
import { askRegion } from './ask-region.ts';
import { act, around, asOwner, bare, freshForm, good, openRegion, type Region } from './connect.fixture.ts';
import type { HitView } from './region-hits.ts';
import { regionHits } from './region-hits.ts';
import { regionLooks } from './region-looks.ts';
import { removeThing } from './remove-thing.ts';
import { answerTalk, askToTalk } from './talk.ts';

let region: Region;
beforeAll(async () => {
  region = await openRegion();
});
afterAll(() => region.place.close());

const ABSENT = { kind: 'absent' };
const WHY = { text: 'Verzonnen reden voor de proef.' };

let numbers = 0;
/** A telephone number that no other test has. */
const fresh = (): { kind: 'phone'; text: string } => {
  numbers += 1;
  return { kind: 'phone', text: `06123${String(45_000 + numbers)}` };
};

/** A signal in care here with a number, and one with the same there. */
async function same(): Promise<{ readonly here: string; readonly elsewhere: string }> {
  const { place, care, employee, there, thereEmployee } = region;
  const phone = fresh();
  const here = await bare(place, employee);
  good(await act(place, care, addThing, here, phone));
  const elsewhere = await bare(place, thereEmployee);
  good(await act(place, there, addThing, elsewhere, phone));
  return { here, elsewhere };
}

/** Asks, and gives the hit on one's own side. */
async function hit(): Promise<{ here: HitView; there: HitView; reference: string; elsewhere: string }> {
  const { place, care, there } = region;
  const found = await same();
  good(await act(place, care, askRegion, found.here, WHY));
  const [here] = (await around(place, care, found.here)).regionHits;
  const [other] = (await around(place, there, found.elsewhere)).regionHits;
  if (here === undefined || other === undefined) throw new Error('no hit');
  return { here, there: other, reference: found.here, elsewhere: found.elsewhere };
}

const hitOf = async (reference: string, who = region.care): Promise<HitView | undefined> =>
  (await around(region.place, who, reference)).regionHits[0];

describe('signals.ask-region', () => {
  test('is for the coordinator of the own domain and municipality, with a reason', async () => {
    const { place, care, employee, there, safety, officer, town } = region;
    const { here } = await same();
    const form = { ...(await freshForm(place, care, here)), ...WHY };
    expect(await run(place.house, { kind: 'public', organisationId: town }, askRegion, form)).toEqual(ABSENT);
    for (const actor of [there, safety, employee, officer])
      expect(await run(place.house, actor, askRegion, form)).toEqual(ABSENT);
    expect(await run(place.house, care, askRegion, { ...form, text: ' ' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'text' }],
    });
    expect(await hitOf(here)).toBeUndefined();
  });

  test('tells both sides that the other knows it too, once, and neither who the other is', async () => {
    const { place, care, there } = region;
    const { here, elsewhere } = await same();
    const form = { ...(await freshForm(place, care, here)), ...WHY };
    expect(await run(place.house, care, askRegion, form)).toMatchObject({ kind: 'done', value: { hits: 1 } });
    good(await run(place.house, care, askRegion, form));
    good(await act(place, care, askRegion, here, WHY));
    good(await act(place, there, askRegion, elsewhere, WHY));
    const sides = [await around(place, care, here), await around(place, there, elsewhere)];
    expect(sides.map(({ regionHits: hits }) => hits)).toMatchObject([
      [{ kind: 'phone', state: 'found', other: null, references: [here] }],
      [{ kind: 'phone', state: 'found', other: null, references: [elsewhere] }],
    ]);
    expect(JSON.stringify(sides[0])).not.toContain(elsewhere);
    expect(JSON.stringify(sides)).not.toContain('Verzonnenstad');
  });

  test('answers no where nobody knows it, and where only the other domain does', async () => {
    const { place, care, employee, thereSafety, thereEmployee } = region;
    const phone = fresh();
    const here = await bare(place, employee);
    good(await act(place, care, addThing, here, phone));
    good(await act(place, thereSafety, addThing, await bare(place, thereEmployee, 'safety'), phone));
    expect(good(await act(place, care, askRegion, here, WHY)).hits).toBe(0);
    expect(await hitOf(here)).toBeUndefined();
  });

  test('one word of a name is not asked, a whole name is', async () => {
    const { place, care, employee, there, thereEmployee } = region;
    const [here, elsewhere] = [await bare(place, employee), await bare(place, thereEmployee)];
    expect(await act(place, care, askRegion, here, WHY)).toMatchObject({ kind: 'refused' });
    good(await act(place, there, addThing, elsewhere, { kind: 'person', text: 'Wietske Verzonnenvrouw' }));
    good(await act(place, care, addThing, here, { kind: 'person', text: 'Wietske Anders' }));
    expect(good(await act(place, care, askRegion, here, WHY)).hits).toBe(0);
    good(await act(place, care, addThing, here, { kind: 'person', text: 'Verzonnenvrouw, Wietske' }));
    expect(good(await act(place, care, askRegion, here, WHY)).hits).toBe(1);
  });

  test('a signal that was closed as no trafficking no longer answers, and forgets; opened again it does', async () => {
    const { place, care, there } = region;
    const { reference, elsewhere } = await hit();
    const states = async (): Promise<boolean[]> =>
      (
        await asOwner<{ regional: boolean }>(
          place,
          `select regional from signal_tokens t join signals s on s.id = t.signal_id where s.organisation_id = $1
             and t.kind = 'phone' order by s.received_at desc, s.serial desc limit 1`,
          [region.otherTown],
        )
      ).map(({ regional }) => regional);
    await asOwner(place, `update second_readings set decided_at = now() where false`);
    await closeAsNothing(elsewhere);
    expect(await states()).toEqual([false]);
    expect(await hitOf(reference)).toBeUndefined();
    expect(good(await act(place, care, askRegion, reference, WHY)).hits).toBe(0);
    good(await act(place, there, reopen, elsewhere, { text: 'Toch nog eens kijken.' }));
    expect(await states()).toEqual([true]);
    expect(good(await act(place, care, askRegion, reference, WHY)).hits).toBe(1);
  });

  test('what was a mistake is forgotten on both sides', async () => {
    const { place, care, there } = region;
    const { reference, elsewhere } = await hit();
    const [thing] = (await around(place, there, elsewhere)).things;
    good(await act(place, there, removeThing, elsewhere, { thing: thing?.id, text: 'Verkeerd nummer.' }));
    expect(await hitOf(reference, care)).toBeUndefined();
  });

  test('somebody who asks and asks is stopped, and the privacy officer sees every question', async () => {
    const { place, safety, employee, officer, town } = region;
    const reference = await bare(place, employee, 'safety');
    good(await act(place, safety, addThing, reference, fresh()));
    for (let time = 0; time < 20; time += 1) good(await act(place, safety, askRegion, reference, WHY));
    expect(await act(place, safety, askRegion, reference, WHY)).toMatchObject({ kind: 'refused' });
    const [{ n } = { n: 0 }] = await asOwner<{ n: number }>(
      place,
      `select count(*)::int as n from audit_entries where verb = 'signals.ask-region' and person_id = $1
         and reason is not null and outcome in ('done', 'refused')`,
      [safety.personId],
    );
    expect(n).toBe(21);
    const { looks } = good(await run(place.house, officer, regionLooks, {}));
    const own = looks.filter((look) => look.reference === reference);
    expect(own).toHaveLength(20);
    expect(own[0]).toMatchObject({ domain: 'safety', kinds: ['phone'], asked: 1, hits: 0 });
    expect(own[0]?.who).toMatch(/^Proef van der Persoon/);
    for (const actor of [{ kind: 'public', organisationId: town } as const, safety, employee])
      expect(await run(place.house, actor, regionLooks, {})).toEqual(ABSENT);
    place.clock.set('2026-11-24T09:00:01Z');
    good(await act(place, safety, askRegion, reference, WHY));
    place.clock.set('2026-11-23T09:00:00Z');
  });

  test('asks everybody about everything, hit or not: the same number of probes', async () => {
    const { place, care, there, otherTown } = region;
    const { here } = await same();
    const plan = async (): Promise<number> => {
      const [row] = await asOwner<{ probes: number }>(
        place,
        `select (select count(distinct t.token) from signal_tokens t where t.signal_id = s.id and t.regional)
           * (select count(*) from organisations where kind = 'municipality' and active and id <> s.organisation_id)::int
           as probes from signals s where s.organisation_id = $1 order by serial desc limit 1`,
        [otherTown],
      );
      return Number(row?.probes);
    };
    const before = await plan();
    good(await act(place, care, askRegion, here, WHY));
    expect(await plan()).toBe(before);
    expect(there.organisationId).toBe(otherTown);
  });
});

/** As the second reader's decision does. */
async function closeAsNothing(elsewhere: string): Promise<void> {
  const { place, there, thereSafety } = region;
  const { askSecondReader } = await import('../handling/ask-second-reader.ts');
  const { decideSecondReading, secondReadings } = await import('../handling/second-reading.ts');
  const { applySecondReading } = await import('../handling/follow-second-reading.ts');
  good(
    await act(place, there, askSecondReader, elsewhere, { kind: 'not_trafficking', text: 'Verzonnen: niets aan de hand.' }),
  );
  const waiting = good(await run(place.house, thereSafety, secondReadings, {}));
  const reading = waiting.find((one) => one.reference === elsewhere)?.id ?? '';
  good(await run(place.house, thereSafety, decideSecondReading, { reading, decision: 'agreed', reason: '' }));
  const job = { kind: 'job', organisationId: there.organisationId, name: 'signals.follow-second-reading' } as const;
  expect(good(await run(place.house, job, applySecondReading, { reading }))).toEqual({ closed: true });
}

describe('signals.region-hits', () => {
  test('is for coordinators, of their own side and domain', async () => {
    const { place, care, there, safety, employee, officer, town } = region;
    const { here, there: other } = await hit();
    for (const actor of [{ kind: 'public', organisationId: town } as const, employee, officer])
      expect(await run(place.house, actor, regionHits, {})).toEqual(ABSENT);
    const idsOf = async (actor: typeof care): Promise<readonly string[]> =>
      good(await run(place.house, actor, regionHits, {})).hits.map(({ id }) => id);
    expect(await idsOf(care)).toContain(here.id);
    expect(await idsOf(care)).not.toContain(other.id);
    expect(await idsOf(there)).toContain(other.id);
    expect(await idsOf(safety)).toEqual([]);
  });

  test('tells the other side by mail that something is new, once', async () => {
    const { place, otherTown } = region;
    await hit();
    const job = { kind: 'job', organisationId: otherTown, name: 'signals.look-for-new' } as const;
    expect(good(await run(place.house, job, tellCoordinators, {})).told).toBeGreaterThan(0);
    const untold = await asOwner(place, 'select id from region_hits where told_at is null and organisation_id = $1', [
      otherTown,
    ]);
    expect(untold).toEqual([]);
  });
});

describe.each([
  [askToTalk, {}],
  [answerTalk, { answer: 'yes' }],
] as const)('%o', (verb, more) => {
  test('is for the coordinator whose side it is', async () => {
    const { place, there, safety, employee, officer, town } = region;
    const { here } = await hit();
    const input = { hit: here.id, ...more };
    expect(await run(place.house, { kind: 'public', organisationId: town }, verb, input)).toEqual(ABSENT);
    for (const actor of [there, safety, employee, officer])
      expect(await run(place.house, actor, verb, input)).toEqual(ABSENT);
    expect(await run(place.house, region.care, verb, { ...input, hit: once() })).toEqual(ABSENT);
  });
});

describe('a talk', () => {
  test('asked: the other side reads who asks, and the asker still not whom', async () => {
    const { place, care, there } = region;
    const { here, reference, elsewhere } = await hit();
    for (let time = 0; time < 2; time += 1)
      expect(good(await run(place.house, care, askToTalk, { hit: here.id }))).toEqual({ state: 'asked' });
    expect(await hitOf(reference)).toMatchObject({ state: 'asked', other: null });
    const other = await hitOf(elsewhere, there);
    expect(other).toMatchObject({ state: 'invited', other: { function: expect.stringContaining('ociaal') } });
    const { invited } = good(await run(place.house, there, regionHits, {}));
    expect(invited.map(({ id }) => id)).toContain(other?.id);
  });

  test('agreed: both know each other', async () => {
    const { place, care, there } = region;
    const { here, there: other, reference } = await hit();
    good(await run(place.house, care, askToTalk, { hit: here.id }));
    expect(await run(place.house, there, answerTalk, { hit: other.id, answer: 'misschien' })).toMatchObject({
      kind: 'invalid',
    });
    for (let time = 0; time < 2; time += 1)
      good(await run(place.house, there, answerTalk, { hit: other.id, answer: 'yes' }));
    expect(await hitOf(reference)).toMatchObject({
      state: 'agreed',
      other: { organisation: 'Verzonnenstad' },
    });
  });

  test('declined: who said no stays unknown, is not asked again, and may still say yes', async () => {
    const { place, care, there } = region;
    const { here, there: other, reference } = await hit();
    good(await run(place.house, care, askToTalk, { hit: here.id }));
    good(await run(place.house, there, answerTalk, { hit: other.id, answer: 'no' }));
    expect(await hitOf(reference)).toMatchObject({ state: 'declined', other: null });
    expect(await run(place.house, care, askToTalk, { hit: here.id })).toMatchObject({ kind: 'refused' });
    expect(good(await run(place.house, there, askToTalk, { hit: other.id }))).toEqual({ state: 'agreed' });
    expect(await hitOf(reference)).toMatchObject({ state: 'agreed', other: { organisation: 'Verzonnenstad' } });
  });

  test('two who ask each other at once have agreed', async () => {
    const { place, care, there } = region;
    const { here, there: other, reference } = await hit();
    await Promise.all([
      run(place.house, care, askToTalk, { hit: here.id }),
      run(place.house, there, askToTalk, { hit: other.id }),
    ]);
    expect(await hitOf(reference)).toMatchObject({ state: 'agreed' });
  });

  test('answering what was not asked changes nothing', async () => {
    const { place, care } = region;
    const { here, reference } = await hit();
    expect(await run(place.house, care, answerTalk, { hit: here.id, answer: 'yes' })).toMatchObject({
      kind: 'refused',
    });
    expect(await hitOf(reference)).toMatchObject({ state: 'found', other: null });
  });
});

describe('the wall', () => {
  test('keeps who is on the other side from the application, whatever it asks', async () => {
    const { place } = region;
    const { default: pg } = await import('pg');
    const app = new pg.Client(place.database.appOptions);
    await app.connect();
    try {
      for (const query of [
        'select peer_organisation_id from region_hits',
        'select match_id from region_hits',
        `update region_hits set state = 'agreed'`,
        'delete from region_hits',
        'select hold_region_hit(gen_random_uuid())',
      ])
        await expect(app.query(query), query).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });
});
