import { z } from 'zod';
import type { PollAudience, PollGoal } from '../../../../content/polls.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { reportId } from '../norms/fields.ts';
import { ownPolls, pollById, shownCounts } from '../store/polls.ts';
import { type Poll, type PollResult, type PollState, pollStateOn, resultOf } from './poll.ts';

/** A poll as colleagues see it. How many answered stays unknown until something may be shown. */
export interface SeenPoll extends Omit<Poll, 'answers' | 'shownAnswers'> {
  readonly state: PollState;
  /** Null as long as nothing may be shown, to anybody. */
  readonly result: PollResult | null;
}

/** Polls with the number of answers from which they show anything. */
export interface SeenPolls {
  readonly polls: readonly SeenPoll[];
  readonly fewest: number;
}

async function seen(context: Context, polls: readonly Poll[]): Promise<readonly SeenPoll[]> {
  const today = localDate(context.now);
  const counts = Map.groupBy(
    await shownCounts(
      context,
      polls.filter(({ shownAnswers }) => shownAnswers > 0).map(({ id }) => id),
    ),
    ({ pollId }) => pollId,
  );
  return polls.map(({ answers: _, shownAnswers, ...poll }) => ({
    ...poll,
    state: pollStateOn(poll, today),
    result: resultOf({ template: poll.template, shownAnswers }, counts.get(poll.id) ?? []),
  }));
}

const nothing = z.object({});

/** Every poll of the own municipality, newest first. */
export const readPolls = verb<z.infer<typeof nothing>, SeenPolls>({
  name: 'plan.read-polls',
  act: 'read',
  activity: 'planning',
  input: nothing,
  subject: ownOrganisationAsSubject('poll'),
  run: async (context) =>
    done({
      polls: await seen(context, await ownPolls(context)),
      fewest: await readSetting(context, 'poll.fewest'),
    }),
});

const one = z.object({ poll: reportId });

/** One poll with its link and, once enough people answered, its figures. */
export const readPoll = verb<z.infer<typeof one>, { readonly poll: SeenPoll; readonly fewest: number }>({
  name: 'plan.read-poll',
  act: 'read',
  activity: 'planning',
  input: one,
  subject: async (context, { poll }) => {
    const found = await pollById(context, poll);
    return found === undefined ? null : { kind: 'poll', id: found.id, organisationId: found.organisationId };
  },
  run: async (context, { poll: id }) => {
    const found = await pollById(context, id);
    const [poll] = found === undefined ? [] : await seen(context, [found]);
    return poll === undefined ? absent : done({ poll, fewest: await readSetting(context, 'poll.fewest') });
  },
});

/** The share of each goal in each audience's newest poll of a year that shows anything. Audiences are never added up (S34). */
export async function goalsByYear(
  context: Context,
): Promise<
  ReadonlyMap<number, Readonly<Record<PollGoal, readonly { audience: PollAudience; percent: number }[]>>>
> {
  const shown = (await seen(context, await ownPolls(context))).filter(({ result }) => result !== null);
  const byYear = Map.groupBy(shown, ({ fromDate }) => Number(fromDate.slice(0, 4)));
  return new Map(
    [...byYear].map(([year, polls]) => {
      const newest = [...Map.groupBy(polls, ({ audience }) => audience).values()].flatMap(
        ([first]) => first ?? [],
      );
      const of = (goal: PollGoal) =>
        newest.flatMap(({ audience, result }) =>
          result === null ? [] : [{ audience, percent: result.goals[goal] }],
        );
      return [year, { know: of('know'), recognise: of('recognise'), contact: of('contact') }];
    }),
  );
}
