import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { type HandOverLine, markClock, overdueOf } from '../store/hand-over-lists.ts';
import { followHandOver } from './follow-hand-over.ts';
import { type HandOverSide, neededNow, type Term } from './states.ts';
import { jobActor, tellReaders } from './tell-readers.ts';

/** As many as one look takes; the rest is for the next. */
const BATCH = 200;

const common = {
  act: 'write',
  activity: 'sharing',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('hand_overs'),
} as const;

/** What the clock has to do now on this side, of the oldest that are overdue. */
async function neededOn(context: Context, side: HandOverSide): Promise<readonly HandOverLine[]> {
  const silence: Term = { unit: 'working-days', count: await readSetting(context, 'handOver.silence') };
  const wanted = side === 'recipient' ? 'remind' : 'tell-silent';
  const overdue = await overdueOf(context, side, BATCH);
  return overdue.filter((line) => neededNow(line, context.now, silence) === wanted);
}

/** Reminds the recipient, once a term, of what should have been answered: one mail for all of it. */
export const remindRecipients = verb({
  ...common,
  name: 'signals.remind-recipients',
  run: async (context) => {
    const marked: HandOverLine[] = [];
    for (const line of await neededOn(context, 'recipient')) {
      if (await markClock(context, line.id, 'reminded_at')) marked.push(line);
    }
    for (const domain of new Set(marked.map(({ recipientDomain }) => recipientDomain))) {
      const here = marked.filter(({ recipientDomain }) => recipientDomain === domain);
      const acute = here.some(({ urgency }) => urgency === 'acute');
      await tellReaders(context, domain, 'reminder', { count: here.length, acute });
    }
    context.note({ reminded: marked.length });
    return done({ count: marked.length });
  },
});

/** Tells the sender, once a term, that a hand-over stays silent also after the reminder. */
export const noticeSilence = verb({
  ...common,
  name: 'signals.notice-silence',
  run: async (context) => {
    let count = 0;
    for (const { id } of await neededOn(context, 'sender')) {
      if (!(await markClock(context, id, 'silent_at'))) continue;
      const organisation = context.actor.organisationId;
      await context.house.jobs.enqueue(context.db, followHandOver, {
        organisation,
        handOver: id,
        position: 0,
      });
      count += 1;
    }
    context.note({ silent: count });
    return done({ count });
  },
});

/**
 * The clock of hand-overs. It acts for one organisation after the other: no scope opens those of all. Killed in
 * between, the next look does the rest; what was marked is not done again.
 */
export const watchHandOvers: AnyJob = defineJob({
  name: 'signals.watch-hand-overs',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '*/10 * * * *',
  run: async (house) => {
    const failures: unknown[] = [];
    for (const { id } of await allOrganisations(house)) {
      const actor = jobActor(id, 'signals.watch-hand-overs');
      try {
        if (await isNeeded(house, id, 'recipient')) await run(house, actor, remindRecipients, {});
        if (await isNeeded(house, id, 'sender')) await run(house, actor, noticeSilence, {});
      } catch (error) {
        // one that fails keeps nobody else waiting
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  },
});

/** Looks before it acts: forty audit trails do not grow six times an hour by a look that finds nothing. */
const isNeeded = (house: House, organisation: string, side: HandOverSide): Promise<boolean> =>
  inTenant(
    house,
    jobActor(organisation, 'signals.watch-hand-overs'),
    'tenant',
    newTrace(),
    async (context) => (await neededOn(context, side)).length > 0,
  );
