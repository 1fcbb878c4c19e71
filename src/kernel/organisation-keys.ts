import type { Kysely } from 'kysely';
import type { OrganisationKeys } from './house.ts';
import type { OrganisationId } from './ids.ts';
import type { Database } from './postgres/database-types.generated.ts';
import type { MasterKey } from './sealing/master-key.ts';
import { type OrganisationKey, unwrapOrganisationKey } from './sealing/seal.ts';

/**
 * Keys of organisations, read and unwrapped at first use and then kept in memory. Who asks may hold a connection of the
 * pool, so `database` is not that pool.
 */
export function organisationKeys(database: Kysely<Database>, master: MasterKey): OrganisationKeys {
  const known = new Map<OrganisationId, Promise<OrganisationKey>>();
  const read = async (organisation: OrganisationId): Promise<OrganisationKey> => {
    const row = await database
      .selectFrom('organisations')
      .select('wrapped_key')
      .where('id', '=', organisation)
      .executeTakeFirst();
    if (row === undefined) throw new Error('organisation is not there');
    return unwrapOrganisationKey(master, organisation, row.wrapped_key);
  };
  return {
    of(organisation) {
      const kept = known.get(organisation);
      if (kept !== undefined) return kept;
      const reading = read(organisation);
      known.set(organisation, reading);
      reading.catch(() => known.delete(organisation));
      return reading;
    },
  };
}
