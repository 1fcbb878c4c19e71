import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { PasskeyId, PersonId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { type DataKey, open, seal } from '../../../kernel/sealing/seal.ts';
import type { PasskeyRow } from '../store/passkeys.ts';

const shape = z.object({
  credentialId: z.string(),
  publicKey: z.string(),
  transports: z.array(z.string()),
  /** How its owner calls it; people write their name in it. */
  name: z.string(),
});

/** What only the owner's key opens of a passkey. Bytes as base64url. */
export type Passkey = z.infer<typeof shape>;

export const sealPasskey = (key: DataKey, id: PasskeyId, passkey: Passkey): Buffer =>
  seal(key, { record: id, column: 'sealed' }, passkey);

export const openPasskey = (key: DataKey, { id, sealed }: Pick<PasskeyRow, 'id' | 'sealed'>): Passkey =>
  shape.parse(open(key, { record: id, column: 'sealed' }, sealed));

export const credentialHash = (credentialId: string): Buffer =>
  createHash('sha256').update(Buffer.from(credentialId, 'base64url')).digest();

/** Under which a device keeps the passkeys of one colleague: 32 bytes that tell nothing (WebAuthn 14.6.1). */
export const userHandle = (house: House, person: PersonId): Buffer =>
  createHmac('sha256', derive(house.masterKey, 'passkey-user')).update(person).digest();

/** The part of our address that passkeys belong to: the name of the machine, without scheme and port. */
export const relyingParty = (house: House): { readonly id: string; readonly origin: string } => ({
  id: new URL(house.config.publicOrigin).hostname,
  origin: house.config.publicOrigin,
});

/** What somebody calls a passkey. */
export const passkeyName = z
  .string()
  .trim()
  .min(1, 'Geef de passkey een naam, zoals: telefoon.')
  .max(60, 'Houd de naam korter.');

/** Ed25519, ECDSA on P-256, RSA (COSE): what devices of today sign with. */
export const ALGORITHMS = [-8, -7, -257];

/** More than anybody has devices. */
export const MOST_PASSKEYS = 10;
