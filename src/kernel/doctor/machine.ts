import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { LOWEST_DISK } from '../health.ts';
import { lockOf, openRoot, type StoredKeys } from '../keys/root-keys.ts';
import { localMoment } from '../local-time.ts';
import { type Mailer, MailNotSent } from '../mail.ts';
import { MasterKeyProblem } from '../sealing/master-key.ts';
import { isBreached } from '../secrets/breached-passwords.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const COMFORTABLE_DISK = 2 * 1024 ** 3;

/** The Node this runs on, by its version such as `24.21.0`. */
export function examineNode(version: string): Finding {
  const major = Number(version.split('.')[0]);
  if (major >= 24) return ok('Node', `Lantaarn draait op Node ${version}.`);
  const todo = 'Start Lantaarn met npm start of bin/lantaarn.mjs: die gebruiken de meegeleverde Node 24.';
  const says = `Dit is Node ${version}; Lantaarn is getest met Node 24.`;
  return major >= 22 ? warning('Node', says, todo) : problem('Node', says, todo);
}

/** Whether this computer knows the time in the Netherlands, summer time included. */
export function examineTimeZone(): Finding {
  const summer = localMoment(new Date('2026-07-01T10:00:00Z')).clock === 12 * 3_600_000;
  return summer
    ? ok('Tijdzone', 'Deze computer kent de Nederlandse tijd.')
    : problem(
        'Tijdzone',
        'Deze Node kent de Nederlandse tijd niet.',
        'Gebruik de meegeleverde Node 24, met volledige ICU.',
      );
}

/** Room on the disk of the data folder, or of the first folder above it that is there. */
export async function examineDisk(home: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existing(home));
  return diskFinding(bavail * bsize);
}

const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

/** Judges the free bytes on the disk. */
export function diskFinding(free: number): Finding {
  const says = `Op de schijf is nog ${(free / 1024 ** 3).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} GB vrij.`;
  const todo = 'Maak ruimte vrij of vergroot de schijf.';
  if (free < LOWEST_DISK) return problem('Schijf', says, todo);
  return free < COMFORTABLE_DISK ? warning('Schijf', says, todo) : ok('Schijf', says);
}

/** Who can look into the data folder. */
export function examineFolder(home: string): Finding {
  const about = 'Gegevensmap';
  if (!existsSync(home))
    return ok(about, `De map ${home} bestaat nog niet; Lantaarn maakt haar bij de eerste start.`);
  if (process.platform !== 'win32' && (statSync(home).mode & 0o022) !== 0) {
    return warning(about, `Andere gebruikers kunnen schrijven in ${home}.`, `Voer uit: chmod go-w ${home}`);
  }
  return ok(about, `De map is ${home}.`);
}

/** The lock (key file or key service), and whether it belongs to the database. */
export async function examineKey(
  config: Pick<Config, 'masterKeyFile' | 'keyService'>,
  stored: StoredKeys,
): Promise<Finding> {
  const about = 'Sleutel';
  try {
    const lock = lockOf(config);
    const what = config.keyService === null ? 'Het sleutelbestand' : 'De sleuteldienst';
    if (stored.fingerprint === null) return ok(about, `${what} is ingesteld; de database is nog leeg.`);
    await openRoot(lock, stored);
    const others = new Set(stored.roots.map((root) => root.lock).filter((name) => name !== lock.name)).size;
    if (others === 0) return ok(about, `${what} is in orde en hoort bij deze database.`);
    return warning(
      about,
      `${what} is in orde. Er past nog een andere sleutel op deze database.`,
      'Is de nieuwe sleutel overal in gebruik, voer dan uit: lantaarn key rotate finish',
    );
  } catch (error) {
    if (!(error instanceof MasterKeyProblem)) throw error;
    if (error.reason === 'missing' && stored.fingerprint === null) {
      return ok(about, 'Er is nog geen sleutelbestand; Lantaarn maakt het bij de eerste start.');
    }
    return problem(about, ...saysAndTodo(error.message));
  }
}

/** The messages about the key hold one sentence that says what is wrong, and after it what to do. */
function saysAndTodo(message: string): [string, string] {
  const end = message.indexOf('. ') + 1;
  return end === 0 ? [message, 'Zie docs/operations.md.'] : [message.slice(0, end), message.slice(end + 1)];
}

/** Whether mail can be sent. */
export async function examineMail(config: Config, mailer: Mailer): Promise<Finding> {
  const about = 'E-mail';
  if (config.smtpUrl === null) {
    return config.demo
      ? ok(about, 'Dit is de demo: e-mail staat op het scherm en wordt niet verstuurd.')
      : warning(
          about,
          'Er is geen mailserver ingesteld: uitnodigingen en berichten komen niet aan.',
          'Vul SMTP_URL en MAIL_FROM in.',
        );
  }
  try {
    await mailer.check();
    return ok(about, 'De mailserver is bereikbaar.');
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    return problem(
      about,
      MAIL_SAYS[error.code] ?? 'De mailserver is niet bereikbaar.',
      'Controleer SMTP_URL.',
    );
  }
}

const MAIL_SAYS: Readonly<Record<string, string>> = {
  EAUTH: 'De mailserver weigert de gebruikersnaam of het wachtwoord.',
  ETLS: 'De mailserver biedt geen versleutelde verbinding aan.',
};

/** Whether the list of breached passwords can be read, where there is one. */
export async function examineBreachedList(path: string | null): Promise<Finding[]> {
  if (path === null) return [];
  const about = 'Gelekte wachtwoorden';
  try {
    // reads from all over the list
    await isBreached(path, 'wachtwoord');
    return [ok(about, 'De lijst is te lezen.')];
  } catch {
    const todo =
      'Controleer BREACHED_PASSWORDS_FILE. Zolang de lijst weg is, kan niemand een nieuw wachtwoord kiezen.';
    return [problem(about, 'De lijst met gelekte wachtwoorden is niet te lezen.', todo)];
  }
}

/** Whether people's browsers reach Lantaarn over an encrypted line. */
export function examineOrigin(origin: string): Finding {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1') {
    return ok('Adres', `Lantaarn is te vinden op ${origin}.`);
  }
  return problem(
    'Adres',
    `Het adres ${origin} is niet versleuteld: wie meekijkt op het netwerk leest alles.`,
    'Zet een proxy met TLS voor Lantaarn en vul in PUBLIC_ORIGIN het adres met https:// in.',
  );
}
