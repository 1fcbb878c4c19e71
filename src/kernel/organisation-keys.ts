import { type Kysely, sql } from 'kysely';
import type { OrganisationKeys } from './house.ts';
import type { OrganisationId } from './ids.ts';
import type { Database } from './postgres/database-types.generated.ts';
import type { MasterKey } from './sealing/master-key.ts';
import { type OrganisationKey, unwrapOrganisationKey } from './sealing/seal.ts';
import { generationOf } from './sealing/wrap.ts';

/** Older than this, a key is looked at again beside the work; and older than that, before the work. */
const LOOK_MS = 5000;
const STALE_MS = 10_000;

/**
 * From when a new generation wraps, after it was made: by then every process has read it, for none works with keys that it
 * looked at more than ten seconds ago.
 */
export const SETTLE_SECONDS = 30;

interface Known {
  readonly key: OrganisationKey;
  lookedAt: number;
  looking: Promise<void> | null;
}

interface Later {
  readonly generation: number;
  readonly wrapped: Buffer;
  /** Milliseconds until it wraps, by the clock of the database. */
  readonly wraps_in: number;
}

/** What reading keys needs besides the root secret: where later generations of that come from, and who hears of trouble. */
export interface KeyReading {
  /** Takes up later generations of the root secret. */
  readonly renewRoot: () => Promise<void>;
  /** Told when keys could not be looked at again; then what is known is used. */
  readonly tell: (error: unknown) => void;
}

/**
 * Keys of organisations, read and unwrapped at first use, kept in memory, and looked at again for later generations.
 * Who asks may hold a connection of the pool, so `database` is not that pool.
 */
export function organisationKeys(
  database: Kysely<Database>,
  master: MasterKey,
  { renewRoot, tell }: KeyReading,
): OrganisationKeys {
  const known = new Map<OrganisationId, Promise<Known>>();

  const unwrap = async (organisation: OrganisationId, wrapped: Buffer): Promise<OrganisationKey> => {
    if (master.generation(generationOf(wrapped)) === undefined) await renewRoot();
    return unwrapOrganisationKey(master, organisation, wrapped);
  };

  const adoptLater = async (organisation: OrganisationId, key: OrganisationKey): Promise<void> => {
    const { rows } = await sql<Later>`
      select generation, wrapped, extract(epoch from wraps_from - clock_timestamp())::float8 * 1000 as wraps_in
      from organisation_keys where organisation_id = ${organisation} order by generation`.execute(database);
    for (const { generation, wrapped, wraps_in } of rows)
      if (key.generation(generation) === undefined)
        key.adopt(generation, await unwrap(organisation, wrapped), performance.now() + wraps_in);
  };

  const read = async (organisation: OrganisationId): Promise<Known> => {
    const row = await database
      .selectFrom('organisations')
      .select('wrapped_key')
      .where('id', '=', organisation)
      .executeTakeFirst();
    if (row === undefined) throw new Error('organisation is not there');
    const key = await unwrap(organisation, row.wrapped_key);
    await adoptLater(organisation, key);
    return { key, lookedAt: performance.now(), looking: null };
  };

  /** One look at a time; one that fails is tried again after a while. */
  const look = (organisation: OrganisationId, one: Known): Promise<void> => {
    one.looking ??= adoptLater(organisation, one.key)
      .catch(tell)
      .finally(() => {
        one.lookedAt = performance.now();
        one.looking = null;
      });
    return one.looking;
  };

  return {
    async of(organisation) {
      let reading = known.get(organisation);
      if (reading === undefined) {
        reading = read(organisation);
        known.set(organisation, reading);
        reading.catch(() => known.delete(organisation));
      }
      const one = await reading;
      const age = performance.now() - one.lookedAt;
      if (age > STALE_MS) await look(organisation, one);
      else if (age > LOOK_MS) void look(organisation, one);
      return one.key;
    },
  };
}
