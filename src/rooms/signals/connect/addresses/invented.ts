import { municipalities } from '../../../../../content/region.ts';
import { fold } from '../../../../kernel/sealing/names.ts';
import { type AddressLookup, type FoundAddress, MOST_ADDRESSES } from './address-lookup.ts';

const STREETS = ['Voorbeeldstraat', 'Verzonnenlaan', 'Proefplein', 'Nergensweg'] as const;
const HIGHEST = 60;

/**
 * The list that comes along: invented streets in the real places of the region, so that the demo shows how looking up
 * works without asking anybody.
 */
export const inventedAddresses: AddressLookup = {
  async find(text) {
    const typed = fold(text);
    const number = Number(/\b(\d{1,4})\b/.exec(typed)?.[1] ?? 0);
    const words = typed.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
    if (words.length === 0 || number < 1 || number > HIGHEST) return { kind: 'found', addresses: [] };
    const places = municipalities.flatMap((one) => one.places);
    const addresses = STREETS.flatMap((street) =>
      places.map((place): FoundAddress & { readonly score: number } => {
        const whole = fold(`${street} ${place}`).split(/[^\p{L}]+/u);
        const score = words.filter((word) => whole.some((part) => part.startsWith(word))).length;
        return { label: `${street} ${number}, ${place}`, score };
      }),
    )
      .filter(({ score }) => score === words.length)
      .slice(0, MOST_ADDRESSES);
    return { kind: 'found', addresses: addresses.map(({ label }) => ({ label })) };
  },
};
