import { sql } from 'kysely';
import { z } from 'zod';
import { inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { addMonths, localDate } from '../../../kernel/local-time.ts';
import { inSystemScope } from '../../../kernel/processing/stored-lines.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { dayStart } from '../period.ts';

const BATCH = 5000;
const NAME = 'privacy.drop-lines';

/**
 * Drops lines of the processing log whose term is over, by the setting of each organisation. What has to go to a log
 * elsewhere and did not yet, stays. The audit trail is not touched: it is one chain over all organisations.
 */
export const dropLines = defineJob({
  name: NAME,
  input: z.object({}),
  retry: { limit: 3, delaySeconds: 60 },
  expireSeconds: 3600,
  schedule: '10 4 * * *',
  run: async (house, _input, { signal }) => {
    let dropped = 0;
    for (const { id } of await allOrganisations(house)) {
      const before = await endOfTerm(house, id);
      for (let batch = BATCH; batch === BATCH && !signal.aborted; ) {
        batch = await dropBatch(house, id, before);
        dropped += batch;
      }
    }
    if (dropped > 0) house.log.info('processing-lines-dropped', { count: dropped });
  },
});

/** The instant before which lines of this organisation have to be gone. */
const endOfTerm = (house: House, organisationId: OrganisationId): Promise<Date> =>
  inTenant(house, { kind: 'job', organisationId, name: NAME }, 'tenant', newTrace(), async (context) => {
    const years = await readSetting(context, 'retention.audit');
    return dayStart(addMonths(localDate(context.now), -12 * years));
  });

const dropBatch = (house: House, organisationId: OrganisationId, before: Date): Promise<number> =>
  inSystemScope(house.database, async (db) => {
    const sent = house.config.processingLogUrl === null ? sql`true` : sql`id <= ${lastSent}`;
    const { numAffectedRows } = await sql`
      delete from processing_lines where id in (
        select id from processing_lines
        where organisation_id = ${organisationId} and ended_at < ${before} and ${sent}
        order by id limit ${BATCH})`.execute(db);
    return Number(numAffectedRows ?? 0);
  });

const lastSent = sql`coalesce((select last_id from processing_exports), 0)`;
