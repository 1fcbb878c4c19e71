import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import { root } from '../kernel/root.ts';
import type { Command, Io } from './command.ts';
import { runCommand } from './lantaarn.ts';

const command = (name: string, run: Command['run']): Command => ({ name, summary: `Doet ${name}.`, run });
const commands: readonly Command[] = [
  command('look', async (args) => args.length),
  command('look closely', async () => 7),
  command('configured', async (_args, io) => (readConfig(io.env, io.cwd) ? 0 : 1)),
];

async function typed(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    env: { PORT: 'x' },
    cwd: '/srv',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  const code = await runCommand(commands, argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('lantaarn', () => {
  it('gives the list when nothing, or help, is asked', async () => {
    for (const argv of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out } = await typed(...argv);
      expect(code).toBe(0);
      for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(14)}${summary}`);
    }
  });

  it('explains one command', async () => {
    for (const argv of [
      ['help', 'look'],
      ['look', '--help'],
    ]) {
      expect(await typed(...argv)).toMatchObject({ code: 0, out: 'lantaarn look\n\nDoet look.' });
    }
  });

  it('refuses an unknown word with the list on standard error', async () => {
    expect(await typed('nonsense')).toMatchObject({ code: 2, out: '' });
    expect((await typed('nonsense')).err).toContain('Doet look.');
  });

  it('takes the command with the most words, and hands on the rest', async () => {
    expect((await typed('look', 'closely')).code).toBe(7);
    expect((await typed('look', 'a', 'b')).code).toBe(2);
  });

  it('says calmly what is wrong in the configuration', async () => {
    const { code, err } = await typed('configured');
    expect(code).toBe(1);
    expect(err).toContain('PORT: schrijf');
  });

  it('is still when who reads along stops reading', () => {
    const program = JSON.stringify(join(root, 'bin/lantaarn.mjs'));
    const { stderr, stdout } = spawnSync('sh', ['-c', `"${process.execPath}" ${program} help | true`], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    expect(stdout + stderr).toBe('');
  });

  it('is a program that runs on whatever Node starts it', () => {
    const out = execFileSync(process.execPath, [join(root, 'bin/lantaarn.mjs'), 'version'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    expect(out).toMatch(/^Lantaarn \d+\.\d+\.\d+, Node \d+/);
  });
});
