import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { anchorFile } from '../../kernel/audit/anchor.ts';
import { type Verdict, verifyChain } from '../../kernel/audit/verify.ts';
import type { House } from '../../kernel/house.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { done } from '../../kernel/outcome.ts';
import type { Database } from '../../kernel/postgres/database-types.generated.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { storedVerdict, storeVerdict } from './store/trail-verdicts.ts';

/** What the last run of the verification found, and when. */
export interface LastVerdict {
  readonly verdict: Verdict;
  readonly at: Date;
}

// Walking the whole chain takes long, so a page shows what the last run found, in whichever process.
const running = new WeakMap<House, Promise<LastVerdict>>();

/** What is known of the trail now: the last verdict, or null when nobody ever looked. */
export const lastVerdict = (db: Kysely<Database>): Promise<LastVerdict | null> => storedVerdict(db);

/** Whether this process is walking the chain at this moment. */
export const isVerifying = (house: House): boolean => running.has(house);

/** Walks the whole chain; whoever asks while it runs waits for the same run. */
export function verifyTrail(house: House): Promise<LastVerdict> {
  const current = running.get(house);
  if (current !== undefined) return current;
  const fresh = walk(house).finally(() => running.delete(house));
  running.set(house, fresh);
  return fresh;
}

async function walk(house: House): Promise<LastVerdict> {
  const anchor = anchorFile(join(house.config.home, 'audit-anchor.txt'));
  const verdict = await verifyChain(house.database, house.audit, anchor);
  if (!verdict.whole) house.log.error('audit-not-whole');
  const last = { verdict, at: house.clock.now() };
  await storeVerdict(house.database, last);
  return last;
}

/** Starts a run in the background; what it finds stands on the page when it is done. */
export const verifyTrailNow = verb({
  name: 'privacy.verify-trail',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context) => {
    const { house } = context;
    context.afterwards(() => {
      verifyTrail(house).catch((error: unknown) => house.log.error('audit-not-verified', {}, error));
    });
    return done(null);
  },
});

/** Verifies the trail every night. */
export const nightlyVerification = defineJob({
  name: 'privacy.verify-trail',
  input: z.object({}),
  retry: { limit: 3, delaySeconds: 60 },
  expireSeconds: 3600,
  schedule: '15 3 * * *',
  run: async (house) => {
    await verifyTrail(house);
  },
});
