import { randomBytes } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { SECRET_BYTES } from '../statistics/linkage/cryptography.ts';
import { BadInput } from './read-table.ts';

const WINDOWS = process.platform === 'win32';

/** Writes a new secret of 32 random bytes, in hexadecimal digits, for the owner's eyes only. Never over a file. */
export async function makeKeyFile(path: string): Promise<void> {
  const text = `${randomBytes(SECRET_BYTES).toString('hex')}\n`;
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${path}: ${WHY_UNWRITTEN[error.code ?? ''] ?? 'hier is geen bestand te schrijven.'}`);
  });
}

const WHY_UNWRITTEN: Readonly<Record<string, string>> = {
  EEXIST: 'dit bestand is er al. Een sleutel wordt niet overschreven; kies een andere naam.',
  ENOENT: 'deze map bestaat niet. Maak haar eerst.',
  EACCES: 'hier mag u niet schrijven. Kies een andere map.',
};

/**
 * The secret in a key file: all of it but line breaks at the end. `maker` is the command that makes such a file.
 * Throws `BadInput` for a weak or open file.
 */
export async function readKeyFile(path: string, maker: string): Promise<Uint8Array> {
  const { bytes, mode } = await readWithMode(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      error.code === 'ENOENT'
        ? `${path}: dit sleutelbestand is er niet. Maak er een met "lantaarn ${maker} ${path}".`
        : `${path}: dit sleutelbestand is niet te lezen.`,
    );
  });
  if (!WINDOWS && (mode & 0o077) !== 0)
    throw new BadInput(
      `${path}: anderen op deze computer kunnen bij de sleutel. Voer uit: chmod 600 ${path}. Is de sleutel al gelezen, maak dan een nieuwe.`,
    );
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  if (end < SECRET_BYTES)
    throw new BadInput(
      `${path}: de sleutel is te kort (${end} tekens, ten minste ${SECRET_BYTES}). Bedenk er geen; maak er een met "lantaarn ${maker}".`,
    );
  return bytes.subarray(0, end);
}

/** Reads through one handle, so that what is checked is what is read. */
async function readWithMode(path: string): Promise<{ bytes: Uint8Array; mode: number }> {
  const handle = await open(path, 'r');
  try {
    return { mode: (await handle.stat()).mode, bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
