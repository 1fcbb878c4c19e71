import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bytesOf, KEY_BYTES, randomKey, SecretKey, subkey } from './secret-key.ts';

/**
 * The root secret of an installation: every key follows from it or is wrapped under it. It stands in the database, closed
 * under a lock that is not there: a key file or a key service (docs/decisions/0019).
 */
export type MasterKey = SecretKey<'master'>;

export type MasterKeyReason =
  | 'missing'
  | 'unreadable'
  | 'open-to-others'
  | 'malformed'
  | 'exists'
  | 'other-database'
  | 'service-away'
  | 'service-refuses';

/** Why Lantaarn does not start; the message is Dutch, for whoever runs it, and says what to do. */
export class MasterKeyProblem extends Error {
  override readonly name = 'MasterKeyProblem';
  readonly reason: MasterKeyReason;

  constructor(reason: MasterKeyReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

const HEADER = 'lantaarn-master-key-1';
const WINDOWS = process.platform === 'win32';

// Eight bytes that tell a mistyped or cut-off key from a good one. They do not help to guess 256 bits.
const checkOf = (key: MasterKey): string =>
  createHmac('sha256', bytesOf(key)).update('lantaarn master key check').digest('hex').slice(0, 16);

function parse(file: string, text: string): MasterKey {
  const [header, encoded = '', check, ...rest] = text.trimEnd().split(/\r?\n/);
  const bytes = Buffer.from(encoded, 'base64');
  const whole = header === HEADER && rest.length === 0 && bytes.length === KEY_BYTES;
  const key = whole && bytes.toString('base64') === encoded ? new SecretKey('master', bytes) : null;
  if (key === null || check !== checkOf(key)) {
    throw new MasterKeyProblem(
      'malformed',
      `Het sleutelbestand ${file} is beschadigd of is geen sleutelbestand van Lantaarn. Zet de bewaarde kopie terug.`,
    );
  }
  return key;
}

function problemOfReading(file: string, error: unknown): MasterKeyProblem {
  if (error instanceof MasterKeyProblem) return error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new MasterKeyProblem(
      'missing',
      `Er is geen sleutelbestand op ${file}. Zet de bewaarde kopie terug, of wijs het juiste bestand aan in de instellingen. Maak geen nieuwe sleutel bij een database die al gegevens heeft: die zijn dan niet meer te lezen.`,
    );
  }
  return new MasterKeyProblem(
    'unreadable',
    `Het sleutelbestand ${file} is niet te lezen. Maak het leesbaar voor de gebruiker waaronder Lantaarn draait, en voor niemand anders.`,
  );
}

/**
 * Reads the master key. Throws MasterKeyProblem when the file is missing, unreadable, open to group or others,
 * or damaged. (Windows has no such file mode; there the rights of the folder count.)
 */
export function loadMasterKey(file: string): MasterKey {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const status = fstatSync(handle);
    if (!WINDOWS && (status.mode & 0o077) !== 0) {
      throw new MasterKeyProblem(
        'open-to-others',
        `Andere gebruikers van deze computer kunnen het sleutelbestand ${file} lezen. Voer uit: chmod 600 ${file}`,
      );
    }
    return parse(file, readFileSync(handle, 'utf8'));
  } catch (error) {
    throw problemOfReading(file, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    if (!WINDOWS) fchmodSync(handle, 0o600);
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keepFolder(folder: string): void {
  if (WINDOWS) return; // Windows cannot flush a folder
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes a new master key in `file` (mode 0600; a missing folder is made with 0700) and returns it once it is
 * on disk. The file appears whole or not at all, also after a crash, and never replaces one that is there:
 * then it throws MasterKeyProblem 'exists'.
 */
export function createMasterKey(file: string): MasterKey {
  const folder = dirname(resolve(file));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = randomKey('master');
  const fresh = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeDurably(fresh, `${HEADER}\n${bytesOf(key).toString('base64')}\n${checkOf(key)}\n`);
    linkSync(fresh, file); // unlike rename, link fails when the name is taken
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new MasterKeyProblem(
      'exists',
      `Er staat al een sleutelbestand op ${file}. Het blijft zoals het is.`,
    );
  } finally {
    rmSync(fresh, { force: true });
  }
  keepFolder(folder);
  return key;
}

/**
 * A key for one purpose ('audit', 'reference', 'csrf', 'session', 'brake', ...), 32 bytes by HKDF-SHA256.
 * The same every time; one purpose's key says nothing about another's.
 */
export const derive = (master: MasterKey, purpose: string): Buffer => subkey(master, `purpose/${purpose}`);

/** 16 bytes that stand in the database and tell its own key from another. They say nothing about the key. */
export const keyFingerprint = (master: MasterKey): Buffer => subkey(master, 'fingerprint').subarray(0, 16);

/** Throws MasterKeyProblem when the database was made under another key. */
export function refuseOtherKey(master: MasterKey, stored: Buffer): void {
  const own = keyFingerprint(master);
  if (stored.length !== own.length || !timingSafeEqual(stored, own)) throw otherDatabase();
}

/** The lock and the database do not belong together. */
export const otherDatabase = (): MasterKeyProblem =>
  new MasterKeyProblem(
    'other-database',
    'Deze sleutel hoort niet bij deze database. Zet het sleutelbestand terug dat bij deze database hoort, of wijs de juiste database aan.',
  );
