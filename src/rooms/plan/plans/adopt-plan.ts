import { z } from 'zod';
import { newId, type PlanVersionId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, type Problem, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { itemsOf, promiseItems } from '../store/items.ts';
import { changePlan, planById } from '../store/plans.ts';
import { insertVersion, setCouncil } from '../store/versions.ts';
import { day, dayOrNone, decisionReference, once, personProblems, sure, words } from './fields.ts';
import { freeze } from './frozen.ts';
import { closedForChange, planAsSubject, planName } from './plan-subject.ts';

const input = planName.extend({
  once,
  collegeOn: day,
  collegeReference: decisionReference,
  sure,
});
type Adopted = z.output<typeof input>;

/**
 * Writes down that the college adopted the plan as it now reads: a version that stays as it is, with day and reference. The
 * days of the actions are promised from then on. A plan that follows another takes its place.
 */
export const adoptPlan = verb<Adopted, { readonly version: number }>({
  name: 'plan.adopt',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Adopted>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<{ readonly version: number }>> => {
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (await handledBefore(context, given.once)) return done({ version: plan.version });
    const closed = closedForChange(context, plan);
    if (closed !== null) return closed;
    if (plan.shared)
      return refused('Een sjabloon wordt niet vastgesteld: gemeenten stellen hun eigen plan vast.');
    const items = await itemsOf(context, plan.id);
    const problems = adoptionProblems(given, localDate(context.now));
    if (problems.length > 0) return invalid(...problems);
    if (!items.some(({ kind, adoption }) => kind === 'action' && adoption === 'adopted'))
      return refused('Dit plan heeft nog geen enkele actie. Voeg eerst toe wat u gaat doen.');
    const version = plan.version + 1;
    await insertVersion(context, {
      id: newId<PlanVersionId>(),
      planId: plan.id,
      number: version,
      frozen: freeze(plan, items),
      collegeOn: given.collegeOn,
      collegeReference: given.collegeReference,
    });
    await promiseItems(context, plan.id, version);
    await changePlan(context, plan.id, {
      state: 'adopted',
      version,
      ...(plan.adoptedOn === null ? { adopted_on: given.collegeOn } : {}),
    });
    if (plan.predecessorId !== null && version === 1)
      await changePlan(context, plan.predecessorId, { succeeded_by: plan.id });
    await appendPlanAct(context, {
      planId: plan.id,
      kind: 'adopted',
      content: { version, on: given.collegeOn, reference: given.collegeReference },
      submission: given.once,
    });
    context.note({ version });
    return done({ version });
  },
});

const adoptionProblems = (given: Adopted, today: string): readonly Problem[] => [
  ...(given.collegeOn > today
    ? [
        {
          field: 'collegeOn',
          text: 'Vul de dag in waarop het college besloot. Die kan niet in de toekomst liggen.',
        },
      ]
    : []),
  ...personProblems({ collegeReference: given.collegeReference }, given.sure),
];

const councilInput = planName.extend({
  once,
  number: z.coerce.number().int().min(1),
  say: z.enum(['informed', 'adopted'], 'Kies wat de raad deed.'),
  on: dayOrNone,
  reference: words(120),
  sure,
});
type Council = z.output<typeof councilInput>;

/** Writes down that the council was informed of a version, or adopted it. */
export const recordCouncil = verb<Council, null>({
  name: 'plan.record-council',
  act: 'write',
  activity: 'planning',
  input: councilInput as z.ZodType<Council>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const plan = await planById(context, given.plan, true);
    if (plan === null) return absent;
    if (given.on === null) return invalid({ field: 'on', text: 'Vul de dag in waarop dit was.' });
    if (given.on > localDate(context.now))
      return invalid({ field: 'on', text: 'Deze dag ligt in de toekomst. Vul in wat al is gebeurd.' });
    const problems = personProblems({ reference: given.reference }, given.sure);
    if (problems.length > 0) return invalid(...problems);
    const { say, on, reference } = given;
    if (!(await setCouncil(context, plan.id, given.number, { say, on, reference }))) return absent;
    await appendPlanAct(context, {
      planId: plan.id,
      kind: `council_${say}`,
      content: { version: given.number, on, reference },
      submission: given.once,
    });
    return done(null);
  },
});
