import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a cookie: 32 random bytes as base64url (43 signs). */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database holds instead of the secret: SHA-256. Enough for 256 random bits, not for a password. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
