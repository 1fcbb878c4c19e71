import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTwoTowns, type TwoTowns } from './two-towns.ts';

let world: TwoTowns;
let app: pg.Client;
beforeAll(async () => {
  world = await openTwoTowns();
  app = new pg.Client(world.place.database.appOptions);
  await app.connect();
}, 120_000);
afterAll(async () => {
  await app.end();
  await world.close();
});

/**
 * Readable by everybody: names of organisations are public, and so are their keys, wrapped; the installation says whether
 * it was set up.
 */
const PUBLIC = ['organisations', 'organisation_keys', 'installation', 'lantaarn_migrations'];

const tables = async (): Promise<string[]> =>
  (
    await world.rows<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
    )
  ).map(({ relname }) => relname);

/** How many rows of each table the application sees, with these settings. */
async function seen(settings: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  await app.query('begin');
  for (const [name, value] of Object.entries(settings))
    await app.query('select set_config($1, $2, true)', [`lantaarn.${name}`, value]);
  const counts: Record<string, number> = {};
  for (const table of await tables()) {
    if (PUBLIC.includes(table)) continue;
    const { rows } = await app.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    counts[table] = rows[0]?.count ?? -1;
  }
  await app.query('rollback');
  return counts;
}

const some = (counts: Readonly<Record<string, number>>): string[] =>
  Object.keys(counts).filter((table) => counts[table] !== 0);

describe('without an organisation', () => {
  test('there is something to see, so that seeing nothing means something', async () => {
    for (const table of [
      'signals',
      'signal_acts',
      'signal_tokens',
      'signal_tasks',
      'second_readings',
      'drafts',
    ])
      expect(
        (await world.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n,
        table,
      ).toBeGreaterThan(0);
  });

  test.each([
    ['no settings at all', {}],
    ['an empty scope', { scope: '' }],
    ['the scope of one organisation', { scope: 'tenant' }],
    ['both domains', { scope: 'tenant', domains: 'care,safety' }],
    ['an organisation that is not there', { organisation: crypto.randomUUID(), domains: 'care,safety' }],
    ['a scope that does not exist', { scope: 'everything' }],
  ])('the application sees nothing: %s', async (_, settings) => {
    expect(some(await seen(settings))).toEqual([]);
  });

  test('a scope of the house opens what it is for, and never a signal', async () => {
    const people = [
      'accounts',
      'identities',
      'invitations',
      'issuers',
      'openings',
      'passkeys',
      'persons',
      'seat_holders',
      'seats',
      'sessions',
      'settings',
      'spent_tokens',
    ];
    const house = [
      // what ends soon, for the job that says so; nothing in them is about persons
      'agreements',
      'policy_documents',
      'audit_entries',
      'audit_links',
      'brake_hours',
      'brake_purses',
      'drafts',
      'processing_exports',
      'processing_lines',
      'root_keys',
      'settings',
    ];
    expect(some(await seen({ scope: 'sign-in' })).filter((table) => !people.includes(table))).toEqual([]);
    expect(some(await seen({ scope: 'system' })).filter((table) => !house.includes(table))).toEqual([]);
    expect(
      some(await seen({ scope: 'region-administration' })).filter(
        (table) => !['seats', 'seat_holders'].includes(table),
      ),
    ).toEqual([]);
  });

  test('an empty receipt or reporter opens no signal that has none', async () => {
    const [town] = await world.rows<{ id: string }>(
      `select id from organisations where slug = 'albrandswaard'`,
    );
    const counts = await seen({ organisation: town?.id ?? '', receipt: '', reporter: '' });
    expect({ signals: counts['signals'], acts: counts['signal_acts'] }).toEqual({ signals: 0, acts: 0 });
  });

  test.each([
    'signals',
    'signal_acts',
    'signal_tokens',
    'signal_tasks',
    'second_readings',
    'hand_overs',
    'consultations',
    'consultation_answers',
    'sharings',
    'persons',
    'accounts',
    'sessions',
    'drafts',
  ])('nothing can be changed or taken away: %s', async (table) => {
    const before = (await world.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
    await app.query(`update ${table} set organisation_id = organisation_id`).then(
      ({ rowCount }) => expect(rowCount).toBe(0),
      (error: unknown) => expect(String(error)).toContain('permission denied'),
    );
    await app.query(`delete from ${table}`).then(
      ({ rowCount }) => expect(rowCount).toBe(0),
      (error: unknown) => expect(String(error)).toContain('permission denied'),
    );
    expect((await world.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n).toBe(before);
  });
});

describe('the wall itself', () => {
  test('stands in every table, also for its owner', async () => {
    const open = await world.rows<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and relname <> 'lantaarn_migrations' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  test('has a rule in every table, and none that is always true but those for what is public', async () => {
    const rules = await world.rows<{ table: string; rule: string }>(
      `select tablename as table, coalesce(qual, with_check) as rule from pg_policies where schemaname = 'public'`,
    );
    const ruled = new Set(rules.map(({ table }) => table));
    const base = await world.rows<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'lantaarn_migrations'`,
    );
    expect(base.map(({ relname }) => relname).filter((table) => !ruled.has(table))).toEqual([]);
    const always = rules.filter(({ rule }) => rule === 'true').map(({ table }) => table);
    expect(always.filter((table) => !PUBLIC.includes(table))).toEqual([]);
  });

  test('cannot be taken down by the application: it owns nothing and is nobody else', async () => {
    const owned = await world.rows<{ name: string }>(
      `select relname as name from pg_class where relowner = 'lantaarn_app'::regrole
       union all select proname from pg_proc where proowner = 'lantaarn_app'::regrole
       union all select nspname from pg_namespace where nspowner = 'lantaarn_app'::regrole`,
    );
    expect(owned).toEqual([]);
    const [role] = await world.rows<{ can: boolean }>(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as can from pg_roles where rolname = 'lantaarn_app'`,
    );
    expect(role).toEqual({ can: false });
    expect(await world.rows(`select 1 from pg_auth_members where member = 'lantaarn_app'::regrole`)).toEqual(
      [],
    );
  });

  test('a view looks with the eyes of its reader, or stands in the list of those that were thought about', async () => {
    const views = await world.rows<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
         and not coalesce(reloptions::text ilike '%security_invoker=true%', false)`,
    );
    // ids and numbers only, under a rule of their own for the owner (0004)
    expect(views.map(({ relname }) => relname).filter((name) => name !== 'record_names')).toEqual([]);
  });
});
