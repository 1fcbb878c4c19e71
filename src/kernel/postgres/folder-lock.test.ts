import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataFolderInUse, lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantaarn-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'lantaarn.lock');

it('lets one in, and the next when that one has left', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
  release();
  expect(existsSync(file())).toBe(false);
  lockFolder(folder)();
});

it('respects a living process, and takes over from it once it has been killed', async () => {
  const program = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))});
    lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(() => lockFolder(folder)).toThrow(`proces ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockFolder(folder)();
});

it.runIf(process.platform === 'linux')('takes over when the number belongs to another process by now', () => {
  writeFileSync(file(), `${process.ppid} 1`);
  lockFolder(folder)();
});

it.each(['', 'nonsense', '0', '-1 5'])('takes over a lock that says %j', (text) => {
  writeFileSync(file(), text);
  lockFolder(folder)();
});

it('takes over a lock of a process that has ended, and writes its own', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file(), `${ended} 1`);
  const release = lockFolder(folder);
  expect(readFileSync(file(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  release();
});
