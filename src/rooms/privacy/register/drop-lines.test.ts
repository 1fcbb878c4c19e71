import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../../kernel/house.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { inSystemScope } from '../../../kernel/processing/stored-lines.ts';
import { openPrivacy, type Privacy } from '../privacy.fixture.ts';
import { dropLines } from './drop-lines.ts';

let privacy: Privacy;
beforeAll(async () => {
  privacy = await openPrivacy();
  await privacy.organisation({ kind: 'region', name: 'Voorbeeldregio' });
});
afterAll(() => privacy.close());

const attempt = { jobId: '', number: 1, signal: new AbortController().signal };
const drop = (house: House = privacy.house) => dropLines.run(house, {}, attempt);

const asOwner = <Value>(work: string, values: unknown[] = []): Promise<Value[]> =>
  withClient(
    privacy.database.superOptions,
    async (client) => (await client.query(work, values)).rows as Value[],
  );

/** Lines of these days, each with the day as its operation. */
async function lines(organisation: string, days: readonly string[]): Promise<void> {
  for (const day of days)
    await asOwner(
      `insert into processing_lines (organisation_id, trace_id, span, status, operation, activity, started_at, ended_at,
         subject, subject_kind) values ($1, repeat('0', 32), '\\x00', 'Ok', $2, 'signals', $3, $3, '\\x00', 'reporter')`,
      [organisation, day, `${day}T12:00:00Z`],
    );
}
const left = async (organisation: string): Promise<string[]> =>
  (
    await asOwner<{ operation: string }>(
      "select operation from processing_lines where organisation_id = $1 and trace_id = repeat('0', 32) order by id",
      [organisation],
    )
  ).map(({ operation }) => operation);

test('what is over its term goes, of each organisation by its own setting; the rest stays', async () => {
  const [here, there] = [privacy.town, privacy.elsewhere.organisationId];
  expect(here).not.toBe(there);
  // the clock stands at 23 November 2026, and the term is five years
  const days = ['2019-06-01', '2021-11-22', '2021-11-23', '2026-11-01'];
  await lines(here, days);
  await lines(there, days);
  await asOwner(
    `insert into settings (id, organisation_id, key, value, valid_from, source, verified, set_at)
     values (gen_random_uuid(), $1, 'retention.audit', '7', '2026-01-01', 'archivaris', true, now())`,
    [there],
  );
  await drop();
  expect(await left(here)).toEqual(['2021-11-23', '2026-11-01']);
  expect(await left(there)).toEqual(['2021-11-22', '2021-11-23', '2026-11-01']);
});

test('what still has to go to a log elsewhere stays until it went', async () => {
  const here = privacy.town;
  await lines(here, ['2018-01-01']);
  const house: House = {
    ...privacy.house,
    config: { ...privacy.house.config, processingLogUrl: 'https://logboek.voorbeeld.example/v1/traces' },
  };
  await drop(house);
  expect(await left(here)).toContain('2018-01-01');
  await asOwner(
    'insert into processing_exports (only_one, last_id, exported_at) select true, max(id), now() from processing_lines',
  );
  await drop(house);
  expect(await left(here)).not.toContain('2018-01-01');
});

test('the wall lets nobody drop what is younger than a year, or anything within an organisation', async () => {
  const here = privacy.town;
  const young = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await lines(here, [young, '2019-01-01']);
  const dropped = await inSystemScope(privacy.house.database, (db) =>
    db.deleteFrom('processing_lines').where('operation', 'in', [young, '2019-01-01']).executeTakeFirst(),
  );
  expect(Number(dropped.numDeletedRows)).toBe(1);
  expect(await left(here)).toContain(young);
  const none = await privacy.house.database.deleteFrom('processing_lines').executeTakeFirst();
  expect(Number(none.numDeletedRows)).toBe(0);
});
