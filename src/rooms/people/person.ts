import { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { House } from '../../kernel/house.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { canonicalEmail } from '../../kernel/sealing/emails.ts';
import { type DataKey, open, seal, unwrapDataKey } from '../../kernel/sealing/seal.ts';
import { regionToken } from '../../kernel/sealing/tokens.ts';
import { personsById } from './store/persons.ts';

const shape = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  /** The address before the last correction: its owner hears of the change too. */
  formerEmail: z.string().optional(),
});

/** Who a colleague is; sealed in the database. */
export type Person = z.infer<typeof shape>;

interface Sealed {
  readonly organisationId: OrganisationId;
  readonly dataKey: Buffer | null;
  readonly sealed: Buffer;
}

/** The key of a colleague's record; null when it was destroyed. */
export async function personKey(house: House, id: PersonId, row: Sealed): Promise<DataKey | null> {
  if (row.dataKey === null) return null;
  return unwrapDataKey(await house.organisationKeys.of(row.organisationId), id, row.dataKey);
}

/** Opens a colleague's record; null when its key was destroyed. */
export async function openPerson(house: House, id: PersonId, row: Sealed): Promise<Person | null> {
  const key = await personKey(house, id, row);
  return key === null ? null : shape.parse(open(key, { record: id, column: 'sealed' }, row.sealed));
}

export const sealPerson = (key: DataKey, id: PersonId, person: Person): Buffer =>
  seal(key, { record: id, column: 'sealed' }, person);

const factorShape = z.object({ totpSecret: z.string() });

/** The secret of the second factor, sealed under the person's own key. */
export const sealFactor = (key: DataKey, id: PersonId, totpSecret: string): Buffer =>
  seal(key, { record: id, column: 'factor' }, { totpSecret });

export const openFactor = (key: DataKey, id: PersonId, sealed: Buffer): string =>
  factorShape.parse(open(key, { record: id, column: 'factor' }, sealed)).totpSecret;

/** By which an account is found without its address being readable. A text that is no address has a token too. */
export const emailToken = (house: House, email: string): Buffer =>
  regionToken(house.masterKey, 'email', canonicalEmail(email) ?? `?${email.trim().toLowerCase()}`);

/** Shown where a colleague's record was destroyed. */
export const FORMER_COLLEAGUE = 'Oud-collega';

/** Names of colleagues, for pages that show who did something. Ids out of reach are left out. */
export async function namesOf(
  context: Context,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await personsById(context.db, [...new Set(ids)]);
  const names = await Promise.all(
    rows.map(async (row) => {
      const person = await openPerson(context.house, row.id, row);
      return [row.id, person?.name ?? FORMER_COLLEAGUE] as const;
    }),
  );
  return new Map(names);
}
