import { z } from 'zod';
import { isBsn } from '../../../kernel/bsn.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import {
  addressKeys,
  canonicalEmail,
  canonicalKvk,
  canonicalPhone,
  canonicalPlate,
  nameKeys,
} from '../../../kernel/sealing/normalise.ts';
import { organisationToken, type TokenKind } from '../../../kernel/sealing/tokens.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { serialOfReference } from '../signal-reference.ts';
import { type SignalView, viewOfLine } from '../signal-view.ts';
import { signalBySerial } from '../store/files.ts';
import { linesByToken } from '../store/lists.ts';
import { ownPlaces } from '../store/places.ts';
import { ACTIVITY } from './file-verb.ts';
import { domainOf } from './overview.ts';

const MOST_FOUND = 50;

/** What was found, and by which kind of thing. */
export interface Found {
  readonly signals: readonly (SignalView & { readonly kinds: readonly (TokenKind | 'reference')[] })[];
}

/**
 * Finds signals of one's own domain by reference, address, telephone number, number plate, name, KVK number or
 * e-mail address. Nothing is opened: a keyed hash of what is looked for is compared. What was typed stands nowhere,
 * not in the audit trail either; the kinds and the number of hits do (R15).
 */
export const searchSignals = verb({
  name: 'signals.search',
  act: 'read',
  activity: ACTIVITY,
  input: z.object({
    text: z
      .string()
      .trim()
      .min(2, 'Vul in wat u zoekt: ten minste 2 tekens.')
      .max(200, 'Zoek op iets korters.'),
  }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { text }): Promise<Outcome<Found>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    // a BSN is nothing to find a file by (R10); it is typed here and goes no further
    if (isBsn(text) && canonicalKvk(text) === null) {
      return invalid({ field: 'text', text: 'Zoeken op een burgerservicenummer kan niet.' });
    }
    const serial = serialOfReference(context.house, text);
    const signal = serial === null ? null : await signalBySerial(context, serial);
    if (signal !== null) {
      context.note({ by: ['reference'], found: 1 });
      return done({ signals: [{ ...viewOfLine(context, signal), kinds: ['reference'] }] });
    }
    const keys = searchKeys(text, await ownPlaces(context));
    if (keys.length === 0) {
      return invalid({ field: 'text', text: 'Zoek op kenmerk, adres, telefoonnummer, kenteken of naam.' });
    }
    return done({ signals: await foundBy(context, domain, keys) });
  },
});

interface Key {
  readonly kind: TokenKind;
  readonly value: string;
}

/**
 * Everything the typed text could be. A name of several words is looked for as a whole; a family name with what
 * stands before it ("van der Voorbeeld", "J. Voorbeeld") by that name too.
 */
export function searchKeys(text: string, places: readonly string[]): readonly Key[] {
  const one = (kind: TokenKind, value: string | null): Key[] => (value === null ? [] : [{ kind, value }]);
  const named = nameKeys(text);
  const whole = named.filter((key) => key.includes(' '));
  const names = whole.length > 0 && named.length - whole.length > 1 ? whole : named;
  return [
    ...one('phone', canonicalPhone(text)),
    ...one('plate', canonicalPlate(text)),
    ...one('kvk', canonicalKvk(text)),
    ...one('email', canonicalEmail(text)),
    ...addressKeys(text, places).flatMap((value) => one('address', value)),
    ...names.flatMap((value) => one('name', value)),
  ];
}

async function foundBy(
  context: Context,
  domain: 'care' | 'safety',
  keys: readonly Key[],
): Promise<Found['signals']> {
  const tokens = keys.map(({ kind, value }) => organisationToken(context.key, kind, value));
  const lines = await linesByToken(context, domain, tokens, MOST_FOUND);
  context.note({ by: [...new Set(keys.map(({ kind }) => kind))], found: lines.length });
  return lines.map(({ kinds, ...line }) => ({ ...viewOfLine(context, line), kinds: kinds as TokenKind[] }));
}
