import { z } from 'zod';
import { type DataKey, open, seal } from '../../../kernel/sealing/seal.ts';

const placeOf = (id: string) => ({ record: id, column: 'attachment' });
const named = z.object({ name: z.string() });

/** Longest name that is kept, in characters. */
const LONGEST = 200;

/** A file name can say who it is about: it stands sealed. */
export const sealName = (key: DataKey, id: string, name: string): Buffer =>
  seal(key, placeOf(id), { name: name.slice(0, LONGEST) });

/** Throws SealBroken for another file or record. */
export const openName = (key: DataKey, id: string, sealed: Buffer): string =>
  named.parse(open(key, placeOf(id), sealed)).name;
