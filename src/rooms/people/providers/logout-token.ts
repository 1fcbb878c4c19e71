import { decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId, OrganisationId } from '../../../kernel/ids.ts';
import type { IssuerRow } from '../store/issuers.ts';
import { codeOf } from './answer.ts';
import { clientOf, sessionToken, subjectToken } from './issuer.ts';
import { describedBy, SKEW_SECONDS } from './provider.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A token is sent at once; an older one was kept by somebody. */
const OLDEST_SECONDS = 120;
/** Signatures that need the provider's own key; a shared secret signs nothing here. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** A logout token that was found good. Only this file makes one. */
class CheckedLogout {
  readonly issuerId: IssuerId;
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly until: Date;
  readonly session: Buffer | null;
  readonly subject: Buffer | null;

  constructor(row: IssuerRow, found: Pick<CheckedLogout, 'number' | 'until' | 'session' | 'subject'>) {
    this.issuerId = row.id;
    this.organisationId = row.organisationId;
    this.number = found.number;
    this.until = found.until;
    this.session = found.session;
    this.subject = found.subject;
  }
}

export type { CheckedLogout };

/** What a verb's input says where it needs one. */
export const checkedLogout = z.instanceof(CheckedLogout);

const claims = z
  .object({
    jti: z.string().min(1).max(500),
    iat: z.number(),
    events: z.object({ [EVENT]: z.looseObject({}) }),
    sid: z.string().min(1).max(500).optional(),
    sub: z.string().min(1).max(500).optional(),
    nonce: z.undefined().optional(),
  })
  .refine(({ sid, sub }) => sid !== undefined || sub !== undefined);

/**
 * Checks a token with which a provider ends sessions (OpenID Connect Back-Channel Logout 1.0, 2.6): signature, issuer,
 * audience, time, event, no nonce. Null for anything else. Whether it came before, the verb says.
 */
export async function checkLogoutToken(
  house: House,
  row: IssuerRow,
  token: string,
): Promise<CheckedLogout | null> {
  try {
    // Before anything goes over the network: whoever sends rubbish makes us ask nothing.
    if (token.length > 10_000 || decodeJwt(token).iss !== row.issuer) return null;
    const client = await clientOf(house, row);
    const { keys } = await describedBy(house, client);
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: row.issuer,
      audience: client.clientId,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: OLDEST_SECONDS,
      currentDate: house.clock.now(),
      requiredClaims: ['iat', 'jti', 'events'],
    });
    // An id token of the same provider is signed by the same key, and must end nothing.
    if (protectedHeader.typ !== undefined && protectedHeader.typ.toLowerCase() !== 'logout+jwt') return null;
    const { jti, iat, sid, sub } = claims.parse(payload);
    return new CheckedLogout(row, {
      number: JSON.stringify([row.id, jti]),
      until: new Date((iat + OLDEST_SECONDS + 2 * SKEW_SECONDS) * 1000),
      session: sid === undefined ? null : sessionToken(house, row.issuer, sid),
      subject: sub === undefined ? null : subjectToken(house, row.issuer, sub),
    });
  } catch (error) {
    house.log.warn('logout-token', { organisationId: row.organisationId, errorCode: codeOf(error) });
    return null;
  }
}
