import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import { sentences } from '../../../app.ts';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { describeBeeld } from '../../recognise/index.ts';
import { describeAlgorithms } from './describe-algorithms.ts';
import { readAlgorithms } from './read-algorithms.ts';

let place: TestHouse;
let town: OrganisationId;
let officer: SeatActor;
beforeAll(async () => {
  place = await openTestHouse(sentences);
  town = await place.organisation();
  officer = await place.seat(town, 'privacy_officer');
});
afterAll(() => place.close());

const owner = { name: 'Voorbeeldstad', slug: 'voorbeeldstad', origin: 'https://lantaarn.example', sentences };

it('says the published rule of the picture, as the rule itself answers', () => {
  expect(describeBeeld().positiveFrom.toSorted()).toEqual(
    [
      '2 sterke',
      '1 sterke en 1 gemiddelde',
      '1 sterke en 1 zwakke',
      '3 gemiddelde',
      '2 gemiddelde en 1 zwakke',
    ].toSorted(),
  );
});

it('has what the register demands, with words from its lists', () => {
  for (const entry of describeAlgorithms(owner)) {
    for (const field of ['name', 'description_short', 'organization', 'goal', 'methods_and_models'] as const)
      expect(entry[field], field).not.toBe('');
    expect(entry).toMatchObject({
      status: 'In gebruik',
      lang: 'nld',
      standard_version: '1.0',
      url: 'https://lantaarn.example/voorbeeldstad/algoritmes',
    });
    expect(entry.lawful_basis, entry.name).not.toBe('');
  }
});

it('takes its ground from the rules in force', () => {
  const without = sentences.filter(({ verbs }) => !verbs.includes('signals.mark-beeld'));
  expect(describeAlgorithms({ ...owner, sentences: without })[0]?.lawful_basis).toBe('');
});

it('is for the privacy officer; others have the public page', async () => {
  const strangers = [
    { kind: 'public', organisationId: town } as const,
    await place.seat(town, 'employee'),
    await place.seat(town, 'coordinator', 'care'),
  ];
  for (const actor of strangers)
    expect(await run(place.house, actor, readAlgorithms, {})).toEqual({ kind: 'absent' });
  expect((await run(place.house, officer, readAlgorithms, { more: 1 })).kind).toBe('invalid');
  expect((await run(place.house, officer, readAlgorithms, {})).kind).toBe('done');
});
