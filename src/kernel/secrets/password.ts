import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { queueOf } from './queue.ts';

// OWASP Password Storage Cheat Sheet: scrypt with N = 2^17, r = 8, p = 1; 128 MiB and some 0.4 s each.
const LOG_N = 17;
const BLOCK = 8;
const PARALLEL = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

// Two at once: 256 MiB at most, and two of the runtime's four threads left for files and DNS.
const inTurn = queueOf(2);

interface Cost {
  readonly logN: number;
  readonly block: number;
  readonly parallel: number;
}

const COST: Cost = { logN: LOG_N, block: BLOCK, parallel: PARALLEL };

// One password is typed as composed letters on one keyboard and as loose marks on another (RFC 8265).
const stretch = (password: string, salt: Buffer, { logN, block, parallel }: Cost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const options = { N: 2 ** logN, r: block, p: parallel, maxmem: 256 * 2 ** logN * block };
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
          error ? reject(error) : resolve(hash),
        );
      }),
  );

const phc = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A PHC string "$scrypt$ln=17,r=8,p=1$salt$hash". Takes some 0.4 s of one processor; at most two run at once. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await stretch(password, salt, COST);
  return `$scrypt$ln=${LOG_N},r=${BLOCK},p=${PARALLEL}$${phc(salt)}$${phc(hash)}`;
}

const STORED =
  /^\$scrypt\$ln=(1[4-9]|20),r=([1-9]|1\d),p=([1-4])\$([A-Za-z\d+/]{16,88})\$([A-Za-z\d+/]{43})$/;

/** Whether it is the password of `stored`. Throws for a string that `hashPassword` did not make: that is a bug. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, logN, block, parallel, salt = '', hash = ''] = STORED.exec(stored) ?? [];
  if (hash === '') throw new Error('stored password hash has an unknown form');
  const cost = { logN: Number(logN), block: Number(block), parallel: Number(parallel) };
  const given = await stretch(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(given, Buffer.from(hash, 'base64'));
}

/** As much work as `verifyPassword`, for an account that is not there, so that the clock does not tell. Always false. */
export async function burn(password: string): Promise<false> {
  await stretch(password, Buffer.alloc(SALT_BYTES), COST);
  return false;
}
