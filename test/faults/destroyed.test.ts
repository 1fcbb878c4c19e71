import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobs, recordKinds, sentences } from '../../src/app.ts';
import { auditVerify } from '../../src/cli/audit.ts';
import { backupCommands } from '../../src/cli/backup.ts';
import { runCommand } from '../../src/cli/lantaarn.ts';
import { restore } from '../../src/cli/restore.ts';
import type { Domain, Role, SeatActor } from '../../src/kernel/actor.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { readConfig } from '../../src/kernel/config.ts';
import { newId, type OrganisationId } from '../../src/kernel/ids.ts';
import { createLog } from '../../src/kernel/log.ts';
import { type OpenHouse, openHouse } from '../../src/kernel/open-house.ts';
import { SUPERUSER, withClient } from '../../src/kernel/postgres/index.ts';
import { run, type Verb } from '../../src/kernel/verb.ts';
import { organisationBySlug, prepareInstallation } from '../../src/rooms/people/index.ts';
import { closeDestroyed } from '../../src/rooms/privacy/index.ts';
import { approveDestruction } from '../../src/rooms/privacy/retention/approve.ts';
import { collectList } from '../../src/rooms/privacy/retention/collect.ts';
import { destroyBatch } from '../../src/rooms/privacy/retention/destroy.ts';
import { proposeDestruction } from '../../src/rooms/privacy/retention/propose.ts';
import { report } from '../../src/rooms/signals/index.ts';
import { close } from '../../src/rooms/signals/verbs.ts';
import { newHome } from './process.ts';

const place = newHome();
const key = join(place, 'kopie.key');

const configOf = (home: string) => readConfig({ LANTAARN_HOME: home }, '/');

async function typed(home: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand([...backupCommands, restore, auditVerify], words, {
    env: { LANTAARN_HOME: home },
    cwd: place,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** An empty data folder with the master key in it, and the register when that was kept too. */
function emptyHome(of: string, register: boolean): string {
  const home = newHome();
  mkdirSync(join(home, 'keys'), { mode: 0o700 });
  const [from, to] = [configOf(of), configOf(home)];
  copyFileSync(from.masterKeyFile, to.masterKeyFile);
  if (register) copyFileSync(from.destroyedRecordsFile, to.destroyedRecordsFile);
  return home;
}

const opened = (home: string, clock = fixedClock('2026-01-05T09:00:00Z')): Promise<OpenHouse> =>
  openHouse(
    configOf(home),
    createLog(undefined, () => undefined),
    { sentences, jobs, recordKinds, clock },
  );

const seated = (organisationId: OrganisationId, role: Role, domain: Domain | null): SeatActor => ({
  kind: 'seat',
  organisationId,
  personId: newId(),
  sessionId: newId(),
  seat: {
    id: newId(),
    holderId: newId(),
    organisationId,
    organisationKind: 'municipality',
    role,
    domain,
    capacity: 'holder',
  },
  reporterToken: randomBytes(32),
});

async function act<Input, Value>(
  { house }: OpenHouse,
  actor: SeatActor | { kind: 'job'; organisationId: OrganisationId; name: string },
  what: Verb<Input, Value>,
  input: unknown,
): Promise<Value> {
  const outcome = await run(house, actor, what, input);
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** How many closed signals can still be read. */
const readable = ({ pool }: OpenHouse): Promise<number> =>
  withClient({ ...pool.options, user: SUPERUSER } as Parameters<typeof withClient>[0], async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from signals where data_key is not null',
    );
    return rows[0]?.n ?? -1;
  });

async function destroyAll(open: OpenHouse, town: OrganisationId): Promise<void> {
  const officer = seated(town, 'privacy_officer', null);
  const job = { kind: 'job', organisationId: town, name: 'test' } as const;
  const { list } = await act(open, officer, proposeDestruction, { domain: 'care', once: randomUUID() });
  await act(open, job, collectList, { list });
  await act(open, officer, approveDestruction, { list });
  await act(open, seated(town, 'coordinator', 'care'), approveDestruction, { list });
  while ((await act(open, job, destroyBatch, { list })).left);
}

async function reportAndClose(open: OpenHouse, town: OrganisationId, count: number): Promise<void> {
  const [employee, care] = [seated(town, 'employee', null), seated(town, 'coordinator', 'care')];
  for (let made = 0; made < count; made += 1) {
    const { reference } = await act(open, employee, report, {
      submission: randomUUID(),
      product: 'report',
      channel: 'web_internal',
      reporterType: 'neighbourhood_team',
      story: { whatHappened: 'Verzonnen verhaal.' },
    });
    const form = { reference, version: 1, once: randomUUID(), outcome: 'stored_picture', text: 'Verzonnen.' };
    await act(open, care, close, form);
  }
}

test('a backup of before does not bring back what was destroyed after it', { timeout: 180_000 }, async () => {
  const home = newHome();
  const clock = fixedClock('2026-01-05T09:00:00Z');
  const open = await opened(home, clock);
  await prepareInstallation(open.house);
  const town = (await organisationBySlug(open.house, 'albrandswaard'))?.id as OrganisationId;
  await reportAndClose(open, town, 3);
  await typed(home, 'backup', 'key', key);
  const [early, late] = [join(place, 'vroeg.lantaarn'), join(place, 'laat.lantaarn')];
  expect((await typed(home, 'backup', early, '--key-file', key)).code).toBe(0);
  clock.advance(400 * 86_400_000);
  await reportAndClose(open, town, 1);
  await destroyAll(open, town);
  expect(await readable(open)).toBe(1);
  expect((await typed(home, 'backup', late, '--key-file', key)).code).toBe(0);
  await open.close();

  // With the register beside the key: closed before anybody comes in.
  const after = emptyHome(home, true);
  const restored = await typed(after, 'restore', early, '--key-file', key);
  expect(restored.out).toContain('Weer dichtgemaakt wat na de kopie was vernietigd: 3.');
  expect(restored.code).toBe(0);
  const again = await opened(after);
  expect(await readable(again)).toBe(0);
  await again.close();
  expect((await typed(after, 'audit', 'verify')).code).toBe(0);

  // Without it, it is readable, and said so; with the register laid beside it later, the next start closes it.
  const forgot = emptyHome(home, false);
  const unsure = await typed(forgot, 'restore', early, '--key-file', key);
  expect([unsure.code, unsure.out]).toEqual([0, expect.stringContaining('geen register')]);
  copyFileSync(configOf(home).destroyedRecordsFile, configOf(forgot).destroyedRecordsFile);
  const started = await opened(forgot);
  expect(await readable(started)).toBe(3);
  expect(await closeDestroyed(started.house)).toBe(3);
  expect(await readable(started)).toBe(0);
  await started.close();

  // A backup that knows of destruction is not put back without the register, unless somebody says that it is lost.
  const bare = emptyHome(home, false);
  const refused = await typed(bare, 'restore', late, '--key-file', key);
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringContaining('Het register van vernietigde dossiers'),
  ]);
  const lost = await typed(bare, 'restore', late, '--key-file', key, '--register-lost');
  expect(lost.code).toBe(0);
  const last = await opened(bare);
  expect(await readable(last)).toBe(1);
  await last.close();
});
