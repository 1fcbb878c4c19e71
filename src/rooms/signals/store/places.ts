import type { Context } from '../../../kernel/context.ts';

/** Places of the municipality, for a street without a place. */
export async function ownPlaces(context: Context): Promise<readonly string[]> {
  const row = await context.db
    .selectFrom('organisations')
    .select('places')
    .where('id', '=', context.actor.organisationId)
    .executeTakeFirst();
  return row?.places ?? [];
}
