import * as oidc from 'openid-client';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { dataKeyFrom, open, seal } from '../../../kernel/sealing/seal.ts';
import type { IssuerRow } from '../store/issuers.ts';
import { addressesFor, clientOf } from './issuer.ts';
import { configurationFor } from './provider.ts';

const shape = z.object({
  issuerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where somebody wanted to go; a path of ours. */
  back: z.string(),
  /** The secret of the invitation with which somebody goes; null for signing in. */
  invitation: z.string().nullable(),
  until: z.number(),
});

/** What this browser took along to a provider, and what must come back with it. */
export type Ticket = z.infer<typeof shape>;

/** Long enough to find one's telephone. */
const MINUTES = 15;
const PLACE = { record: 'visit', column: 'ticket' };

const ticketKey = (house: House) => dataKeyFrom(derive(house.masterKey, 'provider-visit'));

/** A ticket as its cookie holds it: sealed, so that nobody reads or makes one. */
const sealTicket = (house: House, ticket: Ticket): string =>
  seal(ticketKey(house), PLACE, ticket).toString('base64url');

/** The ticket in a cookie; null when it is none of ours or too old. */
export function openTicket(house: House, cookie: string | null): Ticket | null {
  try {
    const ticket = shape.parse(open(ticketKey(house), PLACE, Buffer.from(cookie ?? '', 'base64url')));
    return ticket.until > house.clock.now().getTime() ? ticket : null;
  } catch {
    return null;
  }
}

/**
 * Begins a visit to a provider: where to send the browser, and the ticket that it keeps. State, nonce and the PKCE
 * verifier are in the ticket alone, so an answer is of use to this browser only. Throws when the provider is away.
 */
export async function beginVisit(
  house: House,
  row: IssuerRow,
  { back, invitation }: Pick<Ticket, 'back' | 'invitation'>,
): Promise<{ readonly to: string; readonly ticket: string }> {
  const configuration = await configurationFor(house, await clientOf(house, row));
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const to = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: addressesFor(house, row.id as IssuerId).callback,
    // No name, no address: who somebody is, is known here.
    scope: 'openid',
    response_type: 'code',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(row.acrValues.length === 0 ? {} : { acr_values: row.acrValues.join(' ') }),
    // Whoever was signed in on this device before must not be the one who gets linked.
    ...(invitation === null ? {} : { prompt: 'login' }),
  });
  const until = house.clock.now().getTime() + MINUTES * 60_000;
  const ticket = { issuerId: row.id, state, nonce, verifier, back, invitation, until };
  return { to: to.href, ticket: sealTicket(house, ticket) };
}
