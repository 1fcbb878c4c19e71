import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';

import { readConfig } from '../src/kernel/config.ts';
import type { House } from '../src/kernel/house.ts';
import { newId, type OrganisationId } from '../src/kernel/ids.ts';
import { createLog } from '../src/kernel/log.ts';
import { type OpenHouse, openHouse } from '../src/kernel/open-house.ts';
import { newOrganisationKey } from '../src/kernel/sealing/seal.ts';
import { sentences } from '../src/rooms/signals/index.ts';

/** A house as in production (real database, fsync on, audit sealer running) in a folder that goes afterwards. */
export async function withTemporaryHouse<Value>(work: (open: OpenHouse) => Promise<Value>): Promise<Value> {
  const home = mkdtempSync(join(tmpdir(), 'lantaarn-bench-'));
  try {
    const config = readConfig({ LANTAARN_HOME: home }, '/');
    const open = await openHouse(
      config,
      createLog(undefined, () => undefined),
      { sentences, jobs: [] },
    );
    try {
      return await work(open);
    } finally {
      await open.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A municipality to report to. */
export async function addMunicipality(house: House, slug: string): Promise<OrganisationId> {
  const id = newId<OrganisationId>();
  await house.database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(db);
    await db
      .insertInto('organisations')
      .values({
        id,
        kind: 'municipality',
        slug,
        name: 'Voorbeeldstad',
        partner_code: 'municipality',
        domain: 'both',
        can_receive: 'hand-over',
        wrapped_key: newOrganisationKey(house.masterKey, id).wrapped,
        created_at: house.clock.now(),
      })
      .execute();
  });
  return id;
}
