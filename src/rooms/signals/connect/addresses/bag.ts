import { z } from 'zod';
import type { Secret } from '../../../../kernel/secret.ts';
import { MOST_ADDRESSES } from './address-lookup.ts';
import type { AddressSource } from './ask-source.ts';

// HAL of the BAG API Individuele Bevragingen 2; nothing found is an answer without `_embedded`.
const answer = z.object({
  _embedded: z
    .object({
      adressen: z.array(
        z.object({
          openbareRuimteNaam: z.string(),
          huisnummer: z.number(),
          huisletter: z.string().optional(),
          huisnummertoevoeging: z.string().optional(),
          postcode: z.string().optional(),
          woonplaatsNaam: z.string(),
        }),
      ),
    })
    .optional(),
});

const POSTCODE = /\b([1-9]\d{3})\s?([a-z]{2})\b[\s,]*(\d{1,5})\s?([a-z])?\b/i;

/**
 * BAG API Individuele Bevragingen of the Kadaster, with a key: finds by postcode and house number only. Other texts
 * are not sent. `base` ends before `/adressen`.
 */
export const bag = (base: string, key: Secret): AddressSource => ({
  request(text) {
    const found = POSTCODE.exec(text);
    if (found === null) return null;
    const [, digits = '', letters = '', number = '', letter] = found;
    const url = new URL(`${base.replace(/\/$/, '')}/adressen`);
    url.searchParams.set('postcode', `${digits}${letters.toUpperCase()}`);
    url.searchParams.set('huisnummer', number);
    if (letter !== undefined) url.searchParams.set('huisletter', letter.toUpperCase());
    return {
      url,
      headers: { accept: 'application/hal+json', 'accept-crs': 'epsg:28992', 'x-api-key': key.reveal() },
    };
  },
  read: (given) =>
    (answer.parse(given)._embedded?.adressen ?? []).slice(0, MOST_ADDRESSES).map((found) => {
      const { openbareRuimteNaam, huisnummer, huisletter = '', huisnummertoevoeging, postcode } = found;
      const addition = huisnummertoevoeging === undefined ? '' : `-${huisnummertoevoeging}`;
      const code = postcode === undefined ? '' : `${postcode.slice(0, 4)} ${postcode.slice(4)} `;
      return {
        label: `${openbareRuimteNaam} ${huisnummer}${huisletter}${addition}, ${code}${found.woonplaatsNaam}`,
      };
    }),
});
