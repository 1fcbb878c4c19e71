import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../../kernel/actor.ts';
import { run } from '../../../kernel/verb.ts';
import { close } from '../handling/close.ts';
import { note } from '../handling/note.ts';
import { openPart } from '../handling/open-part.ts';
import { readSignal } from '../handling/read-signal.ts';
import { reopen } from '../handling/reopen.ts';
import { searchSignals } from '../handling/search-signals.ts';
import { secondReadings } from '../handling/second-reading.ts';
import { once, reported } from '../handling/staff.fixture.ts';
import { triage } from '../handling/triage.ts';
import { readSafeContact } from '../safe-contact/read-safe-contact.ts';
import { setSafeContact } from '../safe-contact/set-safe-contact.ts';
import { type ActCodes, foldActs } from '../signal.ts';
import { serialOfReference } from '../signal-reference.ts';
import { addThing } from './add-thing.ts';
import { askMerge } from './ask-merge.ts';
import {
  act,
  agreeWith,
  around,
  asOwner,
  bare,
  closeAsNothing,
  freshForm,
  good,
  openAll,
  openRegion,
  type Region,
} from './connect.fixture.ts';
import { split } from './split.ts';

let region: Region;
beforeAll(async () => {
  region = await openRegion();
});
afterAll(() => region.place.close());

const ABSENT = { kind: 'absent' };
const WHY = { text: 'Verzonnen: het is dezelfde woning.' };

const file = async (reference: string, who: SeatActor = region.care) =>
  good(await run(region.place.house, who, readSignal, { reference }));

/** As row and as folded from the acts: these two have to be the same, whatever was merged or split. */
async function stands(reference: string): Promise<Record<string, unknown>> {
  const { place } = region;
  const [row] = await asOwner<Record<string, unknown>>(
    place,
    `select id, state, form, urgency, minor, help, product, waits_for as "waitsFor", received_at, closed_at, merged_into,
       split_from from signals where serial = $1`,
    [serialOfReference(place.house, reference)],
  );
  const acts = await asOwner<{ codes: ActCodes }>(
    place,
    'select codes from signal_acts where signal_id = $1 order by position',
    [row?.['id']],
  );
  expect(row).toMatchObject({ ...foldActs(acts) });
  return row ?? {};
}

/** Two signals; the second came in a day later. */
async function two(): Promise<{ readonly first: string; readonly second: string }> {
  const { place, employee } = region;
  const first = await bare(place, employee);
  place.clock.set(new Date('2026-11-24T09:00:00Z'));
  const second = await reported(place.house, employee, {
    minor: 'possibly',
    story: { whatHappened: 'Verzonnen: nog een keer.', address: 'Samenstraat 4, Rhoon' },
    special: { personNames: 'Samen Verzonnen' },
  });
  return { first, second };
}

describe('signals.ask-merge', () => {
  test('is for the coordinator of the own domain and municipality', async () => {
    const { place, care, employee, there, safety, officer, town } = region;
    const { first, second } = await two();
    const form = { ...(await freshForm(place, care, first)), into: second, ...WHY };
    expect(await run(place.house, { kind: 'public', organisationId: town }, askMerge, form)).toEqual(ABSENT);
    for (const actor of [there, safety, employee, officer])
      expect(await run(place.house, actor, askMerge, form)).toEqual(ABSENT);
  });

  test('says what is wrong with the other signal: itself, elsewhere, the other domain, closed', async () => {
    const { place, care, employee, thereEmployee } = region;
    const { first, second } = await two();
    good(await act(place, care, note, second, { text: 'Advies gevraagd.', consulted: 'veilig_thuis' }));
    good(await act(place, care, close, second, { outcome: 'stored_picture', text: 'Klaar.' }));
    const others = [
      first,
      second,
      await bare(place, thereEmployee),
      await bare(place, employee, 'safety'),
      'zomaar',
      '',
    ];
    for (const into of others)
      expect(await act(place, care, askMerge, first, { into, ...WHY }), into).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'into' }],
      });
    expect(await act(place, care, askMerge, first, { into: second, text: '' })).toMatchObject({
      kind: 'invalid',
    });
  });

  test('asks once; nothing is merged before another agrees, and that one reads neither file', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    const form = { ...(await freshForm(place, care, second)), into: first, ...WHY };
    for (let time = 0; time < 2; time += 1) good(await run(place.house, care, askMerge, form));
    expect(await act(place, care, askMerge, second, { into: first, ...WHY })).toMatchObject({
      kind: 'refused',
    });
    expect(await stands(second)).toMatchObject({ state: 'received', merged_into: null });
    const [question, ...more] = good(await run(place.house, safety, secondReadings, {})).filter(
      ({ reference }) => reference === second,
    );
    expect(more).toEqual([]);
    expect(question).toMatchObject({ kind: 'merge', other: first, motivation: WHY.text });
    expect(await run(place.house, safety, readSignal, { reference: first })).toEqual(ABSENT);
  });

  test('merged: report, things and tokens go on in one, with the earliest day and the care for a minor', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    good(await act(place, care, addThing, second, { kind: 'phone', text: '0612349911' }));
    good(await act(place, care, askMerge, first, { into: second, ...WHY }));
    const before = await stands(first);
    expect(await agreeWith(place, safety, first)).toBe(true);
    const kept = await stands(second);
    expect(kept['received_at']).toEqual(before['received_at']);
    expect(kept['minor']).toBe('possibly');
    expect(await stands(first)).toMatchObject({ state: 'duplicate', merged_into: kept['id'] });
    expect((await file(second)).acts.at(-1)).toMatchObject({ kind: 'merged', codes: { other: first } });
    expect((await file(first)).acts.at(-1)).toMatchObject({ kind: 'merged_into', codes: { other: second } });
    await openAll(place, care, second);
    expect((await file(second)).acts.at(-1)?.content.story?.whatHappened).toContain('woont waar hij werkt');
    const others = (await around(place, care, second)).others.map(({ reference }) => reference);
    expect(others).not.toContain(first);
  });

  test('merged the other way: the minor, the thing and the address come along', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    good(await act(place, care, addThing, second, { kind: 'plate', text: '55-SS-55' }));
    good(await act(place, care, askMerge, second, { into: first, ...WHY }));
    expect(await agreeWith(place, safety, second)).toBe(true);
    expect(await stands(first)).toMatchObject({ minor: 'possibly' });
    for (const text of ['55-SS-55', 'Samenstraat 4 Rhoon', 'Samen Verzonnen']) {
      const found = good(await run(place.house, care, searchSignals, { text })).signals;
      expect(
        found.map(({ reference }) => reference),
        text,
      ).toEqual(expect.arrayContaining([first, second]));
    }
    const regional = await asOwner<{ regional: boolean }>(
      place,
      'select distinct t.regional from signal_tokens t join signals s on s.id = t.signal_id where s.serial = $1',
      [serialOfReference(place.house, second)],
    );
    expect(regional).toEqual([{ regional: false }]);
  });

  test('merged: the rule of safe contact that held comes along, and is not lent to the other reporter', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    good(await act(place, care, setSafeContact, first, { channel: 'phone', hideFrom: 'Verzonnen buurman' }));
    good(await act(place, care, askMerge, first, { into: second, ...WHY }));
    expect(await agreeWith(place, safety, first)).toBe(true);
    good(await run(place.house, care, openPart, { reference: second, part: 'contact' }));
    const merged = (await file(second)).acts.findLast(({ kind }) => kind === 'merged');
    expect(merged?.content.contact?.safeContact).toEqual({ channel: 'phone', hideFrom: 'Verzonnen buurman' });
    const rule = good(await run(place.house, care, readSafeContact, { reference: second }));
    expect([rule.channel, rule.hideFrom]).toEqual([null, undefined]);
  });

  test('a signal that changed meanwhile is not merged by an old yes', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    good(await act(place, care, askMerge, second, { into: first, ...WHY }));
    good(await act(place, care, note, second, { text: 'Verzonnen: toch een ander.' }));
    expect(await agreeWith(place, safety, second)).toBe(false);
    expect(await stands(second)).toMatchObject({ state: 'received', merged_into: null });
  });

  test('where nobody else sits, the reason stands in for the second reader, and it is marked', async () => {
    const { place } = region;
    const lonely = await place.organisation();
    const [who, colleague] = [
      await place.seat(lonely, 'coordinator', 'care'),
      await place.seat(lonely, 'employee'),
    ];
    const [one, other] = [await bare(place, colleague), await bare(place, colleague)];
    good(await act(place, who, askMerge, one, { into: other, ...WHY }));
    expect((await file(one, who)).acts.at(-1)).toMatchObject({
      kind: 'merged_into',
      codes: { secondReader: 'nobody' },
    });
  });
});

describe('signals.split', () => {
  test('is for the coordinator of the own domain and municipality', async () => {
    const { place, care, employee, there, safety, officer, town } = region;
    const reference = await bare(place, employee);
    const form = { ...(await freshForm(place, care, reference)), text: 'Verzonnen: een tweede zaak.' };
    expect(await run(place.house, { kind: 'public', organisationId: town }, split, form)).toEqual(ABSENT);
    for (const actor of [there, safety, employee, officer])
      expect(await run(place.house, actor, split, form)).toEqual(ABSENT);
  });

  test('asks what goes there, and moves only what is in the file', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    expect(await act(place, care, split, reference, { text: '' })).toMatchObject({ kind: 'invalid' });
    expect(await act(place, care, split, reference, { text: 'Ja.', things: [once()] })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'things' }],
    });
    const old = { ...(await freshForm(place, care, reference)), text: 'Ja.' };
    good(await act(place, care, note, reference, { text: 'Intussen.' }));
    const [before] = await asOwner<{ n: number }>(place, 'select count(*)::int as n from signals');
    expect(await run(place.house, care, split, old)).toMatchObject({ kind: 'changed' });
    expect(await asOwner(place, 'select count(*)::int as n from signals')).toEqual([before]);
  });

  test('makes one new signal, received when the first was, with the things that were chosen', async () => {
    const { place, care, employee } = region;
    place.clock.set(new Date('2026-11-23T09:00:00Z'));
    const reference = await bare(place, employee);
    good(await act(place, care, addThing, reference, { kind: 'person', text: 'Blijft Verzonnen' }));
    good(await act(place, care, addThing, reference, { kind: 'plate', text: '77-GG-77' }));
    const plate = (await around(place, care, reference)).things[1]?.id;
    place.clock.set(new Date('2026-11-25T09:00:00Z'));
    const form = {
      ...(await freshForm(place, care, reference)),
      text: 'Verzonnen: hoort apart.',
      things: [plate],
    };
    const { fresh } = good(await run(place.house, care, split, form));
    expect(good(await run(place.house, care, split, form)).fresh).toBe(fresh);
    const [from, made] = [await stands(reference), await stands(fresh)];
    expect(made).toMatchObject({ received_at: from['received_at'], closed_at: null, split_from: from['id'] });
    expect((await around(place, care, reference)).things.map(({ kind }) => kind)).toEqual(['person']);
    expect((await around(place, care, fresh)).things.map(({ kind }) => kind)).toEqual(['plate']);
    const found = good(await run(place.house, care, searchSignals, { text: '77-GG-77' })).signals;
    expect(found.map((signal) => signal.reference)).toEqual([fresh]);
    await openAll(place, care, fresh).catch(() => undefined);
    expect((await file(fresh)).acts[0]?.content.story?.whatHappened).toBe('Verzonnen: hoort apart.');
  });

  test('of a closed signal it is closed as that one was, on the same day', async () => {
    const { place, care, safety, employee } = region;
    place.clock.set(new Date('2026-11-23T09:00:00Z'));
    const reference = await bare(place, employee);
    const judged = { minor: 'no', forms: ['labour'], urgency: 'normal', next: 'stay', motivation: '' };
    good(await act(place, care, triage, reference, judged));
    good(await act(place, care, addThing, reference, { kind: 'plate', text: '88-HH-88' }));
    const [thing] = (await around(place, care, reference)).things;
    await closeAsNothing(place, care, safety, reference);
    place.clock.set(new Date('2026-11-26T09:00:00Z'));
    const { fresh } = good(await act(place, care, split, reference, { text: 'Apart.', things: [thing?.id] }));
    const [from, made] = [await stands(reference), await stands(fresh)];
    expect(made).toMatchObject({
      state: 'closed_not_trafficking',
      received_at: from['received_at'],
      closed_at: from['closed_at'],
    });
    const regional = await asOwner(
      place,
      `select 1 from signal_tokens t join signals s on s.id = t.signal_id where s.serial = $1 and t.regional`,
      [serialOfReference(place.house, fresh)],
    );
    expect(regional).toEqual([]);
    good(await act(place, care, reopen, fresh, { text: 'Toch.' }));
    await stands(fresh);
  });

  test('a merged signal is not split: the one that goes on is', async () => {
    const { place, care, safety } = region;
    const { first, second } = await two();
    good(await act(place, care, askMerge, second, { into: first, ...WHY }));
    await agreeWith(place, safety, second);
    expect(await act(place, care, split, second, { text: 'Apart.' })).toMatchObject({ kind: 'refused' });
  });
});
