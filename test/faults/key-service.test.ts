import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyCommands } from '../../src/cli/key.ts';
import { runCommand } from '../../src/cli/lantaarn.ts';
import { type KeyService, startKeyService } from '../../src/kernel/keys/key-service.fixture.ts';
import { newHome, start, startInVain } from './process.ts';
import { Reporter } from './reporter.ts';

const LONG = { timeout: 120_000 };
const folder = newHome();
let service: KeyService;
beforeAll(async () => {
  service = await startKeyService(folder);
});
afterAll(() => service.stop());

const reported = async (origin: string, number: number): Promise<Reporter> => {
  const reporter = new Reporter(origin, number);
  expect([await reporter.begin(), await reporter.send()]).toEqual([303, 200]);
  return reporter;
};

test(
  'a house under a key service has no key file, works while the service is away, and starts when it is back',
  LONG,
  async () => {
    const env = service.env('certificate');
    const first = await start({ env });
    const { home } = first;
    expect(existsSync(join(home, 'keys'))).toBe(false);
    const one = await reported(first.origin, 1);

    await service.stop();
    const other = await reported(first.origin, 2);
    expect(await first.stop()).toBe(0);

    const vain = await startInVain({ home, env });
    expect([vain.code, vain.said]).toEqual([1, expect.stringContaining('antwoordt niet (ECONNREFUSED)')]);
    expect(vain.said).toContain('Er gaat niets verloren');
    const keyless = await startInVain({ home });
    expect(keyless.said).toContain('Er is geen sleutelbestand');
    expect(existsSync(join(home, 'keys'))).toBe(false);

    service = await startKeyService(folder, service.port);
    const again = await start({ home, env });
    for (const reporter of [one, other]) {
      reporter.moveTo(again.origin);
      expect(await reporter.findsBack()).toBe(true);
    }
    expect(await again.stop()).toBe(0);
  },
);

test('a house goes from a key file to a key service and back, without losing anything', LONG, async () => {
  const first = await start();
  const { home } = first;
  const file = join(home, 'keys/master.key');
  const typed = async (env: Record<string, string>, ...words: string[]): Promise<string> => {
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    const code = await runCommand(keyCommands, words, {
      env: { LANTAARN_HOME: home, ...env },
      cwd: home,
      ...io,
    });
    expect(code, said.join('\n')).toBe(0);
    return said.join('\n');
  };
  const one = await reported(first.origin, 3);
  expect(await typed(service.env(), 'key', 'rotate', 'master', '--to-service')).toContain('KMS_URL');
  const meanwhile = await reported(first.origin, 4);
  expect(await first.stop()).toBe(0);

  const second = await start({ home, env: service.env() });
  expect(await typed(service.env(), 'key', 'rotate', 'finish')).toContain('sleuteldienst 127.0.0.1');
  expect(await second.stop()).toBe(0);
  expect((await startInVain({ home })).said).toContain('hoort niet bij deze database');
  rmSync(file);
  await typed(service.env(), 'key', 'rotate', 'master', '--to-file', file);

  const third = await start({ home });
  for (const reporter of [one, meanwhile]) {
    reporter.moveTo(third.origin);
    expect(await reporter.findsBack()).toBe(true);
  }
  expect(await third.stop()).toBe(0);
});
