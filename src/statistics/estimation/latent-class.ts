import { quantile } from '../numbers/quantile.ts';
import { type Random, randomFrom } from '../numbers/random.ts';
import {
  binomialVariate,
  gammaVariate,
  logBetaVariate,
  logGammaVariate,
  poissonVariate,
} from '../numbers/variates.ts';
import { observed } from './capture-table.ts';
import { type Chains, effectiveSize, MOST_R_HAT, splitRHat } from './chains.ts';
import type { Sampling } from './metropolis.ts';

/** How to sample; what is left out is as usual. */
export interface LatentClassing extends Partial<Sampling> {
  /** Most classes. */
  readonly classes?: number;
  /** Sweeps for each draw that is kept. */
  readonly thin?: number;
  /** How often the chains may be made twice as long while they do not agree. */
  readonly doublings?: number;
}

/** What the mixture of classes gives. */
export type LatentClasses =
  | {
      readonly status: 'ok';
      /** Draws of the number of people, rising. */
      readonly totals: Float64Array;
      /** Median of the totals. */
      readonly estimate: number;
      readonly rHat: number;
      /** Independent draws that the totals are worth. */
      readonly effective: number;
      /** Median of each chain: where they differ the posterior has more than one top. */
      readonly chainMedians: readonly number[];
    }
  | { readonly status: 'no-estimate'; readonly why: 'no-people' | 'no-overlap' }
  /** The chains have not come together: none of their numbers is an answer. */
  | { readonly status: 'not-converged'; readonly rHat: number; readonly chainMedians: readonly number[] };

/** Fewest chains: one that is stuck must show. */
export const FEWEST_CHAINS = 4;

/** From this many independent draws on, chains that agree are long enough (Vehtari and others 2021). */
const ENOUGH = 400;

const USUAL = { seed: 1, chains: 4, draws: 500, thin: 10, doublings: 2, classes: 10 };

/**
 * Latent classes (Manrique-Vallier 2016): every person belongs to one of at most `classes` classes; within a class the
 * lists are independent; the sizes of the classes have a stick-breaking prior (a truncated Dirichlet process), whose
 * concentration has a Gamma(1/4, 1/4) prior; chances to be on a list are uniform, and the total has prior 1/N. Gibbs'
 * sampler, on counts: people with one history are dealt over the classes by one multinomial draw, so that a sweep costs
 * histories x classes whatever the number of people. Chains are made longer, the first half always left out, until
 * they agree; when they never do (R-hat of ln N not below `MOST_R_HAT`) there is no answer. Throws for fewer than
 * `FEWEST_CHAINS` chains. Source: statistics 2.10.
 */
export function latentClasses(counts: Float64Array, options: LatentClassing = {}): LatentClasses {
  const { seed, chains, draws, thin, doublings, classes } = { ...USUAL, ...options };
  if (chains < FEWEST_CHAINS) throw new RangeError(`at least ${FEWEST_CHAINS} chains`);
  if (observed(counts) === 0) return { status: 'no-estimate', why: 'no-people' };
  if (counts.every((count, history) => count === 0 || (history & (history - 1)) === 0))
    return { status: 'no-estimate', why: 'no-overlap' };
  const running = Array.from({ length: chains }, (_, chain) =>
    chainOf(counts, randomFrom(seed, chain), classes, thin),
  );
  const totals: number[][] = running.map(() => []);
  for (let round = 0; ; round += 1) {
    for (const [at, next] of running.entries())
      while ((totals[at]?.length ?? 0) < 2 * draws * 2 ** round) totals[at]?.push(next());
    const found = judged(totals.map((chain) => Float64Array.from(chain.slice(chain.length / 2))));
    if (round === doublings || (found.status === 'ok' && found.effective >= ENOUGH)) return found;
  }
}

function judged(totals: Chains): LatentClasses {
  const logs = totals.map((chain) => chain.map(Math.log));
  const rHat = splitRHat(logs);
  const chainMedians = totals.map((chain) => quantile(Float64Array.from(chain).sort(), 0.5));
  if (!(rHat < MOST_R_HAT)) return { status: 'not-converged', rHat, chainMedians };
  const all = Float64Array.from(totals.flatMap((chain) => [...chain])).sort();
  return {
    status: 'ok',
    totals: all,
    estimate: quantile(all, 0.5),
    rHat,
    effective: effectiveSize(logs),
    chainMedians,
  };
}

/** Where one chain stands. All that belongs to a class and a list is at class x lists + list. */
interface State {
  readonly lists: number;
  readonly classes: number;
  /** ln of the share of each class. */
  readonly logShare: Float64Array;
  /** ln of the chance to be on a list, and not to be. */
  readonly logOn: Float64Array;
  readonly logOff: Float64Array;
  /** People of each class, those on no list too. */
  readonly members: Float64Array;
  /** Of those, how many are on each list. */
  readonly listed: Float64Array;
  readonly weights: Float64Array;
  concentration: number;
}

/** A chain: each call makes `thin` sweeps more and gives the number of people after them. */
function chainOf(counts: Float64Array, random: Random, classes: number, thin: number): () => number {
  const seen = [...counts.keys()].filter((history) => (counts[history] as number) > 0);
  const people = observed(counts);
  const state = startingState(Math.round(Math.log2(counts.length)), classes, random);
  return () => {
    let hidden = 0;
    for (let sweep = 0; sweep < thin; sweep += 1) {
      state.members.fill(0);
      state.listed.fill(0);
      for (const history of seen) deal(state, history, counts[history] as number, random);
      hidden = drawHidden(state, people, random);
      drawLists(state, random);
      drawShares(state, random);
    }
    return people + hidden;
  };
}

/** A start of its own for each chain: shares and chances from the prior, with a concentration of 1. */
function startingState(lists: number, classes: number, random: Random): State {
  const state: State = {
    lists,
    classes,
    logShare: new Float64Array(classes),
    logOn: new Float64Array(classes * lists),
    logOff: new Float64Array(classes * lists),
    members: new Float64Array(classes),
    listed: new Float64Array(classes * lists),
    weights: new Float64Array(classes),
    concentration: 1,
  };
  drawLists(state, random);
  drawShares(state, random);
  return state;
}

/** Fills in the weight of each class for people with this history; gives their sum. */
function weigh(state: State, history: number): number {
  const { lists, classes, logShare, logOn, logOff, weights } = state;
  let sum = 0;
  for (let at = 0; at < classes; at += 1) {
    let log = logShare[at] as number;
    for (let list = 0; list < lists; list += 1)
      log += ((history >> list) & 1 ? logOn : logOff)[at * lists + list] as number;
    const weight = Math.exp(log);
    weights[at] = weight;
    sum += weight;
  }
  return sum;
}

/** Deals people with one history over the classes: a multinomial draw, class by class. */
function deal(state: State, history: number, count: number, random: Random): void {
  let rest = weigh(state, history);
  let left = count;
  for (let at = 0; at < state.classes && left > 0; at += 1) {
    const weight = state.weights[at] as number;
    const share = at === state.classes - 1 ? 1 : weight / rest;
    const dealt = binomialVariate(random, left, Math.min(1, share));
    rest -= weight;
    left -= dealt;
    settle(state, at, history, dealt);
  }
}

function settle({ members, listed, lists }: State, at: number, history: number, count: number): void {
  members[at] = (members[at] as number) + count;
  for (let list = 0; list < lists; list += 1) {
    if (((history >> list) & 1) === 0) continue;
    listed[at * lists + list] = (listed[at * lists + list] as number) + count;
  }
}

/**
 * People on no list: negative binomial given the chance of that (prior 1/N), drawn as a Poisson variate with a gamma
 * mean, for each class apart.
 */
function drawHidden(state: State, people: number, random: Random): number {
  const none = weigh(state, 0);
  let some = 0;
  // 1 - none, without cancellation where nearly nobody is seen.
  for (let at = 0; at < state.classes; at += 1)
    some += Math.exp(state.logShare[at] as number) * seenIn(state, at);
  if (!(none > 0)) return 0;
  const rate = gammaVariate(random, people) / some;
  let hidden = 0;
  for (let at = 0; at < state.classes; at += 1) {
    const drawn = poissonVariate(random, rate * (state.weights[at] as number));
    state.members[at] = (state.members[at] as number) + drawn;
    hidden += drawn;
  }
  return hidden;
}

/** The chance that somebody of a class is on some list. */
function seenIn({ lists, logOff }: State, at: number): number {
  let log = 0;
  for (let list = 0; list < lists; list += 1) log += logOff[at * lists + list] as number;
  return -Math.expm1(log);
}

function drawLists({ lists, classes, logOn, logOff, members, listed }: State, random: Random): void {
  for (let at = 0; at < classes; at += 1) {
    for (let list = 0; list < lists; list += 1) {
      const on = listed[at * lists + list] as number;
      const [log, logRest] = logBetaVariate(random, 1 + on, 1 + (members[at] as number) - on);
      logOn[at * lists + list] = log;
      logOff[at * lists + list] = logRest;
    }
  }
}

/** Breaks the stick: the share of each class of what earlier ones left, then the concentration. */
function drawShares(state: State, random: Random): void {
  const { classes, members, logShare } = state;
  let after = members.reduce((sum, count) => sum + count, 0);
  let logLeft = 0;
  for (let at = 0; at < classes - 1; at += 1) {
    const count = members[at] as number;
    after -= count;
    const [log, logRest] = logBetaVariate(random, 1 + count, state.concentration + after);
    logShare[at] = logLeft + log;
    logLeft += logRest;
  }
  logShare[classes - 1] = logLeft;
  const rate = PRIOR - logLeft;
  state.concentration = Math.max(LEAST, Math.exp(logGammaVariate(random, PRIOR + classes - 1)) / rate);
}

/** Shape and rate of the concentration's prior. */
const PRIOR = 0.25;
/** Below this the concentration is nothing to a double; it cannot be 0. */
const LEAST = 1e-12;
