import { z } from 'zod';
import type { RecordId } from '../../kernel/ids.ts';
import { isLocalDate } from '../../kernel/local-time.ts';

/** An id in a form or an address. */
export const idOf = <Id extends RecordId>() => z.uuid().transform((text) => text.toLowerCase() as Id);

const EXISTING = 'Vul een bestaande dag in: dag, maand en jaar in cijfers.';

/** A day that has to be filled in. */
export const day = z.string().refine(isLocalDate, EXISTING);

/** A day that may be left open; null then. */
export const dayOrNever = z.union([z.literal('').transform(() => null), z.null(), day], EXISTING);

/** A secret of a one-time link. */
export const linkSecret = z.string().min(1).max(100);
