import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { markClock } from '../store/hand-over-lists.ts';
import { handOverById } from '../store/hand-overs.ts';
import { followHandOver } from './follow-hand-over.ts';
import { handOverSubject } from './hand-over-subject.ts';
import { jobActor, tellReaders } from './tell-readers.ts';

const input = z.object({ handOver: z.uuid() });

/**
 * Tells the recipient that something waits. When nobody there has a seat that can read it, the sender hears so
 * at once: it is then silent before its term is over.
 */
export const announce = verb({
  name: 'signals.announce-hand-over',
  act: 'write',
  activity: 'sharing',
  input,
  subject: async (context, { handOver }) => {
    const row = await handOverById(context, handOver);
    return row === null ? null : handOverSubject(row);
  },
  run: async (context, { handOver }): Promise<Outcome<{ readonly readers: number }>> => {
    const row = await handOverById(context, handOver);
    if (row === null || row.state !== 'offered') return done({ readers: 0 });
    const readers = await tellReaders(context, row.recipientDomain, 'hand-over-waiting', {
      acute: row.urgency === 'acute',
    });
    context.note({ readers });
    if (readers === 0 && (await markClock(context, row.id, 'silent_at'))) {
      const silence = { organisation: row.senderOrganisationId, handOver: row.id, position: 0 };
      await context.house.jobs.enqueue(context.db, followHandOver, silence);
    }
    return done({ readers });
  },
});

/** The job behind `signals.announce-hand-over`; acts for the recipient. */
export const announceHandOver = defineJob({
  name: 'signals.announce-hand-over',
  input: input.extend({ organisation: z.uuid() }),
  retry: { limit: 8, delaySeconds: 5, maxDelaySeconds: 3600 },
  run: async (house, { organisation, handOver }) => {
    await run(house, jobActor(organisation, 'signals.announce-hand-over'), announce, { handOver });
  },
});
