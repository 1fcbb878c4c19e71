import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../kernel/verb.ts';
import { close } from '../handling/close.ts';
import { searchSignals } from '../handling/search-signals.ts';
import { once, reported } from '../handling/staff.fixture.ts';
import { addThing } from './add-thing.ts';
import {
  act,
  around,
  asOwner,
  bare,
  freshForm,
  good,
  openAll,
  openRegion,
  type Region,
} from './connect.fixture.ts';
import { connections } from './connections.ts';
import { removeThing } from './remove-thing.ts';

let region: Region;
beforeAll(async () => {
  region = await openRegion();
});
afterAll(() => region.place.close());

const PHONE = { kind: 'phone', text: '06-12 34 50 11' } as const;
const ABSENT = { kind: 'absent' };

describe('signals.add-thing', () => {
  test('is for the coordinator of the own domain and municipality', async () => {
    const { place, care, employee, there, safety, town } = region;
    const reference = await bare(place, employee);
    const form = { ...(await freshForm(place, care, reference)), ...PHONE };
    expect(await run(place.house, { kind: 'public', organisationId: town }, addThing, form)).toEqual(ABSENT);
    for (const actor of [there, safety, employee])
      expect(await run(place.house, actor, addThing, form)).toEqual(ABSENT);
    expect((await around(place, care, reference)).things).toEqual([]);
  });

  test.each([
    [{ kind: 'phone', text: 'bel mij' }, 'text'],
    [{ kind: 'address', text: 'Dorpsstraat' }, 'text'],
    [{ kind: 'plate', text: 'auto' }, 'text'],
    [{ kind: 'person', text: '?!' }, 'text'],
    [{ kind: 'person', text: '' }, 'text'],
    [{ kind: 'person', text: 'Anna Verzonnen', role: 'found' }, 'role'],
    [{ kind: 'business', text: 'Proef BV', kvk: '1234' }, 'kvk'],
  ])('says what is wrong with %j', async (input, field) => {
    const { place, care, employee } = region;
    const outcome = await act(place, care, addThing, await bare(place, employee), input);
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field }] });
  });

  test('writes it down in its usual form, sealed, once, and findable', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    const form = { ...(await freshForm(place, care, reference)), ...PHONE, note: 'van de werkgever' };
    for (let time = 0; time < 2; time += 1)
      expect(await run(place.house, care, addThing, form)).toMatchObject({ kind: 'done' });
    const closed = await around(place, care, reference);
    expect(closed.things).toMatchObject([{ kind: 'phone', content: null }]);
    await openAll(place, care, reference);
    expect((await around(place, care, reference)).things).toMatchObject([
      { kind: 'phone', content: { text: '+31612345011', note: 'van de werkgever' } },
    ]);
    const found = good(await run(place.house, care, searchSignals, { text: '0612345011' }));
    expect(found.signals.map((signal) => signal.reference)).toEqual([reference]);
    const rows = await asOwner<{ row: string }>(place, 'select t::text as row from signal_acts t');
    expect(rows.filter(({ row }) => /612345011|werkgever/.test(row))).toEqual([]);
    expect(place.lines.join('')).not.toContain('12345011');
  });

  test('refuses a number that is there already, and lets two people have one name', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    good(await act(place, care, addThing, reference, PHONE));
    expect(await act(place, care, addThing, reference, { ...PHONE, text: '+31 612345011' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'text', text: 'Dit staat al bij dit signaal.' }],
    });
    const person = { kind: 'person', text: 'Jan Verzonnen', role: 'witness' };
    good(await act(place, care, addThing, reference, person));
    good(await act(place, care, addThing, reference, person));
  });

  test('tells the second of two people that the file changed', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    const [one, other] = [await freshForm(place, care, reference), await freshForm(place, care, reference)];
    good(await run(place.house, care, addThing, { ...one, ...PHONE }));
    const second = { ...other, kind: 'plate', text: '12-AB-34' };
    expect(await run(place.house, care, addThing, second)).toMatchObject({ kind: 'changed' });
    expect((await around(place, care, reference)).things).toHaveLength(1);
  });

  test('needs a signal in progress', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    good(await act(place, care, close, reference, { outcome: 'stored_picture', text: 'Klaar.' }));
    expect(await act(place, care, addThing, reference, PHONE)).toMatchObject({ kind: 'refused' });
  });
});

describe('signals.remove-thing', () => {
  test('is for who may add, asks why, and knows only what is in the file', async () => {
    const { place, care, employee, there, safety, town } = region;
    const reference = await bare(place, employee);
    good(await act(place, care, addThing, reference, PHONE));
    const [thing] = (await around(place, care, reference)).things;
    const form = { ...(await freshForm(place, care, reference)), thing: thing?.id, text: 'Verwisseld.' };
    expect(await run(place.house, { kind: 'public', organisationId: town }, removeThing, form)).toEqual(
      ABSENT,
    );
    for (const actor of [there, safety, employee])
      expect(await run(place.house, actor, removeThing, form)).toEqual(ABSENT);
    expect(await run(place.house, care, removeThing, { ...form, text: ' ' })).toMatchObject({
      kind: 'invalid',
    });
    expect(await run(place.house, care, removeThing, { ...form, thing: once() })).toEqual(ABSENT);
  });

  test('takes it out with its tokens, once; the history keeps it', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    good(await act(place, care, addThing, reference, { kind: 'plate', text: '99-ZZ-99' }));
    const [thing] = (await around(place, care, reference)).things;
    const form = { ...(await freshForm(place, care, reference)), thing: thing?.id, text: 'Verwisseld.' };
    for (let time = 0; time < 2; time += 1) good(await run(place.house, care, removeThing, form));
    expect((await around(place, care, reference)).things).toEqual([]);
    expect(good(await run(place.house, care, searchSignals, { text: '99-ZZ-99' })).signals).toEqual([]);
    const [{ n } = { n: 0 }] = await asOwner<{ n: number }>(
      place,
      `select count(*)::int as n from signal_acts where kind = 'thing_added' and id = $1`,
      [thing?.id],
    );
    expect(n).toBe(1);
  });
});

describe('signals.connections', () => {
  test('is for the coordinator of the own domain and municipality', async () => {
    const { place, employee, there, safety, town } = region;
    const reference = await bare(place, employee);
    const input = { reference };
    expect(await run(place.house, { kind: 'public', organisationId: town }, connections, input)).toEqual(
      ABSENT,
    );
    for (const actor of [there, safety, employee])
      expect(await run(place.house, actor, connections, input)).toEqual(ABSENT);
    expect(await run(place.house, region.care, connections, { reference: 'zomaar' })).toEqual(ABSENT);
  });

  test('shows who has the same, whether it was reported or written down, however it is spelled', async () => {
    const { place, care, employee } = region;
    const first = await reported(place.house, employee, {
      story: { whatHappened: 'Verzonnen.', address: 'Burg. Proefstr. 7b, Poortugaal' },
      special: { personNames: 'Łukasz Verzonnen-Żółć' },
    });
    const second = await bare(place, employee);
    await act(place, care, addThing, second, {
      kind: 'address',
      text: 'Burgemeester Proefstraat 7 B Poortugaal',
    });
    await act(place, care, addThing, second, { kind: 'person', text: 'Zolc Verzonnen, Lukasz' });
    const found = await around(place, care, second);
    expect(found.others.map(({ reference }) => reference)).toEqual([first]);
    expect(found.things.map(({ kind, others }) => [kind, others])).toEqual([
      ['address', [first]],
      ['person', [first]],
    ]);
    const back = await around(place, care, first);
    expect(back.others.map(({ reference }) => reference)).toEqual([second]);
    expect(back.things.every(({ content }) => content === null)).toBe(true);
    await openAll(place, care, first);
    expect((await around(place, care, first)).things.map(({ content }) => content?.text)).toContain(
      'burgemeesterproefstraat 7 B poortugaal',
    );
  });

  test('one word of a name ties nothing', async () => {
    const { place, care, employee } = region;
    const [one, other] = [await bare(place, employee), await bare(place, employee)];
    for (const [reference, text] of [
      [one, 'Walburga Eerste'],
      [other, 'Walburga Tweede'],
    ] as const)
      good(await act(place, care, addThing, reference, { kind: 'person', text }));
    expect((await around(place, care, one)).others).toEqual([]);
  });

  test('never shows the other domain or another municipality', async () => {
    const { place, care, safety, employee, there, thereEmployee } = region;
    const plate = { kind: 'plate', text: 'XX-11-YY' };
    const own = await bare(place, employee);
    good(await act(place, care, addThing, own, plate));
    good(await act(place, safety, addThing, await bare(place, employee, 'safety'), plate));
    good(await act(place, there, addThing, await bare(place, thereEmployee), plate));
    const found = await around(place, care, own);
    expect(found.others).toEqual([]);
    expect(found.regionHits).toEqual([]);
  });

  test('ties within the file hold as long as both ends are there', async () => {
    const { place, care, employee } = region;
    const reference = await bare(place, employee);
    good(await act(place, care, addThing, reference, { kind: 'person', text: 'Anna Verzonnen' }));
    const [anna] = (await around(place, care, reference)).things;
    good(
      await act(place, care, addThing, reference, {
        kind: 'phone',
        text: '0612345099',
        ties: [anna?.id, once()],
      }),
    );
    expect((await around(place, care, reference)).things[1]?.ties).toEqual([anna?.id]);
    good(await act(place, care, removeThing, reference, { thing: anna?.id, text: 'Verwisseld.' }));
    expect((await around(place, care, reference)).things[0]?.ties).toEqual([]);
  });
});
