import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import {
  type DataKey,
  newDataKey,
  open,
  seal,
  unwrapDataKey,
  wrapDataKeyFor,
} from '../../../kernel/sealing/seal.ts';
import type { Consultation } from '../store/consultations.ts';

/** The two sides of a consultation. */
export type ConsultationSide = 'asker' | 'adviser';

/** What is asked. `type`, so that it can be sealed. */
export type Question = { readonly situation: string; readonly question: string };

const questionSchema = z.object({ situation: z.string(), question: z.string() });
const answerSchema = z.object({ text: z.string() });

const place = (id: string, column: 'sealed' | 'answer') => ({ record: id, column });

/** Seals a question under a new key, wrapped for both sides. */
export async function sealQuestion(
  context: Context,
  id: string,
  adviser: OrganisationId,
  question: Question,
): Promise<{ readonly sealed: Buffer; readonly senderKey: Buffer; readonly recipientKey: Buffer }> {
  const { key, wrapped } = newDataKey(context.key, id);
  const theirs = await context.house.organisationKeys.of(adviser);
  return {
    sealed: seal(key, place(id, 'sealed'), question),
    senderKey: wrapped,
    recipientKey: wrapDataKeyFor(theirs, id, key),
  };
}

/** The key of a consultation for this side; null once its words are destroyed or withdrawn. */
export function keyFor(context: Context, row: Consultation, side: ConsultationSide): DataKey | null {
  const wrapped = side === 'asker' ? row.senderKey : row.recipientKey;
  return wrapped === null ? null : unwrapDataKey(context.key, row.id, wrapped);
}

/** Opens what was asked. Throws SealBroken when anything was changed. */
export const openQuestion = (row: Consultation, key: DataKey): Question =>
  questionSchema.parse(open(key, place(row.id, 'sealed'), row.sealed));

export const sealAnswer = (id: string, key: DataKey, text: string): Buffer =>
  seal(key, place(id, 'answer'), { text });

/** Opens an answer. Throws SealBroken when anything was changed. */
export const openAnswer = (id: string, key: DataKey, sealed: Buffer): string =>
  answerSchema.parse(open(key, place(id, 'answer'), sealed)).text;
