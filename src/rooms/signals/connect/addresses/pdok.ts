import { z } from 'zod';
import { MOST_ADDRESSES } from './address-lookup.ts';
import type { AddressSource } from './ask-source.ts';

// GeoJSON of the OGC search building block; only what we use of it.
const collection = z.object({
  features: z.array(
    z.object({ properties: z.object({ collection_id: z.string(), display_name: z.string() }) }),
  ),
});

/**
 * PDOK Location API of the Kadaster (open, no key): `GET {base}/search?q=...&adres[version]=1`. Without a collection
 * it answers 400. `base` ends before `/search`.
 */
export const pdok = (base: string): AddressSource => ({
  request(text) {
    const url = new URL(`${base.replace(/\/$/, '')}/search`);
    url.searchParams.set('q', text);
    url.searchParams.set('adres[version]', '1');
    url.searchParams.set('limit', String(MOST_ADDRESSES));
    return { url, headers: { accept: 'application/geo+json' } };
  },
  read: (answer) =>
    collection
      .parse(answer)
      .features.filter(({ properties }) => properties.collection_id === 'adres')
      .slice(0, MOST_ADDRESSES)
      .map(({ properties }) => ({ label: properties.display_name })),
});
