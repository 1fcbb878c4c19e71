import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { choosePassword } from './choose-password.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-choose-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LEAKED = 'zeven groene theepotten';
const lines: string[] = [];
const log = createLog(undefined, (line) => lines.push(line));
const houseWith = (list?: string) => ({ config: readConfig({ BREACHED_PASSWORDS_FILE: list }, folder), log });
const choose = (list: string | undefined, password: string) =>
  choosePassword(houseWith(list), password, password, []);

test('a breached password is refused at its field, and another one is taken', async () => {
  const hash = createHash('sha1').update(LEAKED).digest('hex').toUpperCase();
  writeFileSync(join(folder, 'list.txt'), `${hash}:12\r\n`);
  expect(await choose('list.txt', LEAKED)).toMatchObject({
    kind: 'problem',
    field: 'password',
    text: expect.stringContaining('gelekte wachtwoorden'),
  });
  expect((await choose('list.txt', 'vier paarse fietsbellen')).kind).toBe('chosen');
  expect((await choose(undefined, LEAKED)).kind).toBe('chosen');
});

test('a list that cannot be read lets nothing through, and says so in the log without the password', async () => {
  const choice = await choose('weg.txt', LEAKED);
  expect(choice).toMatchObject({
    kind: 'problem',
    field: 'password',
    text: expect.stringContaining('straks'),
  });
  expect(lines.join('')).toContain('breached-passwords-not-read');
  expect(lines.join('')).not.toContain('theepot');
});
