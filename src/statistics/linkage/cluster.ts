import type { Pairs } from './compare.ts';

/** Who belongs together: records of the same cluster have the same number, from 0 in the order of first records. */
export interface Clusters {
  readonly of: Int32Array;
  /** For each cluster the least score of two of its records; 1 for a cluster of one. */
  readonly scores: readonly number[];
}

/**
 * Clusters by complete linkage: from the highest score down, two clusters become one when every record of the one is
 * paired with every record of the other. With `lists` (the list of each record, at most 31) a cluster has at most one record of a
 * list; for two lists that is greedy one-to-one matching. Of equal scores the pair with the lowest records goes
 * first, so that the answer does not depend on the order of the pairs. Pairs that are left out count as unlike.
 */
export function clusterPairs(records: number, pairs: Pairs, lists?: ArrayLike<number>): Clusters {
  const { one, other, scores } = pairs;
  const forest = new Forest(records, lists);
  for (const at of fromTheHighest(pairs))
    forest.pair(one[at] as number, other[at] as number, scores[at] as number);
  return forest.clusters();
}

function fromTheHighest({ one, other, scores }: Pairs): Int32Array {
  const low = (at: number): number => Math.min(one[at] as number, other[at] as number);
  const high = (at: number): number => Math.max(one[at] as number, other[at] as number);
  return Int32Array.from(scores.keys()).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || low(a) - low(b) || high(a) - high(b),
  );
}

/** Clusters while they grow. The pairs seen between two of them are counted; all of them seen, they become one. */
class Forest {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;
  private readonly least: Float64Array;
  /** Lists of which a cluster has a record, as bits; none where lists do not matter. */
  private readonly held: Int32Array;
  private readonly seen: Map<number, number>[];

  constructor(records: number, lists: ArrayLike<number> | undefined) {
    this.parent = Int32Array.from({ length: records }, (_, at) => at);
    this.size = new Int32Array(records).fill(1);
    this.least = new Float64Array(records).fill(1);
    this.held = Int32Array.from({ length: records }, (_, at) => (lists ? 1 << (lists[at] as number) : 0));
    this.seen = Array.from({ length: records }, () => new Map());
  }

  pair(one: number, other: number, score: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b || this.share(a, b)) return;
    const count = (this.seen[a]?.get(b) ?? 0) + 1;
    if (count === (this.size[a] as number) * (this.size[b] as number)) this.join(a, b, score);
    else this.count(a, b, count);
  }

  clusters(): Clusters {
    const number = new Map<number, number>();
    const of = this.parent.map((_, record) => {
      const root = this.rootOf(record);
      if (!number.has(root)) number.set(root, number.size);
      return number.get(root) as number;
    });
    return { of, scores: [...number.keys()].map((root) => this.least[root] as number) };
  }

  private rootOf(record: number): number {
    let root = record;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    for (let at = record; at !== root; ) {
      const next = this.parent[at] as number;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Whether two clusters have records of the same list. They can then never become one. */
  private share(a: number, b: number): boolean {
    return ((this.held[a] as number) & (this.held[b] as number)) !== 0;
  }

  private count(a: number, b: number, count: number): void {
    this.seen[a]?.set(b, count);
    this.seen[b]?.set(a, count);
  }

  private join(a: number, b: number, score: number): void {
    this.parent[b] = a;
    this.size[a] = (this.size[a] as number) + (this.size[b] as number);
    this.least[a] = score;
    this.held[a] = (this.held[a] as number) | (this.held[b] as number);
    this.seen[a]?.delete(b);
    for (const [c, count] of this.seen[b] ?? []) {
      this.seen[c]?.delete(b);
      if (c !== a) this.count(a, c, (this.seen[a]?.get(c) ?? 0) + count);
    }
    this.seen[b]?.clear();
  }
}
