import { type DataKey, open, type Place, seal } from '../../kernel/sealing/seal.ts';
import type { PartName, Parts } from './report-content.ts';

/** The columns `story`, `contact` and `special` of an act; null where there is nothing. */
export type SealedParts = Readonly<Record<PartName, Buffer | null>>;

const placeOf = (actId: string, part: PartName): Place => ({ record: actId, column: part });

/** Seals the parts of an act under the data key of its signal. An empty part stays null. */
export function sealParts(key: DataKey, actId: string, parts: Parts): SealedParts {
  const sealed = (part: PartName): Buffer | null => {
    const value = parts[part];
    return value === undefined ? null : seal(key, placeOf(actId, part), value);
  };
  return { story: sealed('story'), contact: sealed('contact'), special: sealed('special') };
}

/** Opens one part of an act. Throws SealBroken when it belongs to another act, part or signal. */
export const openPart = (key: DataKey, actId: string, part: PartName, sealed: Buffer): unknown =>
  open(key, placeOf(actId, part), sealed);
