import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { type DataKey, dataKeyFrom, open, seal } from '../../../kernel/sealing/seal.ts';
import { type ReceiptCode, receiptFor, receiptHash } from '../../../kernel/secrets/receipt.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';

/**
 * A report that is being written. It stands sealed under a key that follows from the secret in the reporter's
 * cookie; the database holds only the hash of that secret, and cannot open it (R5).
 */
export const draftSchema = z.object({
  kind: z.enum(['report', 'advice']),
  answers: z.record(z.string(), z.string()),
  /** The question of somebody who asks for advice. */
  question: z.string().optional(),
  startedAt: z.iso.datetime(),
  /** Once it was received the answers are gone from the draft; what is left shows the receipt code. */
  sentAt: z.iso.datetime().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** The secret as it stands in the cookie: 32 bytes as base64url. */
export const draftSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const bytesOf = (secret: string): Buffer => Buffer.from(secret, 'base64url');

/** Key of the row; says nothing about the secret. */
export const draftId = (secret: string): Buffer => hashSecret(secret);

const keyOf = (secret: string): DataKey => dataKeyFrom(bytesOf(secret));
const placeOf = (secret: string) => ({ record: draftId(secret).toString('hex'), column: 'draft' });

export const sealDraft = (secret: string, draft: Draft): Buffer =>
  seal(keyOf(secret), placeOf(secret), draft);

/** Throws SealBroken for another secret. */
export const openDraft = (secret: string, sealed: Buffer): Draft =>
  draftSchema.parse(open(keyOf(secret), placeOf(secret), sealed));

/** The receipt code that belongs to a draft: the same each time it is sent. */
export const receiptOf = (secret: string): ReceiptCode => receiptFor(bytesOf(secret));

/** What the database knows of a receipt code. */
export const hashOfReceipt = (house: House, code: ReceiptCode): Buffer =>
  receiptHash(code, derive(house.masterKey, 'receipt'));

/** Whoever holds this draft, as the policies know them. */
export const draftHolder = (house: House, organisationId: OrganisationId, secret: string): Actor => ({
  kind: 'public',
  organisationId,
  receiptHash: hashOfReceipt(house, receiptOf(secret)),
});
