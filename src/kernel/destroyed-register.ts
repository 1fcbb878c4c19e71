import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Domain } from './actor.ts';
import { derive, type MasterKey } from './sealing/master-key.ts';
import { StartProblem } from './start-problem.ts';

/** What is known of a record that is gone. */
export interface Tombstone {
  readonly kind: string;
  readonly recordId: string;
  readonly organisationId: string;
  readonly domain: Domain | null;
  readonly serial: number | null;
  readonly rule: string;
  readonly listId: string;
  readonly destroyedAt: Date;
}

/**
 * The tombstones once more, in a file outside the database: a backup that is put back does not know what was destroyed
 * after it was made, and this file does (decision 0018). Every line bears a proof under a key from the master key, for
 * what it names is destroyed again: nobody may write it by hand. It may be appended to by several processes.
 */
export interface DestroyedRegister {
  /** Every tombstone in it. Throws StartProblem for a line that was changed. */
  read(): readonly Tombstone[];
  /** Whether lines can be added: nothing is destroyed that cannot be written down. */
  writable(): boolean;
  /** Adds lines; they are on disk when this returns. */
  append(tombstones: readonly Tombstone[]): void;
}

/**
 * Opens the register. It lies beside the master key unless the settings say otherwise: whoever puts a backup back has to
 * bring that one too.
 */
export function destroyedRegister(path: string, master: MasterKey): DestroyedRegister {
  const key = derive(master, 'destroyed-register');
  return {
    read: () => textLines(path).map((line, at) => tombstoneOf(key, line, path, at + 1)),
    writable: () => canAppend(path),
    append(tombstones) {
      if (tombstones.length === 0) return;
      const text = tombstones.map((tombstone) => `${lineOf(key, tombstone)}\n`).join('');
      // What a power cut left halfway is closed off first: it then is a line that says nothing.
      appendDurably(path, endsHalfway(path) ? ` cut-off\n${text}` : text);
    },
  };
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const endsHalfway = (path: string): boolean => {
  const text = read(path);
  return text !== '' && !text.endsWith('\n');
};

/** Whole lines; one that a power cut broke off stands in the database still, which is older than its line here. */
const textLines = (path: string): readonly string[] => {
  const lines = read(path).split('\n').slice(0, -1);
  return lines.filter((line) => line !== '' && !line.endsWith(' cut-off'));
};

function canAppend(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
    return true;
  } catch {
    return false;
  }
}

function appendDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const proofOf = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function lineOf(key: Buffer, one: Tombstone): string {
  const { kind, recordId, organisationId, domain, serial, rule, listId, destroyedAt } = one;
  const text = [
    kind,
    recordId,
    organisationId,
    domain ?? '-',
    serial ?? '-',
    rule,
    listId,
    destroyedAt.toISOString(),
  ].join(' ');
  return `${text} ${proofOf(key, text).toString('hex')}`;
}

function tombstoneOf(key: Buffer, line: string, path: string, at: number): Tombstone {
  const end = line.lastIndexOf(' ');
  const text = line.slice(0, end);
  const given = Buffer.from(line.slice(end + 1), 'hex');
  const expected = proofOf(key, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new StartProblem(
      `Regel ${at} van ${path} is veranderd, of hoort bij een andere hoofdsleutel. Zet het register terug dat bij deze gegevens hoort: daarin staat wat vernietigd is en dicht moet blijven.`,
    );
  }
  const [kind = '', recordId = '', organisationId = '', domain, serial, rule = '', listId = '', iso = ''] =
    text.split(' ');
  return {
    kind,
    recordId,
    organisationId,
    domain: domain === 'care' || domain === 'safety' ? domain : null,
    serial: serial === '-' ? null : Number(serial),
    rule,
    listId,
    destroyedAt: new Date(iso),
  };
}
