import type { House } from '../../../../kernel/house.ts';
import type { AddressLookup } from './address-lookup.ts';
import { askSource } from './ask-source.ts';
import { bag } from './bag.ts';
import { inventedAddresses } from './invented.ts';
import { pdok } from './pdok.ts';

const known = new WeakMap<House['config'], AddressLookup | null>();

/**
 * What looks up addresses here, or null: then they are typed. Nobody is asked unless it was set up. The BAG goes
 * first where it has a key, as it knows a house number exactly; what it cannot be asked goes to PDOK.
 */
export function addressLookupOf({ config }: House): AddressLookup | null {
  const kept = known.get(config);
  if (kept !== undefined) return kept;
  const lookup = lookupFor(config);
  known.set(config, lookup);
  return lookup;
}

function lookupFor({ pdokUrl, bagUrl, bagKey, demo }: House['config']): AddressLookup | null {
  const sources = [
    ...(bagUrl !== null && bagKey !== null ? [askSource(bag(bagUrl, bagKey))] : []),
    ...(pdokUrl === null ? [] : [askSource(pdok(pdokUrl))]),
  ];
  if (sources.length === 0) return demo ? inventedAddresses : null;
  return {
    async find(text) {
      let away = false;
      for (const source of sources) {
        const found = await source.find(text);
        if (found.kind === 'found' && found.addresses.length > 0) return found;
        away ||= found.kind === 'away';
      }
      return away ? { kind: 'away' } : { kind: 'found', addresses: [] };
    },
  };
}
