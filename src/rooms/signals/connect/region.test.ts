import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { reopen } from '../handling/reopen.ts';
import { once } from '../handling/staff.fixture.ts';
import { tellCoordinators } from '../notices/tell-coordinators.ts';
import { signalKind } from '../retention/signal-kind.ts';
import { serialOfReference } from '../signal-reference.ts';
import { addThing } from './add-thing.ts';
import { askRegion } from './ask-region.ts';
import {
  act,
  around,
  asOwner,
  bare,
  closeAsNothing,
  freshForm,
  good,
  openRegion,
  type Region,
} from './connect.fixture.ts';
import { readRegionHit } from './read-region-hit.ts';
import { type HitView, regionHits } from './region-hits.ts';
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
    await closeAsNothing(place, there, region.thereSafety, elsewhere);
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

  test('what was destroyed is forgotten on both sides', async () => {
    const { place, there } = region;
    const { here, reference, elsewhere } = await hit();
    const [row] = await asOwner<{ id: string }>(place, 'select id from signals where serial = $1', [
      serialOfReference(place.house, elsewhere),
    ]);
    const actor = { kind: 'job', organisationId: there.organisationId, name: 'privacy.destroy' } as const;
    const gone = await inTenant(place.house, actor, 'tenant', newTrace(), (context) =>
      signalKind.destroy(context, [row?.id ?? '']),
    );
    expect(gone).toEqual([row?.id]);
    expect(await hitOf(reference)).toBeUndefined();
    expect(await asOwner(place, 'select 1 from region_hits where id = $1', [here.id])).toEqual([]);
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
    place.clock.set(new Date('2026-11-24T09:00:01Z'));
    good(await act(place, safety, askRegion, reference, WHY));
    place.clock.set(new Date('2026-11-23T09:00:00Z'));
  });

  test('does the same work for a hit as for none', async () => {
    const { place, care, employee, town } = region;
    const { here } = await same();
    const alone = await bare(place, employee);
    good(await act(place, care, addThing, alone, fresh()));
    const [hits, none] = [await probes(here), await probes(alone)];
    expect(hits.hits).toBe(1);
    expect(none.hits).toBe(0);
    expect(hits.probes).toBe(none.probes);
    expect(none.probes).toBeGreaterThan(0);
    expect(care.organisationId).toBe(town);
  });
});

/** Asks the region as the application does, and counts how often an index of the tokens was looked in for it. */
async function probes(reference: string): Promise<{ readonly hits: number; readonly probes: number }> {
  const { place, town } = region;
  const serial = serialOfReference(place.house, reference);
  const app = new pg.Client(place.database.appOptions);
  await app.connect();
  try {
    await app.query('begin; set local enable_seqscan = off');
    await app.query(
      `select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.domains', 'care', true)`,
      [town],
    );
    const { rows } = await app.query<{ hits: number }>(
      'select sum(hits)::int as hits from signals s, look_across_region(s.id, now()) where s.serial = $1',
      [serial],
    );
    const counted = await app.query<{ probes: number }>(
      `select idx_scan::int as probes from pg_stat_xact_user_tables where relname = 'signal_tokens'`,
    );
    return { hits: rows[0]?.hits ?? -1, probes: counted.rows[0]?.probes ?? -1 };
  } finally {
    await app.end();
  }
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
    const untold = await asOwner(
      place,
      'select id from region_hits where told_at is null and organisation_id = $1',
      [otherTown],
    );
    expect(untold).toEqual([]);
  });
});

const talking: readonly (readonly [AnyVerb, object])[] = [
  [askToTalk, {}],
  [readRegionHit, {}],
  [answerTalk, { answer: 'yes' }],
];

describe.each(talking)('%o', (verb, more) => {
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
    expect(other).toMatchObject({ state: 'invited', other: { function: 'Aandachtsfunctionaris zorg' } });
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
    expect(await hitOf(reference)).toMatchObject({
      state: 'agreed',
      other: { organisation: 'Verzonnenstad' },
    });
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
