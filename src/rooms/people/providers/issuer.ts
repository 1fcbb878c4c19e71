import { createHmac } from 'node:crypto';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId, OrganisationId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { openText, sealText } from '../../../kernel/sealing/text.ts';
import type { IssuerRow } from '../store/issuers.ts';

/** What is needed to talk with a provider. */
export interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const place = (id: IssuerId): string => `issuer:${id}`;

/** The client secret for its column: it belongs to the organisation and to no record of a person. */
export const sealSecret = async (
  house: House,
  organisation: OrganisationId,
  id: IssuerId,
  secret: string,
): Promise<Buffer> => sealText(await house.organisationKeys.of(organisation), place(id), secret);

export async function clientOf(house: House, row: IssuerRow): Promise<Client> {
  const key = await house.organisationKeys.of(row.organisationId);
  return {
    issuer: row.issuer,
    clientId: row.clientId,
    clientSecret: openText(key, place(row.id), row.sealedSecret),
  };
}

const token = (house: House, kind: 'subject' | 'session', issuer: string, value: string): Buffer =>
  createHmac('sha256', derive(house.masterKey, 'identity'))
    .update(JSON.stringify([kind, issuer, value]))
    .digest();

/** By which a person is found: issuer and subject together, readable for nobody. */
export const subjectToken = (house: House, issuer: string, subject: string): Buffer =>
  token(house, 'subject', issuer, subject);

/** By which a session of a provider is found back when it ends there. */
export const sessionToken = (house: House, issuer: string, sid: string): Buffer =>
  token(house, 'session', issuer, sid);

/**
 * The id that the next provider of an organisation will have. It is in the address to which the provider sends people
 * back, and that address has to be filled in there first: so it is known before there is anything to keep.
 */
export function nextIssuerId(house: House, organisation: OrganisationId, already: number): IssuerId {
  const hex = createHmac('sha256', derive(house.masterKey, 'issuer-id'))
    .update(`${organisation}\0${already}`)
    .digest('hex');
  // the bits of a uuid of version 8 (RFC 9562, 5.8), which is one's own to make
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-') as IssuerId;
}

/** Addresses of this house that a provider has to know. One of each for every provider, against mixing them up (RFC 9700, 4.4). */
export const addressesFor = (house: House, id: IssuerId) => ({
  callback: `${house.config.publicOrigin}/inloggen/terug/${id}`,
  backChannelLogout: `${house.config.publicOrigin}/inloggen/afmelden/${id}`,
  afterLogout: `${house.config.publicOrigin}/inloggen`,
});
