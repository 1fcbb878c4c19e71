import { z } from 'zod';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { changePlan, planById } from '../store/plans.ts';
import { once, words } from './fields.ts';
import { planAsSubject, planName } from './plan-subject.ts';

const publication = planName.extend({ once, open: z.boolean() });
type Publication = z.output<typeof publication>;

/** Opens the page of the plan for residents, once the college decided so, or closes it. */
export const publishPlan = verb<Publication, null>({
  name: 'plan.publish',
  act: 'write',
  activity: 'planning',
  input: publication as z.ZodType<Publication>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (given.open && plan.state !== 'adopted')
      return refused(
        'Alleen een vastgesteld plan kan op de openbare pagina. Leg eerst het besluit van het college vast.',
      );
    await changePlan(context, plan.id, { published_at: given.open ? context.now : null });
    await appendPlanAct(context, {
      planId: plan.id,
      kind: given.open ? 'published' : 'unpublished',
      submission: given.once,
    });
    return done(null);
  },
});

const withdrawal = planName.extend({
  once,
  reason: words(500).refine((text) => text !== '', 'Schrijf waarom het plan weg kan.'),
});
type Withdrawal = z.output<typeof withdrawal>;

/** Withdraws a plan that was never adopted. What a college adopted is followed by another, and stays to be found. */
export const withdrawPlan = verb<Withdrawal, null>({
  name: 'plan.withdraw',
  act: 'write',
  activity: 'planning',
  input: withdrawal as z.ZodType<Withdrawal>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (plan.state !== 'draft')
      return refused('Dit plan is vastgesteld. Maak een volgend plan; dit blijft te vinden.');
    await changePlan(context, plan.id, { state: 'withdrawn' });
    await appendPlanAct(context, {
      planId: plan.id,
      kind: 'withdrawn',
      content: { reason: given.reason },
      submission: given.once,
    });
    return done(null);
  },
});
