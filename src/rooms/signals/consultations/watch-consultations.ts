import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { done } from '../../../kernel/outcome.ts';
import { type AnyVerb, ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { neededNow, type Term } from '../hand-over/states.ts';
import { jobActor, tellReaders } from '../hand-over/tell-readers.ts';
import {
  anythingToForget,
  type ConsultationRow,
  forgetQuestions,
  markQuestion,
  overdueQuestions,
} from '../store/consultation-lists.ts';
import type { ConsultationSide } from './consultation-content.ts';
import { followConsultation } from './follow-consultation.ts';

/** As many as one look takes; the rest is for the next. */
const BATCH = 200;

const common = {
  act: 'write',
  activity: 'signals',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('consultations'),
} as const;

/** What the clock has to do now on this side, of the oldest that are overdue. */
async function neededOn(context: Context, side: ConsultationSide): Promise<readonly ConsultationRow[]> {
  const silence: Term = { unit: 'working-days', count: await readSetting(context, 'handOver.silence') };
  const wanted = side === 'adviser' ? 'remind' : 'tell-silent';
  const overdue = await overdueQuestions(context, side, BATCH);
  return overdue.filter((line) => neededNow({ ...line, state: 'offered' }, context.now, silence) === wanted);
}

/** Reminds whoever was asked, once, of questions over their term: one mail a domain. */
export const remindAdvisers = verb({
  ...common,
  name: 'signals.remind-advisers',
  run: async (context) => {
    const marked: ConsultationRow[] = [];
    for (const line of await neededOn(context, 'adviser'))
      if (await markQuestion(context, line.id, 'reminded_at')) marked.push(line);
    context.concerns('consultation', ...marked.map(({ id }) => id));
    for (const domain of new Set(marked.map(({ recipientDomain }) => recipientDomain))) {
      const here = marked.filter(({ recipientDomain }) => recipientDomain === domain);
      const acute = here.some(({ urgency }) => urgency === 'acute');
      await tellReaders(context, domain, 'reminder', { count: here.length, acute });
    }
    context.note({ reminded: marked.length });
    return done({ count: marked.length });
  },
});

/** Tells the asker, once, that no answer comes, also not after the reminder. */
export const noticeUnanswered = verb({
  ...common,
  name: 'signals.notice-unanswered',
  run: async (context) => {
    const organisation = context.actor.organisationId;
    let count = 0;
    for (const { id } of await neededOn(context, 'asker')) {
      if (!(await markQuestion(context, id, 'silent_at'))) continue;
      await context.house.jobs.enqueue(context.db, followConsultation, { organisation, consultation: id });
      context.concerns('consultation', id);
      count += 1;
    }
    context.note({ silent: count });
    return done({ count });
  },
});

/** Destroys the keys of ended questions that belong to no signal, once their term is over. */
export const forgetConsultations = verb({
  ...common,
  name: 'signals.forget-consultations',
  run: async (context) => {
    const gone = await forgetQuestions(context);
    context.concerns('consultation', ...gone);
    context.note({ forgotten: gone.length });
    return done({ count: gone.length });
  },
});

const steps: readonly (readonly [AnyVerb, (context: Context) => Promise<boolean>])[] = [
  [remindAdvisers, async (context) => (await neededOn(context, 'adviser')).length > 0],
  [noticeUnanswered, async (context) => (await neededOn(context, 'asker')).length > 0],
  [forgetConsultations, anythingToForget],
];

/**
 * The clock of consultations, for one organisation after the other: no scope opens those of all. It looks before it
 * acts, so that a look that finds nothing leaves no audit entry.
 */
export const watchConsultations: AnyJob = defineJob({
  name: 'signals.watch-consultations',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '5-59/10 * * * *',
  run: async (house) => {
    const failures: unknown[] = [];
    for (const { id } of await allOrganisations(house)) {
      const actor = jobActor(id, 'signals.watch-consultations');
      try {
        for (const [what, needed] of steps)
          if (await inTenant(house, actor, 'tenant', newTrace(), needed)) await run(house, actor, what, {});
      } catch (error) {
        // one that fails keeps nobody else waiting
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  },
});
