import type { AddressLookup, FoundAddress } from './address-lookup.ts';

const TIMEOUT = 2_000;
/** So many failures one after another, and the source is left alone for a while. */
const MOST_FAILURES = 3;
const REST = 60_000;

/** How one source is asked, and how its answer is read. */
export interface AddressSource {
  /** Null when the text is nothing that this source can be asked. */
  request(text: string): { readonly url: URL; readonly headers: Readonly<Record<string, string>> } | null;
  /** Throws when the answer is not of the shape that it should be. */
  read(answer: unknown): readonly FoundAddress[];
}

/**
 * Asks a source over the network: two seconds, no redirects, and after three failures a minute's rest, so that a
 * source that is down costs nobody time. What was asked stands in no log. `now` gives milliseconds.
 */
export function askSource(source: AddressSource, now: () => number = Date.now): AddressLookup {
  let failures = 0;
  let restUntil = 0;
  return {
    async find(text) {
      const request = source.request(text);
      if (request === null) return { kind: 'found', addresses: [] };
      if (now() < restUntil) return { kind: 'away' };
      try {
        const answer = await fetch(request.url, {
          headers: { accept: 'application/json', ...request.headers },
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT),
        });
        if (!answer.ok) throw new Error(`an address source answered ${answer.status}`);
        const addresses = source.read(await answer.json());
        failures = 0;
        return { kind: 'found', addresses };
      } catch {
        failures += 1;
        if (failures >= MOST_FAILURES) restUntil = now() + REST;
        return { kind: 'away' };
      }
    },
  };
}
