import { close, unclose } from './box.ts';
import { pad, unpad } from './padding.ts';
import type { OrganisationKey } from './seal.ts';
import { subkey } from './secret-key.ts';

/**
 * Seals a short text straight under the organisation's key, for what belongs to no record and is not destroyed
 * with one (a reason in the audit trail). `place` is a text of the caller's that it is bound to.
 */
export const sealText = (key: OrganisationKey, place: string, text: string): Buffer =>
  close(subkey(key, 'text'), ['text', place], pad(text));

/** The text. Throws SealBroken when key, place or a single bit differs. */
export const openText = (key: OrganisationKey, place: string, sealed: Buffer): string =>
  unpad(unclose(subkey(key, 'text'), ['text', place], sealed));
