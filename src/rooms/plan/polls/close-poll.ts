import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { reportId } from '../norms/fields.ts';
import { endedPolls, endPoll, pollById } from '../store/polls.ts';
import { type Poll, showsNow } from './poll.ts';
import { showCounted } from './show-counted.ts';

const input = z.object({ poll: reportId });

async function end(context: Context, poll: Poll): Promise<void> {
  if (showsNow(poll, await readSetting(context, 'poll.fewest'), true)) await showCounted(context, poll);
  await endPoll(context, poll.id);
}

/** Ends a poll before its last day. It stays, and nothing in it changes any more. Twice is once. */
export const closePoll = verb<z.infer<typeof input>, null>({
  name: 'plan.close-poll',
  act: 'write',
  activity: 'planning',
  input,
  subject: async (context, { poll }) => {
    const found = await pollById(context, poll);
    return found === undefined ? null : { kind: 'poll', id: found.id, organisationId: found.organisationId };
  },
  run: async (context, { poll }) => {
    const found = await pollById(context, poll, true);
    if (found === undefined) return absent;
    if (found.closedOn === null) await end(context, found);
    return done(null);
  },
});

/** Ends every poll whose last day is over. */
export const closeEndedPolls = verb({
  name: 'plan.close-ended-polls',
  act: 'write',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('poll'),
  run: async (context) => {
    const ended = await endedPolls(context);
    for (const poll of ended) await end(context, poll);
    context.note({ ended: ended.length });
    return done({ count: ended.length });
  },
});

/** The clock of polls, once a night: a poll that is over takes no answers, whether this ran or not. */
export const watchPolls = defineJob({
  name: 'plan.watch-polls',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 300 },
  schedule: '10 3 * * *',
  run: async (house) => {
    for (const { id, kind } of await allOrganisations(house)) {
      if (kind !== 'municipality') continue;
      const actor = { kind: 'job', organisationId: id, name: 'plan.watch-polls' } as const;
      const found = await inTenant(house, actor, 'tenant', newTrace(), endedPolls);
      if (found.length > 0) await run(house, actor, closeEndedPolls, {});
    }
  },
});
