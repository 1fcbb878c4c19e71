import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { anchorFile } from '../kernel/audit/anchor.ts';
import { sealChain } from '../kernel/audit/chain.ts';
import { done } from '../kernel/outcome.ts';
import { withClient } from '../kernel/postgres/index.ts';
import { ownOrganisationAsSubject, run, verb } from '../kernel/verb.ts';
import { auditVerify } from './audit.ts';
import type { Io } from './command.ts';
import { runCommand } from './lantaarn.ts';
import { migrate } from './migrate.ts';

let test: TestHouse;
const look = verb({
  name: 'test.look',
  act: 'read',
  activity: 'signals',
  input: z.object({}),
  subject: ownOrganisationAsSubject('organisation'),
  run: async () => done(null),
});

const urlOf = (user: string): string => {
  const { host, database } = test.database.appOptions;
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`;
};

async function typed(
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    env: { LANTAARN_HOME: test.house.config.home, DATABASE_URL: urlOf('lantaarn_app'), ...env },
    cwd: '/',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  const code = await runCommand([auditVerify, migrate], words, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  test = await openTestHouse([]);
  const actor = await test.seat(await test.organisation(), 'coordinator', 'care');
  for (let entry = 0; entry < 5; entry += 1) await run(test.house, actor, look, {});
  const anchor = anchorFile(join(test.house.config.home, 'audit-anchor.txt'));
  await sealChain(test.house.database, test.house.audit, anchor);
});
afterAll(() => test.close());

describe('lantaarn audit verify', () => {
  it('says that the trail is whole', async () => {
    const { code, out } = await typed(['audit', 'verify']);
    expect(out).toContain('Het logboek is heel: 5 regels');
    expect(code).toBe(0);
  });

  it('ends with 1 and names the first bad entry', async () => {
    await withClient(test.database.superOptions, async (client) => {
      await client.query(
        `update audit_entries set outcome = 'absent' where id = (select entry_id from audit_links where position = 4)`,
      );
    });
    const { code, out } = await typed(['audit', 'verify']);
    expect(out).toContain('niet heel. Plaats 4 in de keten');
    expect(code).toBe(1);
  });

  it('ends with 1 and says what to do when the key is not there', async () => {
    const { code, err } = await typed(['audit', 'verify'], { MASTER_KEY_FILE: '/nowhere/master.key' });
    expect(err).toContain('Er is geen sleutelbestand op /nowhere/master.key');
    expect(code).toBe(1);
  });
});

describe('lantaarn migrate', () => {
  it('asks for the address of the owner', async () => {
    const { code, err } = await typed(['migrate']);
    expect(err).toContain('DATABASE_OWNER_URL');
    expect(code).toBe(2);
  });

  it('says that there was nothing to do', async () => {
    const { code, out } = await typed(['migrate'], { DATABASE_OWNER_URL: urlOf('lantaarn_migrator') });
    expect(out).toBe('De database was al bij.');
    expect(code).toBe(0);
  });
});
