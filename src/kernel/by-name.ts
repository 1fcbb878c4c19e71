// Made once: comparing with a language by its name looks the language up each time.
const dutch = new Intl.Collator('nl');

/** The order of two words as a Dutch reader expects it, for sorting. */
export const inDutchOrder = (one: string, other: string): number => dutch.compare(one, other);

interface Named {
  readonly name: string;
}

/** By name, for sorting: "'s-Gravendeel" and "Capelle aan den IJssel" where a Dutch reader looks for them. */
export const byName = (one: Named, other: Named): number => inDutchOrder(one.name, other.name);
