/** An address as a source knows it, in one line: "Voorbeeldstraat 12 A, 3171 GA Poortugaal". */
export interface FoundAddress {
  readonly label: string;
}

/** What came of looking: addresses (maybe none), or the source is away and the address is typed by hand. */
export type Lookup =
  | { readonly kind: 'found'; readonly addresses: readonly FoundAddress[] }
  | { readonly kind: 'away' };

/**
 * Looks up Dutch addresses. One interface, whatever stands behind it: PDOK, the BAG, or the list that comes along with
 * the demo. Only the text of an address goes out, from this server; never a person, never a signal.
 */
export interface AddressLookup {
  /** At most ten. Never throws: a source that does not answer is `away`. */
  find(text: string): Promise<Lookup>;
}

/** At most so many addresses. */
export const MOST_ADDRESSES = 10;
