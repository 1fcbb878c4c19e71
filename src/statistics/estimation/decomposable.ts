/** A decomposable graph over lists: its cliques, and the separators between them, as sets of lists. */
export interface Decomposable {
  readonly cliques: readonly number[];
  /** One less than there are cliques; 0 between parts that are not connected. */
  readonly separators: readonly number[];
}

const bits = (set: number): number[] => {
  const found: number[] = [];
  for (let at = 0; set >> at !== 0; at += 1) if ((set & (1 << at)) !== 0) found.push(at);
  return found;
};

/** Every decomposable graph: 8, 61, 822, 18,154 for 3, 4, 5, 6 lists. */
export function decomposableGraphs(lists: number): Decomposable[] {
  const edges: [number, number][] = [];
  for (let one = 0; one < lists; one += 1)
    for (let other = one + 1; other < lists; other += 1) edges.push([one, other]);
  const found: Decomposable[] = [];
  for (let graph = 0; graph < 2 ** edges.length; graph += 1) {
    const near = new Array<number>(lists).fill(0);
    edges.forEach(([one, other], at) => {
      if ((graph & (1 << at)) === 0) return;
      near[one] = (near[one] as number) | (1 << other);
      near[other] = (near[other] as number) | (1 << one);
    });
    const parts = decompose(near);
    if (parts !== null) found.push(parts);
  }
  return found;
}

/**
 * Maximum cardinality search (Tarjan and Yannakakis 1984): visits the list with most visited neighbours; the graph
 * is decomposable when those neighbours are always all tied to each other. Null when it is not.
 */
function decompose(near: readonly number[]): Decomposable | null {
  let visited = 0;
  let last = 0;
  const cliques: number[] = [];
  const separators: number[] = [];
  for (let round = 0; round < near.length; round += 1) {
    const next = mostTied(near, visited);
    const before = (near[next] as number) & visited;
    if (!bits(before).every((at) => (before & ~(1 << at) & ~(near[at] as number)) === 0)) return null;
    const set = before | (1 << next);
    if (round > 0 && before === last) cliques[cliques.length - 1] = set;
    else {
      if (round > 0) separators.push(before);
      cliques.push(set);
    }
    last = set;
    visited |= 1 << next;
  }
  return { cliques, separators };
}

function mostTied(near: readonly number[], visited: number): number {
  let best = -1;
  let most = -1;
  for (let at = 0; at < near.length; at += 1) {
    if ((visited & (1 << at)) !== 0) continue;
    const tied = bits((near[at] as number) & visited).length;
    if (tied > most) [best, most] = [at, tied];
  }
  return best;
}
