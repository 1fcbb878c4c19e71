import type { Context } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId, OrganisationId } from '../../../kernel/ids.ts';
import { openSignIn } from '../open-sign-in.ts';
import { organisationById } from '../organisations.ts';
import { activeIssuers, type IssuerRow, issuerById, issuersOf } from '../store/issuers.ts';
import { type Client, clientOf } from './issuer.ts';

/** A way in that everybody may see: what stands on its button. */
export interface OfferedProvider {
  readonly id: IssuerId;
  readonly label: string;
}

const offered = ({ id, label }: IssuerRow): OfferedProvider => ({ id, label });

/** Every provider through which somebody can come in now, by label. */
export const offeredProviders = (house: House): Promise<readonly OfferedProvider[]> =>
  openSignIn(house, async ({ db }) => (await activeIssuers(db)).map(offered));

/** The providers that an invited colleague of this organisation can choose. */
export const providersOf = async (
  { db }: Context,
  organisation: OrganisationId,
): Promise<readonly OfferedProvider[]> =>
  (await issuersOf(db, organisation)).filter(({ active }) => active).map(offered);

/** A provider through which somebody can come in now, with all that talking to it takes; null for any other. */
export async function findProvider(house: House, id: IssuerId | null): Promise<IssuerRow | null> {
  const row = id === null ? null : await openSignIn(house, ({ db }) => issuerById(db, id));
  if (row === null || !row.active) return null;
  return (await organisationById(house, row.organisationId))?.active === true ? row : null;
}

/** A provider's client with its secret, also when it is off. For testing it, after a policy has allowed that. */
export async function ownClient(house: House, id: IssuerId): Promise<Client | null> {
  const row = await openSignIn(house, ({ db }) => issuerById(db, id));
  return row && clientOf(house, row);
}
