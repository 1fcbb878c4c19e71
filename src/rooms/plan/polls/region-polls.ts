import type { z } from 'zod';
import { type PollAudience, type PollGoal, pollAudiences } from '../../../../content/polls.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { yearInput, yearOf } from '../norms/read-norms.ts';
import { newestShares, type PollShare } from '../store/poll-shares.ts';

export type GoalShares = Readonly<Record<PollGoal, number>>;

/** One municipality whose poll may be shown: its shares, and nothing else of it. */
export interface TownShares {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly goals: GoalShares;
}

/** What one audience answered over the region. Audiences are never added up (S34). */
export interface AudienceShares {
  readonly audience: PollAudience;
  /** By name, never by share. */
  readonly towns: readonly TownShares[];
  /** Names of the others: that they asked nobody and that few answered look alike. */
  readonly without: readonly string[];
  /** Over the municipalities in `towns` alone: then nothing can be worked out of one that is not shown. Null below two. */
  readonly region: GoalShares | null;
}

export interface RegionPolls {
  readonly year: number;
  readonly fewest: number;
  readonly audiences: readonly AudienceShares[];
}

/** The share of each goal per municipality and audience, in the newest poll of the year that may be shown. */
export const readRegionPolls = verb<z.infer<typeof yearInput>, RegionPolls>({
  name: 'plan.read-region-polls',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input: yearInput,
  subject: ownOrganisationAsSubject('poll'),
  run: async (context, { year: asked }) => {
    const year = yearOf(context, asked);
    const fewest = await readSetting(context, 'poll.fewest');
    const shares = await newestShares(context, year, fewest);
    const towns = (await allOrganisations(context.house))
      .filter(({ kind, active }) => kind === 'municipality' && active)
      .toSorted(byName);
    const audiences = (Object.keys(pollAudiences) as PollAudience[]).map((audience) =>
      sharesOf(audience, towns, shares),
    );
    return done({ year, fewest, audiences });
  },
});

function sharesOf(
  audience: PollAudience,
  towns: readonly { readonly id: OrganisationId; readonly name: string }[],
  shares: readonly PollShare[],
): AudienceShares {
  const byTown = new Map(
    shares.filter((one) => one.audience === audience).map((one) => [one.organisationId, one]),
  );
  const shown = towns.flatMap(({ id, name }) => {
    const share = byTown.get(id);
    return share === undefined ? [] : [{ name, share }];
  });
  return {
    audience,
    towns: shown.map(({ name, share }) => ({
      organisationId: share.organisationId,
      name,
      goals: share.goals,
    })),
    without: towns.filter(({ id }) => !byTown.has(id)).map(({ name }) => name),
    region: regionShares(shown.map(({ share }) => share)),
  };
}

/** Shares over these municipalities together, each as heavy as its answers, to the nearest five; null below two. */
export function regionShares(shares: readonly Pick<PollShare, 'answers' | 'goals'>[]): GoalShares | null {
  if (shares.length < 2) return null;
  const people = shares.reduce((sum, { answers }) => sum + answers, 0);
  const over = (goal: PollGoal): number =>
    Math.round(shares.reduce((sum, { answers, goals }) => sum + answers * goals[goal], 0) / people / 5) * 5;
  return { know: over('know'), recognise: over('recognise'), contact: over('contact') };
}
