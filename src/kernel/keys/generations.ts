import { type Kysely, sql } from 'kysely';
import type { Context } from '../context.ts';
import { SETTLE_SECONDS } from '../organisation-keys.ts';
import type { Database } from '../postgres/database-types.generated.ts';
import { MasterKeyProblem } from '../sealing/master-key.ts';
import { unwrapOrganisationKey, wrapOrganisationKey } from '../sealing/seal.ts';
import { randomKey } from '../sealing/secret-key.ts';
import type { KeyLock } from './key-lock.ts';
import { inSystem, openRoot, storedKeys } from './root-keys.ts';

/**
 * Makes the next generation of the key of the actor's organisation, and wraps those before it under the newest generation
 * of the root secret. Gives its number. It begins to wrap after SETTLE_SECONDS. Two at once wait for each other.
 */
export async function makeGeneration({ db, house, actor, now }: Context): Promise<number> {
  const organisation = actor.organisationId;
  const master = house.masterKey;
  const { wrapped_key } = await db
    .selectFrom('organisations')
    .select('wrapped_key')
    .where('id', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const again = (wrapped: Buffer): Buffer =>
    wrapOrganisationKey(master, organisation, unwrapOrganisationKey(master, organisation, wrapped));
  await db
    .updateTable('organisations')
    .set({ wrapped_key: again(wrapped_key) })
    .where('id', '=', organisation)
    .execute();
  const later = await db
    .selectFrom('organisation_keys')
    .select(['generation', 'wrapped'])
    .where('organisation_id', '=', organisation)
    .orderBy('generation')
    .execute();
  for (const { generation, wrapped } of later)
    await db
      .updateTable('organisation_keys')
      .set({ wrapped: again(wrapped) })
      .where('organisation_id', '=', organisation)
      .where('generation', '=', generation)
      .execute();
  const generation = (later.at(-1)?.generation ?? 1) + 1;
  await db
    .insertInto('organisation_keys')
    .values({
      organisation_id: organisation,
      generation,
      wrapped: wrapOrganisationKey(master, organisation, randomKey('organisation')),
      made_at: now,
      wraps_from: sql<Date>`clock_timestamp() + ${SETTLE_SECONDS} * interval '1 second'`,
    })
    .execute();
  return generation;
}

/** Says that no data key of the actor's organisation is under an earlier generation any more. */
export async function completeGenerations({ db, actor, now }: Context): Promise<void> {
  await db
    .updateTable('organisation_keys')
    .set({ completed_at: now })
    .where('organisation_id', '=', actor.organisationId)
    .where('completed_at', 'is', null)
    .execute();
}

/**
 * Makes the next generation of the root secret, and closes all of them under `next` besides `current`: both open the
 * database until one is taken off. Gives its number. Writes nothing when a lock does not do its work.
 */
export async function addLock(database: Kysely<Database>, current: KeyLock, next: KeyLock): Promise<number> {
  return inSystem(database, async (db) => {
    await sql`select pg_advisory_xact_lock(4715)`.execute(db);
    const stored = await storedKeys(database);
    const root = await openRoot(current, stored);
    const newest = Math.max(1, ...stored.roots.map(({ generation }) => generation)) + 1;
    root.adopt(newest, randomKey('master'), 0);
    for (const lock of current.name === next.name ? [next] : [current, next])
      for (let generation = 1; generation <= newest; generation += 1) {
        const key = root.generation(generation);
        if (key === undefined) throw new Error('a generation of the root secret is missing');
        const wrapped = await lock.close(generation, key);
        await db
          .insertInto('root_keys')
          .values({ generation, lock: lock.name, wrapped, made_at: new Date() })
          .onConflict((conflict) => conflict.columns(['generation', 'lock']).doUpdateSet({ wrapped }))
          .execute();
      }
    return newest;
  });
}

/** Takes off every lock but this one, which must open all there is. Gives the number that is taken off. */
export async function keepOnly(database: Kysely<Database>, lock: KeyLock): Promise<number> {
  const stored = await storedKeys(database);
  const root = await openRoot(lock, stored);
  if (stored.roots.some(({ generation }) => root.generation(generation) === undefined))
    throw new MasterKeyProblem(
      'other-database',
      'Dit slot opent niet alle sleutels. Voer eerst uit: lantaarn key rotate master',
    );
  await inSystem(database, (db) => db.deleteFrom('root_keys').where('lock', '<>', lock.name).execute());
  return new Set(stored.roots.filter((one) => one.lock !== lock.name).map((one) => one.lock)).size;
}
