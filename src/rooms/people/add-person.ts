import type { Context } from '../../kernel/context.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { newDataKey } from '../../kernel/sealing/seal.ts';
import { emailToken, type Person, sealPerson } from './person.ts';
import { insertPerson } from './store/persons.ts';

/** Adds a colleague with an account that nobody can sign in to yet. Fails when the address is taken. */
export async function addPerson(
  context: Context,
  {
    personId,
    organisationId,
    person,
  }: { personId: PersonId; organisationId: OrganisationId; person: Person },
): Promise<void> {
  const { house, db, now } = context;
  const { key, wrapped } = newDataKey(await house.organisationKeys.of(organisationId), personId);
  await insertPerson(
    db,
    {
      id: personId,
      organisation_id: organisationId,
      data_key: wrapped,
      sealed: sealPerson(key, personId, person),
      created_at: now,
      ended_at: null,
    },
    {
      person_id: personId,
      organisation_id: organisationId,
      email_token: emailToken(house, person.email),
      password_hash: null,
      password_set_at: null,
      factor: null,
      factor_set_at: null,
      locked_until: null,
    },
  );
}
