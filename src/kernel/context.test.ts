import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { inTenant } from './context.ts';
import { newTrace } from './ids.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse([]);
});
afterAll(() => test.close());

it('lets everybody who holds a connection read a key that nobody read before', async () => {
  const [own, ...others] = await Promise.all(
    Array.from({ length: 41 }, (_, at) => test.organisation({ slug: `dorp-${at}`, name: `Dorp ${at}` })),
  );
  const house = test.house;
  const opened = await Promise.all(
    others.map((other) =>
      inTenant(house, { kind: 'public', organisationId: own ?? other }, 'tenant', newTrace(), () =>
        house.organisationKeys.of(other),
      ),
    ),
  );
  expect(new Set(opened).size).toBe(40);
});

it('gives what is thrown to whoever asked, and the connection back', async () => {
  const id = await test.organisation({ slug: 'stad', name: 'Stad' });
  const actor = { kind: 'public', organisationId: id } as const;
  for (let turn = 0; turn < 40; turn += 1) {
    const work = inTenant(test.house, actor, 'tenant', newTrace(), () => Promise.reject(new Error('broken')));
    await expect(work).rejects.toThrow('broken');
  }
  const after = await inTenant(test.house, actor, 'tenant', newTrace(), async () => 'fine');
  expect(after).toBe('fine');
});

it('says so when a statement failed before and somebody went on as if it had not', async () => {
  const id = await test.organisation({ slug: 'gehucht', name: 'Gehucht' });
  const actor = { kind: 'public', organisationId: id } as const;
  const work = inTenant(test.house, actor, 'tenant', newTrace(), async ({ db }) => {
    await db
      .selectFrom('organisations')
      .select('id')
      .where('id', '=', 'no uuid' as never)
      .execute()
      .catch(() => undefined);
  });
  await expect(work).rejects.toThrow('not committed');
});
