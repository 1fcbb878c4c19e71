import * as oidc from 'openid-client';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId, OrganisationId } from '../../../kernel/ids.ts';
import { openSignIn } from '../open-sign-in.ts';
import type { IssuerRow } from '../store/issuers.ts';
import { spend } from '../store/spent.ts';
import { clientOf, sessionToken, subjectToken } from './issuer.ts';
import { configurationFor } from './provider.ts';
import type { Ticket } from './visit.ts';

/** Whom a provider showed to this browser. */
export interface Shown {
  readonly kind: 'shown';
  readonly subject: Buffer;
  readonly session: Buffer | null;
  /** The provider says that it asked several factors. */
  readonly severalFactors: boolean;
}

/** Why an answer shows nobody; a code for the audit trail. */
export interface NotShown {
  readonly kind: 'not-shown';
  readonly why: 'cancelled' | 'used' | 'refused' | 'away';
}

/**
 * What came back from a provider, checked over the network before the verb runs. Only this file makes one: nobody can
 * say that a provider showed somebody.
 */
class ProviderAnswer {
  readonly issuerId: IssuerId;
  readonly organisationId: OrganisationId;
  readonly what: Shown | NotShown;

  constructor(row: IssuerRow, what: Shown | NotShown) {
    this.issuerId = row.id;
    this.organisationId = row.organisationId;
    this.what = what;
  }
}

export type { ProviderAnswer };

/** What a verb's input says where it needs one. */
export const providerAnswer = z.instanceof(ProviderAnswer);

/**
 * Checks the answer with which a browser comes back: state, `iss` (RFC 9207), PKCE, nonce, and the id token by
 * signature, issuer, audience and time. An answer counts once, also when it was wrong.
 */
export async function readAnswer(
  house: House,
  row: IssuerRow,
  ticket: Ticket,
  came: URL,
): Promise<ProviderAnswer> {
  const fresh = await openSignIn(house, ({ db }) => spend(db, 'state', ticket.state, new Date(ticket.until)));
  if (!fresh) return new ProviderAnswer(row, { kind: 'not-shown', why: 'used' });
  try {
    return new ProviderAnswer(row, await shownBy(house, row, ticket, came));
  } catch (error) {
    const why = whyOf(error);
    // The kind of error only: its text may hold what the provider said of somebody.
    house.log.warn('provider-answer', { organisationId: row.organisationId, errorCode: codeOf(error) });
    return new ProviderAnswer(row, { kind: 'not-shown', why });
  }
}

async function shownBy(house: House, row: IssuerRow, ticket: Ticket, came: URL): Promise<Shown> {
  const client = await clientOf(house, row);
  const configuration = await configurationFor(house, client);
  const tokens = await oidc.authorizationCodeGrant(configuration, came, {
    expectedState: ticket.state,
    expectedNonce: ticket.nonce,
    pkceCodeVerifier: ticket.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('an id token was expected');
  const sid = claims['sid'];
  return {
    kind: 'shown',
    subject: subjectToken(house, row.issuer, claims.sub),
    session: typeof sid === 'string' ? sessionToken(house, row.issuer, sid) : null,
    severalFactors: showsFactors(claims, row.acrValues),
  };
}

/** "mfa" among the methods (RFC 8176), or a level that the administrator named. */
export function showsFactors(
  claims: Readonly<Record<string, unknown>>,
  acrValues: readonly string[],
): boolean {
  const { amr, acr } = claims;
  if (Array.isArray(amr) && amr.includes('mfa')) return true;
  return typeof acr === 'string' && acrValues.includes(acr);
}

function whyOf(error: unknown): NotShown['why'] {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'refused';
  return isAway(error) ? 'away' : 'refused';
}

const AWAY = /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|EHOST|ENET|CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|OAUTH_TIMEOUT)/;

/** Whether a provider could not be reached at all, or has trouble of its own. */
export function isAway(error: unknown): boolean {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner.name === 'TimeoutError' || inner.name === 'AbortError') return true;
    if (AWAY.test(codeOf(inner))) return true;
    if (inner.cause instanceof Response) return inner.cause.status >= 500;
  }
  return false;
}

/** The code of an error, or ''. Never its text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
