import { boundaryOf } from '../estimation/boundary.ts';
import {
  type CaptureTable,
  observed,
  overlaps,
  pairsOf,
  setName,
  sizeOf,
} from '../estimation/capture-table.ts';
import { existenceOf } from '../estimation/existence.ts';

/** Why a table says too little for any estimate. */
export type Refusal =
  | 'too-few-lists'
  | 'too-few-people'
  | 'list-too-small'
  | 'too-few-overlaps'
  | 'not-connected'
  | 'no-triangle'
  | 'no-model';

/** A reason for refusing. `where` names lists and is for inside: it tells of small cells. */
export interface Refused {
  readonly reason: Refusal;
  readonly where: readonly string[];
}

/** Fewest of each for an estimate. Fewest people: our choice. Source: statistics 3.1. */
export const FEWEST = { lists: 3, people: 100, peopleOnList: 10, overlappingPairs: 3 } as const;

/**
 * The gate before any estimate: enough lists, people and people on each list; at least three pairs of lists that
 * overlap, which tie all lists together and of which three go round (without a triangle the model of all pairs has
 * no end); and a model without interactions that exists. Gives every reason for refusing; none lets the table pass.
 */
export function gate({ lists, counts }: CaptureTable): Refused[] {
  const overlap = overlaps(counts);
  const pairs = pairsOf(lists.length).filter((pair) => (overlap[pair] as number) > 0);
  const small = lists.filter((_, at) => (overlap[1 << at] as number) < FEWEST.peopleOnList);
  const apart = apartFrom(lists, pairs);
  const model = { lists: lists.length, interactions: [] };
  const checks: readonly (readonly [Refusal, boolean, readonly string[]])[] = [
    ['too-few-lists', lists.length < FEWEST.lists, []],
    ['too-few-people', observed(counts) < FEWEST.people, []],
    ['list-too-small', small.length > 0, small],
    ['too-few-overlaps', pairs.length < FEWEST.overlappingPairs, pairs.map((pair) => setName(lists, pair))],
    ['not-connected', apart.length > 0, apart],
    ['no-triangle', !hasTriangle(pairs), []],
    ['no-model', existenceOf(counts, boundaryOf(model, overlap)) !== 'fine', []],
  ];
  return checks.filter(([, refuses]) => refuses).map(([reason, , where]) => ({ reason, where }));
}

/** Lists that no chain of overlapping pairs ties to the largest group of lists. */
function apartFrom(lists: readonly string[], pairs: readonly number[]): string[] {
  const groups = lists.map((_, at) => tiedTo(1 << at, pairs));
  const largest = groups.reduce((best, group) => (sizeOf(group) > sizeOf(best) ? group : best), 0);
  return lists.filter((_, at) => (largest & (1 << at)) === 0);
}

function tiedTo(list: number, pairs: readonly number[]): number {
  let tied = list;
  for (let before = 0; before !== tied; ) {
    before = tied;
    for (const pair of pairs) if ((pair & tied) !== 0) tied |= pair;
  }
  return tied;
}

/** Whether three pairs go round three lists. */
function hasTriangle(pairs: readonly number[]): boolean {
  const known = new Set(pairs);
  return pairs.some((one) =>
    pairs.some((other) => one !== other && (one & other) !== 0 && known.has(one ^ other)),
  );
}
