import { z } from 'zod';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { fileVerb, signalName } from '../handling/file-verb.ts';
import type { Lookup } from './addresses/address-lookup.ts';
import { addressLookupOf } from './addresses/lookup-of.ts';

/** Leave to look an address up. */
export interface AddressQuestion {
  /** Asks the source. Never throws. */
  look(): Promise<Lookup>;
}

/**
 * Leave to look an address up for a signal: only its text goes out, and only where a source was set up. The trail
 * tells that somebody looked, not what was typed (R15). Asking is done by who got leave, after the transaction: no
 * connection to the database waits for somebody else's server (decision 0013).
 */
export const findAddress = fileVerb({
  name: 'signals.find-address',
  act: 'read',
  input: signalName.extend({
    text: z
      .string()
      .trim()
      .min(3, 'Vul een straat met huisnummer in, of een postcode met huisnummer.')
      .max(200, 'Zoek op iets korters.'),
  }),
  run: async (context, { text }): Promise<Outcome<AddressQuestion>> => {
    const lookup = addressLookupOf(context.house);
    context.note({ source: lookup !== null });
    return done({ look: async () => lookup?.find(text) ?? { kind: 'away' } });
  },
});
