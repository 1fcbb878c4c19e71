import { z } from 'zod';
import {
  ageGroup,
  consentStatus,
  exploitationForm,
  label,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
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
import type { HandOverRow } from '../store/hand-overs.ts';
import { allFields } from './fields.ts';
import type { HandOverSide } from './states.ts';

/** What goes along, field by field; a code where the field is a choice. `type`, so that it can be sealed. */
export type SharedFields = { readonly [Field in HandOverField]?: string | undefined };

/** What stands sealed in a hand-over. */
export type SharedContent = { readonly purpose: string; readonly fields: SharedFields };

const contentSchema = z.object({
  purpose: z.string(),
  // a field of a later version is left out rather than failing
  fields: z.record(z.string(), z.string()),
});

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

/** Seals what is shared under a new key, wrapped for both sides. */
export async function sealFor(
  context: Context,
  id: string,
  recipient: OrganisationId,
  content: SharedContent,
): Promise<{ readonly sealed: Buffer; readonly senderKey: Buffer; readonly recipientKey: Buffer }> {
  const { key, wrapped } = newDataKey(context.key, id);
  const theirs = await context.house.organisationKeys.of(recipient);
  return {
    sealed: seal(key, place(id), content),
    senderKey: wrapped,
    recipientKey: wrapDataKeyFor(theirs, id, key),
  };
}

/** The key of a hand-over for this side; null once that side may read it no more. */
export function keyFor(context: Context, row: HandOverRow, side: HandOverSide): DataKey | null {
  const wrapped = side === 'sender' ? row.senderKey : row.recipientKey;
  return wrapped === null ? null : unwrapDataKey(context.key, row.id, wrapped);
}

/** Opens what was shared. Throws SealBroken when anything was changed. */
export function openShared(row: HandOverRow, key: DataKey): SharedContent {
  const { purpose, fields } = contentSchema.parse(open(key, place(row.id), row.sealed));
  const known = allFields.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { purpose, fields: Object.fromEntries(known) };
}

/** Fields that are a choice from a list; what goes along is the code. */
export const codedFields = {
  form: exploitationForm,
  urgency: signalUrgency,
  ageGroup,
  consent: consentStatus,
} as const;
export type CodedField = keyof typeof codedFields;

export const isCoded = (field: HandOverField): field is CodedField => Object.hasOwn(codedFields, field);

/** A field as people read it. */
export interface SharedField {
  readonly field: HandOverField;
  readonly label: string;
  readonly kind: (typeof handOverFields)[HandOverField]['kind'];
  readonly text: string;
}

/** What was shared as people read it, in the order of the fields. */
export const readableFields = (fields: SharedFields): readonly SharedField[] =>
  allFields.flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    const { nl, kind } = handOverFields[field];
    const text = isCoded(field) ? label<Record<string, { nl: string }>>(codedFields[field], value) : value;
    return [{ field, label: nl, kind, text }];
  });
