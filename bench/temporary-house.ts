import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destinations, jobs, recordKinds, sentences } from '../src/app.ts';
import { demoSentences, enter } from '../src/demo/enter.ts';
import type { Domain } from '../src/kernel/actor.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { readConfig } from '../src/kernel/config.ts';
import type { House } from '../src/kernel/house.ts';
import type { OrganisationId } from '../src/kernel/ids.ts';
import { createLog } from '../src/kernel/log.ts';
import { type OpenHouse, openHouse } from '../src/kernel/open-house.ts';
import { run } from '../src/kernel/verb.ts';
import { organisationBySlug, placePerson, prepareInstallation } from '../src/rooms/people/index.ts';

/**
 * A house as in production (real database, fsync on, audit sealer running) with the region in it, in a folder
 * that goes afterwards.
 */
export async function withTemporaryHouse<Value>(
  work: (open: OpenHouse) => Promise<Value>,
  { queues = false, ...clock }: { readonly clock?: Clock; readonly queues?: boolean } = {},
): Promise<Value> {
  const home = mkdtempSync(join(tmpdir(), 'lantaarn-bench-'));
  try {
    // Every sender comes from an address of its own, as people do: the brake counts by address.
    const config = readConfig({ LANTAARN_HOME: home, TRUST_PROXY: '1' }, '/');
    const open = await openHouse(
      config,
      createLog(undefined, () => undefined),
      {
        sentences: [...sentences, ...demoSentences],
        destinations,
        recordKinds,
        jobs: queues ? jobs : [],
        ...clock,
      },
    );
    try {
      await prepareInstallation(open.house);
      return await work(open);
    } finally {
      await open.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Id of a municipality of the region. */
export async function townOf(house: House, slug: string): Promise<OrganisationId> {
  const town = await organisationBySlug(house, slug);
  if (town === null) throw new Error(`there is no municipality ${slug}`);
  return town.id;
}

/** Puts a coordinator on the seat and gives the cookie of a browser that is signed in there. */
export async function coordinatorCookie(
  house: House,
  organisationId: OrganisationId,
  domain: Domain,
): Promise<string> {
  const email = `${domain}@bench.example`;
  await placePerson(house, {
    organisationId,
    name: 'Coördinator van der Meting',
    email,
    passwordHash: '',
    totpSecret: 'LANTAARNLANTAARNLANTAARNLANTAARN',
    seats: [{ role: 'coordinator', domain }],
  });
  const entry = await run(house, { kind: 'public', organisationId }, enter, { email, device: '' });
  if (entry.kind !== 'done') throw new Error(`the coordinator does not come in: ${entry.kind}`);
  return `lantaarn=${entry.value.secret}`;
}
