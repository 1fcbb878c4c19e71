import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRunningHouse, type RunningHouse } from '../../test/running-house.ts';
import { markDemo } from '../rooms/people/index.ts';
import type { Io } from './command.ts';
import { runCommand } from './lantaarn.ts';
import { setupLink } from './setup-link.ts';

let house: RunningHouse;
beforeAll(async () => {
  // At the real time, for the command has the time of the machine.
  house = await openRunningHouse();
});
afterAll(() => house.close());

async function typed(env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const { host, database } = house.database.appOptions;
  const io: Io = {
    env: {
      LANTAARN_HOME: house.house.config.home,
      DATABASE_URL: `postgres://lantaarn_app@localhost/${database}?host=${encodeURIComponent(String(host))}`,
      PUBLIC_ORIGIN: house.origin,
      ...env,
    },
    cwd: '/',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  const code = await runCommand([setupLink], ['setup-link'], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const statusOf = async (link: string): Promise<number> => (await fetch(link)).status;

test('without the key of this installation there is no link', async () => {
  const { code, out, err } = await typed({ MASTER_KEY_FILE: '/nowhere/master.key' });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('/nowhere/master.key');
});

test('the link opens the first set-up, and the one before does not any more', async () => {
  const first = await typed();
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\/[\w-]{43}$/);
  expect(await statusOf(first.out)).toBe(200);
  const second = await typed();
  expect(await statusOf(first.out)).toBe(410);
  expect(await statusOf(second.out)).toBe(200);
});

test('when there is an administrator it says so', async () => {
  await markDemo(house.house);
  const { code, out, err } = await typed();
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('al ingesteld');
});
