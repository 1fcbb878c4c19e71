import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workTogether } from '../../../test/attacks/together.ts';
import type { Scope } from '../../kernel/context.ts';
import { inTenant } from '../../kernel/context.ts';
import { newTrace } from '../../kernel/ids.ts';
import { type Cooperation, openCooperation } from './cooperation.fixture.ts';
import { sentences } from './policy.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
  await workTogether('albrandswaard', place.care, (what, input) => place.must(place.care, what, input));
});
afterAll(() => place.close());

/** Tables with rows of one municipality in them, after `workTogether`. */
const TABLES = [
  'meetings',
  'meeting_acts',
  'meeting_items',
  'agreements',
  'agreement_acts',
  'agreement_coverage',
  'policy_documents',
  'good_practices',
  'week_events',
] as const;

const rowsSeen = (actor: Cooperation['care'], table: (typeof TABLES)[number], scope: Scope = 'tenant') =>
  inTenant(
    place.house,
    actor,
    scope,
    newTrace(),
    async ({ db }) =>
      (
        await db
          .selectFrom(table)
          .select('organisation_id')
          .where('organisation_id', '=', place.town)
          .execute()
      ).length,
  );

describe.each(TABLES)('%s', (table) => {
  test('a municipality reads its own and nothing of another; the picture of the region reads all', async () => {
    expect(await rowsSeen(place.care, table)).toBeGreaterThan(0);
    for (const actor of [place.neighbour, place.director, place.careCoordinator])
      expect(await rowsSeen(actor, table)).toBe(0);
    expect(await rowsSeen(place.director, table, 'region-picture')).toBeGreaterThan(0);
  });

  test('nobody changes a row of another organisation', async () => {
    const before = await rowsSeen(place.care, table);
    for (const scope of ['tenant', 'region-picture'] as const) {
      const changing = inTenant(place.house, place.neighbour, scope, newTrace(), async ({ db }) =>
        Number(
          (
            await db
              .updateTable(table)
              .set({ organisation_id: place.other })
              .where('organisation_id', '=', place.town)
              .executeTakeFirst()
          ).numUpdatedRows,
        ),
      ).catch(() => 0);
      expect(await changing).toBe(0);
    }
    expect(await rowsSeen(place.care, table)).toBe(before);
  });
});

test('only sentences for the regional director speak of the whole region', () => {
  const regional = sentences.filter(({ verbs }) =>
    verbs.some((name) => /region-|to-review|waiting|review-/.test(name)),
  );
  expect(regional.length).toBeGreaterThan(0);
  for (const { who } of regional) {
    expect(who(place.director)).toBe(true);
    for (const actor of [place.care, place.mayor, place.careCoordinator, place.regionOfficer])
      expect(who(actor)).toBe(false);
  }
});
