import { z } from 'zod';
import { templateOf } from '../../../../content/polls.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/clock.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { instantOf, localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import { run, type Verb, verb } from '../../../kernel/verb.ts';
import { readSetting, regionOf } from '../../people/index.ts';
import { onceField } from '../norms/fields.ts';
import { countAnswers, heldPoll, noteForm, pollById } from '../store/polls.ts';
import { type Poll, type PollState, pollStateOn, showsNow } from './poll.ts';
import { showCounted } from './show-counted.ts';

/** A poll as who has the link sees it. No figure is in it. */
export interface OpenedPoll {
  readonly audience: Poll['audience'];
  readonly template: string;
  readonly state: PollState;
  readonly fromDate: string;
  readonly untilDate: string;
}

type PollHolder = Actor & { readonly kind: 'public'; readonly receiptHash: Buffer };

const pollOfHolder = async (context: Context): Promise<Poll | undefined> =>
  context.actor.kind === 'public' && context.actor.receiptHash !== undefined
    ? heldPoll(context, context.actor.receiptHash)
    : undefined;

const subject = async (context: Context): Promise<Subject | null> => {
  const found = await pollOfHolder(context);
  return found === undefined ? null : { kind: 'poll', id: found.id, organisationId: found.organisationId };
};

const nothing = z.object({});

/** The questions behind a link. */
export const lookAtPoll = verb<z.infer<typeof nothing>, OpenedPoll>({
  name: 'plan.look-at-poll',
  act: 'read',
  activity: 'planning',
  input: nothing,
  subject,
  run: async (context) => {
    const poll = await pollOfHolder(context);
    if (poll === undefined) return absent;
    const { audience, template, fromDate, untilDate } = poll;
    const state = pollStateOn(poll, localDate(context.now));
    return done({ audience, template, state, fromDate, untilDate });
  },
});

const answersInput = z.object({ answers: z.record(z.string().max(40), z.string().max(40)), form: onceField });

/**
 * Counts the answers of somebody, of whom nothing is kept. A form that comes twice counts once. Shown figures move on in
 * whole blocks, so that no two looks differ by one person.
 */
export const answerPoll = verb<z.infer<typeof answersInput>, null>({
  name: 'plan.answer-poll',
  act: 'write',
  activity: 'planning',
  input: answersInput,
  subject,
  run: async (context, { answers, form }): Promise<Outcome<null>> => {
    const found = await pollOfHolder(context);
    const asked = found === undefined ? null : templateOf(found.template);
    if (found === undefined || asked === null) return absent;
    const problems = asked.questions.flatMap(({ code, answers: possible }, at) =>
      possible.some((one) => one.code === answers[code])
        ? []
        : [{ field: code, text: `Kies een antwoord bij vraag ${at + 1}.` }],
    );
    if (problems.length > 0) return invalid(...problems);
    const poll = await pollById(context, found.id, true);
    if (poll === undefined) return absent;
    if (pollStateOn(poll, localDate(context.now)) !== 'open') return refused('Deze peiling is niet open.');
    if (!(await noteForm(context, poll.id, form))) return done(null);
    const chosen = Object.fromEntries(asked.questions.map(({ code }) => [code, answers[code] ?? '']));
    await countAnswers(context, poll.id, chosen);
    const counted = { ...poll, answers: poll.answers + 1 };
    if (showsNow(counted, await readSetting(context, 'poll.fewest'), false))
      await showCounted(context, counted);
    return done(null);
  },
});

/**
 * Who has a link acts at the municipality whose poll it is; null when the code is of nothing. All that is known of them is
 * the code.
 */
async function pollHolder(house: House, code: string): Promise<PollHolder | null> {
  if (!/^[0-9a-z]{10}$/.test(code)) return null;
  const receiptHash = hashSecret(code);
  const visitor = { kind: 'public', organisationId: (await regionOf(house)).id, receiptHash } as const;
  const found = await inTenant(house, visitor, 'tenant', newTrace(), (context) =>
    heldPoll(context, receiptHash),
  );
  return found === undefined ? null : { ...visitor, organisationId: found.organisationId };
}

/**
 * Runs one of the two verbs above for whoever holds a code. What is written knows the day and not the hour, follows no
 * trace that a browser sent along, and leaves no line in the log: nobody can tell who sat behind which screen then.
 */
export async function asPollHolder<Input, Value>(
  house: House,
  code: string,
  what: Verb<Input, Value>,
  input: unknown,
): Promise<{ readonly outcome: Outcome<Value>; readonly organisationId: string | null }> {
  const holder = await pollHolder(house, code);
  if (holder === null) return { outcome: absent, organisationId: null };
  const outcome = await run(byTheDay(house), holder, what, input);
  return { outcome, organisationId: holder.organisationId };
}

const days = new WeakMap<House, { readonly day: string; readonly house: House }>();

/** This house with a clock that shows only the day, and a log that hears nothing but faults; the same one all day. */
function byTheDay(house: House): House {
  const day = localDate(house.clock.now());
  const known = days.get(house);
  if (known?.day === day) return known.house;
  const clock = fixedClock(instantOf({ date: day, clock: 0 }));
  const coarse: House = { ...house, clock, log: { ...house.log, info: () => undefined } };
  days.set(house, { day, house: coarse });
  return coarse;
}
