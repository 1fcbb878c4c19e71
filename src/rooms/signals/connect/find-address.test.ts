import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../kernel/verb.ts';
import { asOwner, bare, good, openRegion, type Region } from './connect.fixture.ts';
import { findAddress } from './find-address.ts';

let region: Region;
beforeAll(async () => {
  region = await openRegion();
});
afterAll(() => region.place.close());

test('signals.find-address is for the coordinator of the signal, and its text stands nowhere', async () => {
  const { place, care, employee, there, safety, town } = region;
  const reference = await bare(place, employee);
  const input = { reference, text: 'Proefplein 3 Poortugaal' };
  for (const actor of [{ kind: 'public', organisationId: town } as const, there, safety, employee])
    expect(await run(place.house, actor, findAddress, input)).toEqual({ kind: 'absent' });
  expect(await run(place.house, care, findAddress, { ...input, text: 'x' })).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'text' }],
  });
  const { look } = good(await run(place.house, care, findAddress, input));
  expect(await look()).toMatchObject({ kind: 'found', addresses: [{ label: 'Proefplein 3, Poortugaal' }] });
  const entries = await asOwner<{ row: string }>(place, 'select a::text as row from audit_entries a');
  expect(entries.filter(({ row }) => row.includes('Proefplein'))).toEqual([]);
  expect(place.lines.join('')).not.toContain('Proefplein');
});

test('where no source was set up, the address is typed by hand', async () => {
  const { place, care, employee } = region;
  const house = { ...place.house, config: { ...place.house.config, demo: false } };
  const input = { reference: await bare(place, employee), text: 'Proefplein 3 Poortugaal' };
  const { look } = good(await run(house, care, findAddress, input));
  expect(await look()).toEqual({ kind: 'away' });
});
