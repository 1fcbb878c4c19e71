import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The system user that the server runs as. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'lantaarn-postgres';

/**
 * PostgreSQL refuses to run as root: it then gets a system user of its own, made when it is not there yet,
 * or `nobody` where users cannot be made. Null when Lantaarn does not run as root: it runs as ourselves.
 */
export function databaseUser(): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  return entry(NAME) ?? made() ?? entry('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function made(): DatabaseUser | null {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', NAME]],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return entry(NAME);
    } catch {
      // The next way, and else `nobody`.
    }
  }
  return null;
}

function entry(name: string): DatabaseUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : null;
}
