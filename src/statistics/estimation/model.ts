/**
 * A hierarchical log-linear model: its interactions as sets of lists, beside the intercept and all single lists
 * that every model has. With an interaction come all interactions within it.
 */
export interface Model {
  readonly lists: number;
  /** Interactions of two lists or more, each once. */
  readonly interactions: readonly number[];
}

/** Every term of a model: the intercept (0), the single lists, the interactions. */
export function termsOf({ lists, interactions }: Model): number[] {
  return [0, ...Array.from({ length: lists }, (_, at) => 1 << at), ...interactions];
}

/** The interactions of one list less within an interaction. */
export function parentsOf(set: number): number[] {
  const parents: number[] = [];
  for (let left = set; left !== 0; left &= left - 1) {
    const parent = set ^ (left & -left);
    if ((parent & (parent - 1)) !== 0) parents.push(parent);
  }
  return parents;
}

/** Whether with each interaction come those within it. */
export function isHierarchical({ interactions }: Model): boolean {
  const known = new Set(interactions);
  return interactions.every((set) => parentsOf(set).every((within) => known.has(within)));
}

/** The interactions that lie in no other: by them a model is written, as [12,34]. */
export function maximalTerms(model: Model): number[] {
  const terms = termsOf(model).filter((term) => term !== 0);
  return terms.filter((term) => !terms.some((other) => other !== term && (other & term) === term));
}
