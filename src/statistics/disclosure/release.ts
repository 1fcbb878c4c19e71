import type { Microdata } from './microdata.ts';
import type { NoiseRules } from './transition.ts';

/** Who is in a cell: for each column named the codes that count; a column that is not named does not matter. */
export type Selection = Readonly<Record<string, readonly string[]>>;

/** A cell as it was published; null where it was shown without its value. */
export interface PublishedCell {
  readonly where: Selection;
  readonly value: number | null;
}

/** How values were made. Counts that one mechanism has touched are never published by another. */
export type Mechanism =
  | { readonly kind: 'suppress' }
  | { readonly kind: 'round'; readonly base: number }
  /** `keys`: name of the set of record keys; other keys for the same people would average the noise out. */
  | { readonly kind: 'cell-key'; readonly noise: NoiseRules; readonly keys: string };

/** Tables that go out together, or went out. */
export interface Release {
  readonly id: string;
  readonly mechanism: Mechanism;
  readonly cells: readonly PublishedCell[];
  /** Percentages beside the tables. Each counts as the publication of the part and of the whole. */
  readonly shares?: readonly { readonly part: Selection; readonly whole: Selection }[];
}

/** A release with what it was made from. That stays inside: it is as sensitive as the register. */
export interface Entry {
  readonly release: Release;
  /** Everybody as the register knew them then, over the same columns in every entry. */
  readonly data: Microdata;
  /** For rounding: the same rows with their rounded counts, from which every value was added up. */
  readonly rounded?: Microdata;
}

/** Everything that went out so far, oldest first. */
export type Ledger = readonly Entry[];

/** Why a release is refused, in both languages. */
export interface Reason {
  readonly nl: string;
  readonly en: string;
}

/** Cells wanted of a release, which are still to be protected. */
export interface Wish {
  readonly id: string;
  readonly data: Microdata;
  readonly cells: readonly Selection[];
}
