import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { destinations, sentences } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { createLog } from '../../src/kernel/log.ts';
import { openHouse } from '../../src/kernel/open-house.ts';
import {
  createDatabase,
  type Embedded,
  SUPERUSER,
  startEmbedded,
  withClient,
} from '../../src/kernel/postgres/index.ts';
import { root } from '../../src/kernel/root.ts';
import { newTotpSecret } from '../../src/kernel/secrets/totp.ts';
import { organisationBySlug, placePerson, prepareInstallation } from '../../src/rooms/people/index.ts';
import { PASSWORD, PASSWORD_HASH } from '../../src/rooms/people/people.fixture.ts';
import { formVisitor } from '../form-visitor.ts';
import { freePort } from '../free-port.ts';
import { newHome, type Running, start } from './process.ts';
import { Reporter } from './reporter.ts';
import { type SmallProxy, startProxy } from './small-proxy.ts';

const COLLEAGUES = 10;
const secrets = Array.from({ length: COLLEAGUES }, newTotpSecret);
const emailOf = (number: number): string => `proef-${number}@voorbeeld.example`;

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-two-'));
const newer = join(folder, 'newer');
const keyFile = join(folder, 'keys/master.key');
let server: Embedded;
let env: Record<string, string>;
let proxy: SmallProxy;

const ask = <Row extends object>(text: string): Promise<Row[]> =>
  withClient(
    server.optionsFor(SUPERUSER, 'lantaarn'),
    async (client) => (await client.query<Row>(text)).rows,
  );

/** The next version: as it is, with one more migration that changes tables that everybody uses. */
function makeNewer(): void {
  mkdirSync(newer);
  for (const name of ['dist', 'migrations', 'package.json'])
    cpSync(join(root, name), join(newer, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(newer, 'node_modules'));
  const change = ['signals', 'signal_acts', 'sessions', 'seats', 'organisations', 'drafts']
    .map((table) => `alter table ${table} add column newer text not null default '';`)
    .join('\n');
  writeFileSync(
    join(newer, 'migrations/9000-newer.sql'),
    `${change}\ncreate table newer (id uuid primary key);\n`,
  );
}

beforeAll(async () => {
  server = await startEmbedded({ directory: join(folder, 'database'), fsync: false });
  await createDatabase(server.optionsFor(SUPERUSER, 'postgres'), 'lantaarn');
  const { host } = server.optionsFor(SUPERUSER, 'lantaarn');
  const url = (role: string): string =>
    `postgres://${role}@localhost/lantaarn?host=${encodeURIComponent(String(host))}`;
  env = {
    DATABASE_URL: url('lantaarn_app'),
    DATABASE_OWNER_URL: url('lantaarn_migrator'),
    MASTER_KEY_FILE: keyFile,
    DRAIN_SECONDS: '2',
  };
  const config = readConfig({ ...env, LANTAARN_HOME: newHome() }, folder);
  const open = await openHouse(
    config,
    createLog(undefined, () => undefined),
    { sentences, destinations, jobs: [] },
  );
  await prepareInstallation(open.house);
  const town = await organisationBySlug(open.house, 'albrandswaard');
  if (town === null) throw new Error('the town is not there');
  for (const [number, totpSecret] of secrets.entries())
    await placePerson(open.house, {
      organisationId: town.id,
      name: `Proef van der Persoon ${number}`,
      email: emailOf(number),
      passwordHash: PASSWORD_HASH,
      totpSecret,
      seats: [{ role: 'employee', domain: null }],
    });
  await open.close();
  makeNewer();
}, 60_000);
afterAll(async () => {
  await proxy?.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const codeOf = (secret: string): string =>
  HOTP.generate({
    secret: Secret.fromBase32(secret),
    counter: Math.floor(Date.now() / 30_000),
    digits: 6,
  });

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody who signs in in two steps, looks at pages for a while, and signs out. Gives what was not as it should be. */
async function colleague(number: number, done: () => boolean): Promise<string[]> {
  const wrong: string[] = [];
  const expectStatus = (what: string, status: number, wanted: number): void => {
    if (status !== wanted) wrong.push(`${what}: ${status}`);
  };
  const visitor = formVisitor(proxy.origin);
  expectStatus('page', (await visitor.get('/inloggen')).status, 200);
  const first = await visitor.post('/inloggen', { email: emailOf(number), password: PASSWORD });
  expectStatus('password', first.status, 303);
  await visitor.get('/inloggen/code');
  const second = await visitor.post('/inloggen/code', { code: codeOf(secrets[number] ?? '') });
  expectStatus(`code to ${second.to}`, second.status, 303);
  for (let look = 0; look < 3 || !done(); look += 1) {
    expectStatus('session', (await visitor.get('/mijn')).status, 200);
    await wait(150);
  }
  return wrong;
}

test('reports and sign-ins go on while both processes are replaced by a newer version, one by one', {
  timeout: 240_000,
}, async () => {
  const ports = [await freePort(), await freePort()];
  const homes = [newHome(), newHome()];
  const startOne = (at: number, product = root): Promise<Running> =>
    start({ home: homes[at] ?? '', port: ports[at] ?? 0, product, env });
  const running = [await startOne(0), await startOne(1)];
  proxy = await startProxy(running.map(({ origin }) => origin));

  let over = false;
  const reporters: Reporter[] = [];
  const reporting = Array.from({ length: 4 }, async () => {
    while (!over) {
      const reporter = new Reporter(proxy.origin, reporters.length);
      reporters.push(reporter);
      if ((await reporter.begin()) === 303) await reporter.send();
    }
  });
  const colleagues = secrets.map(async (_, number) => {
    // Each comes in at another moment: some before, some while, some after.
    await wait(number * 700);
    return colleague(number, () => over);
  });

  await wait(1000);
  for (const at of [0, 1]) {
    expect(await running[at]?.stop()).toBe(0);
    running[at] = await startOne(at, newer);
    await wait(1000);
  }
  over = true;
  await Promise.all(reporting);
  const wrong = (await Promise.all(colleagues)).flat();

  expect(wrong).toEqual([]);
  expect(proxy.lost()).toBe(0);
  const answers = [...new Set(reporters.flatMap((reporter) => reporter.answers))].sort();
  expect(answers).toEqual([200, 303]);
  for (const count of proxy.answered.values()) expect(count).toBeGreaterThan(20);
  expect(await ask('select 1 from lantaarn_migrations where number = 9000')).toHaveLength(1);

  // Every report there is once, with one act and one line in the trail, and its code opens it in either process.
  const [counted] = await ask<{ signals: number; acts: number; entries: number }>(`
    select (select count(*)::int from signals) as signals, (select count(*)::int from signal_acts) as acts,
      (select count(*)::int from audit_entries where verb = 'signals.report'
        and outcome = 'done' and detail::jsonb ->> 'repeated' = 'false') as entries`);
  expect(counted).toEqual({ signals: reporters.length, acts: reporters.length, entries: reporters.length });
  expect(reporters.length).toBeGreaterThan(20);
  const some = reporters.filter((_, number) => number % 5 === 0);
  expect(await Promise.all(some.map((reporter) => reporter.findsBack()))).toEqual(some.map(() => true));
  await bothLinkOneTrail();
  await brakeTogether(running);
  for (const one of running) expect(await one.stop()).toBe(0);
});

/** Two sealers, one chain: dense, and every entry in it once. */
async function bothLinkOneTrail(): Promise<void> {
  const waiting = async () =>
    (
      await ask<{ waiting: number }>(`select count(*)::int as waiting from audit_entries e
      where not exists (select 1 from audit_links l where l.entry_id = e.id)`)
    )[0]?.waiting;
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
  const [chain] = await ask<{ links: number; furthest: number }>(
    'select count(*)::int as links, max(position)::int as furthest from audit_links',
  );
  expect(chain?.links).toBe(chain?.furthest);
}

/** One address that goes to both by turns gets one purse, and what came back meanwhile. */
async function brakeTogether(running: readonly Running[]): Promise<void> {
  const started = Date.now();
  let through = 0;
  for (let number = 0; number < 90; number += 1) {
    const reporter = new Reporter(running[number % 2]?.origin ?? '', 60_000);
    if ((await reporter.begin()) === 303) through += 1;
    // Whoever counts together hears of it within a second.
    if (number % 10 === 9) await wait(1100);
  }
  const back = Math.ceil((Date.now() - started) / 10_000);
  expect(through).toBeGreaterThanOrEqual(60);
  expect(through).toBeLessThanOrEqual(60 + back + 6);
}
