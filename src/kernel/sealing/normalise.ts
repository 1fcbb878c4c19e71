/**
 * Canonical forms, so that different writings of one thing give one search token (design 3.4). What a form cannot
 * make sense of is null or an empty list: then there is no token, and nothing is refused.
 */
export { addressKeys, canonicalAddress } from './addresses.ts';
export { canonicalKvk } from './company-numbers.ts';
export { canonicalEmail } from './emails.ts';
export { findIn, type Mention } from './mentions.ts';
export { fold, nameKeys } from './names.ts';
export { canonicalPhone } from './phones.ts';
export { canonicalPlate } from './plates.ts';
