import type { Domain } from '../../kernel/actor.ts';
import type { House } from '../../kernel/house.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import { isUnavailable } from '../../kernel/postgres/index.ts';
import type { OrganisationKind } from './seat.ts';
import { listOrganisations, type OrganisationRow } from './store/organisations.ts';

/** What everybody may know of an organisation. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
  /** Code in content/partners.ts, `municipality` or `regional_alliance`. */
  readonly partnerCode: string;
  readonly domain: Domain | 'both';
  readonly canReceive: 'hand-over' | 'refer-only' | 'knowledge' | 'process-only';
  readonly colour: string;
  readonly lookVersion: number;
  readonly hasLogo: boolean;
  readonly phone: string;
  readonly places: readonly string[];
  readonly active: boolean;
  /** When its facts were last changed by somebody; null for as they were made. */
  readonly changedAt: Date | null;
}

const FRESH_MS = 5000;

interface Known {
  at: number;
  list: readonly Organisation[];
}

// Public facts only, so that public pages stand also while the database is away.
const known = new WeakMap<House, Known>();

/** Every organisation, also those that are no longer active. At most five seconds old, unless the database is away. */
export async function allOrganisations(house: House): Promise<readonly Organisation[]> {
  const kept = known.get(house);
  const now = performance.now();
  if (kept !== undefined && now - kept.at < FRESH_MS) return kept.list;
  try {
    const list = (await listOrganisations(house.aside)).map(publicFacts);
    known.set(house, { at: now, list });
    return list;
  } catch (error) {
    if (kept === undefined || !isUnavailable(error)) throw error;
    return kept.list;
  }
}

/** After a change, so that whoever made it sees it at once. */
export const forgetOrganisations = (house: House): void => {
  known.delete(house);
};

/** The organisation with this part of an address, or null; inactive ones do not count. */
export async function organisationBySlug(house: House, slug: string): Promise<Organisation | null> {
  return (await allOrganisations(house)).find((one) => one.slug === slug && one.active) ?? null;
}

/** Also when it is no longer active: records still name it. */
export async function organisationById(house: House, id: OrganisationId): Promise<Organisation | null> {
  return (await allOrganisations(house)).find((one) => one.id === id) ?? null;
}

/** The region itself. Throws before the installation was prepared. */
export async function regionOf(house: House): Promise<Organisation> {
  const region = (await allOrganisations(house)).find(({ kind }) => kind === 'region');
  if (region === undefined) throw new Error('the installation was not prepared');
  return region;
}

/** A row as everybody may know it. */
export const publicFacts = (row: OrganisationRow): Organisation => ({
  id: row.id as OrganisationId,
  kind: row.kind,
  slug: row.slug,
  name: row.name,
  partnerCode: row.partner_code,
  domain: row.domain,
  canReceive: row.can_receive,
  colour: row.colour,
  lookVersion: row.look_version,
  hasLogo: row.logo_type !== null,
  phone: row.public_phone,
  places: row.places,
  active: row.active,
  changedAt: row.changed_at,
});
