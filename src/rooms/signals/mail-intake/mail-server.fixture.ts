import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../../../../test/free-port.ts';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path));
const PASSWORD = 'verzonnen-wachtwoord';
const NOBODY = 65_534;

/** Why there is no mail server to test against; null when there is one. */
export function whyNoMailServer(): string | null {
  if (PROGRAM === undefined) return 'Dovecot is not installed (Debian: dovecot-imapd)';
  if (process.getuid?.() !== 0) return 'Dovecot is started as root only';
  const version = execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' });
  return version.startsWith('2.3.') ? null : `written for Dovecot 2.3, found ${version.trim()}`;
}

/** A real IMAP server on this machine, with one mailbox of its own. */
export interface MailServer {
  readonly server: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Puts a mail in a folder, as it came. */
  put(source: string, folder?: string): Promise<void>;
  /** Message-IDs and flags of what lies in a folder. */
  lies(folder?: string): Promise<readonly { readonly messageId: string; readonly seen: boolean }[]>;
  /** Works in the mailbox as its owner does. */
  asOwner<Value>(work: (client: ImapFlow) => Promise<Value>): Promise<Value>;
  stop(): Promise<void>;
}

const settings = (folder: string, port: number): string => `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

/** Starts the server and waits until it answers. */
export async function startMailServer(): Promise<MailServer> {
  if (PROGRAM === undefined) throw new Error('there is no mail server here');
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-imap-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), NOBODY, NOBODY);
  const port = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), settings(folder, port));
  const server = spawn(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const user = 'meldpunt';
  const asOwner: MailServer['asOwner'] = async (work) => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: PASSWORD },
      logger: false,
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  await answers(() => asOwner(async (client) => client.mailboxCreate('Mensenhandel')));
  return {
    server: `127.0.0.1:${port}`,
    port,
    user,
    password: PASSWORD,
    asOwner,
    put: (source, into = 'INBOX') =>
      asOwner(async (client) => {
        await client.append(into, source.replaceAll(/\r?\n/g, '\r\n'));
      }),
    lies: (within = 'INBOX') =>
      asOwner(async (client) => {
        await client.mailboxOpen(within, { readOnly: true });
        if (client.mailbox === false || client.mailbox.exists === 0) return [];
        const found = await client.fetchAll('1:*', { envelope: true, flags: true });
        return found.map(({ envelope, flags }) => ({
          messageId: envelope?.messageId ?? '',
          seen: flags?.has('\\Seen') ?? false,
        }));
      }),
    stop: () => stop(server, folder),
  };
}

async function answers(attempt: () => Promise<unknown>): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
