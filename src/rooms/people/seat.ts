import { type Domain, domain, seatRole } from '../../../content/code-lists.ts';
import type { Role } from '../../kernel/actor.ts';
import type { HolderId, OrganisationId, SeatId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-time.ts';

export type OrganisationKind = 'region' | 'municipality' | 'partner';

/** A seat that an organisation of some kind can have. */
export interface SeatKind {
  readonly role: Role;
  readonly domain: Domain | null;
}

/** One person on one seat, now. */
export interface Holding {
  readonly holderId: HolderId;
  readonly seatId: SeatId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  readonly organisationSlug: string;
  readonly organisationName: string;
  readonly organisationColour: string;
  readonly organisationLook: number;
  readonly role: Role;
  readonly domain: Domain | null;
  readonly title: string;
  readonly capacity: 'holder' | 'deputy';
}

/**
 * Whether a seat opens only with the second factor. An employee sees what they reported themselves and a
 * reader sees figures; so do the mayor, the portfolio holder and the adviser, who work on the plan, where nobody is in.
 * Every other seat reaches persons, accounts or the whole region.
 */
export const needsFactor = (role: Role): boolean => !WITHOUT_PERSONS.includes(role);

const WITHOUT_PERSONS: readonly Role[] = ['employee', 'mayor', 'portfolio_holder', 'adviser', 'reader'];

const plain = (...roles: Role[]): SeatKind[] => roles.map((role) => ({ role, domain: null }));

const KINDS: Readonly<Record<OrganisationKind, readonly SeatKind[]>> = {
  municipality: [
    { role: 'coordinator', domain: 'care' },
    { role: 'coordinator', domain: 'safety' },
    ...plain(
      'mayor',
      'portfolio_holder',
      'adviser',
      'employee',
      'inspector',
      'privacy_officer',
      'reader',
      'administrator',
    ),
  ],
  region: plain(
    'regional_director',
    'care_coordinator',
    'inspector',
    'privacy_officer',
    'reader',
    'administrator',
  ),
  partner: plain('partner_agent', 'privacy_officer', 'administrator'),
};

/** Seats that an organisation can have (design, section 1). The aandachtsfunctionarissen come first (S52). */
export const seatKindsOf = (kind: OrganisationKind): readonly SeatKind[] => KINDS[kind];

/** `coordinator:care`, `employee`: a kind of seat as the value of a choice. */
export const seatCode = ({ role, domain: side }: SeatKind): string =>
  side === null ? role : `${role}:${side}`;

/** The kind of seat that a code names, when an organisation of this kind can have it. */
export const readSeatCode = (kind: OrganisationKind, code: string): SeatKind | null =>
  seatKindsOf(kind).find((one) => seatCode(one) === code) ?? null;

/** "Aandachtsfunctionaris zorg". */
export const seatTitle = ({ role, domain: side }: SeatKind): string =>
  side === null ? seatRole[role].nl : `${seatRole[role].nl} ${domain[side].nl.toLowerCase()}`;

/** Seats with one holder at a time, besides deputies; the others are shared by colleagues. */
export const hasOneHolder = (role: Role): boolean =>
  role === 'coordinator' || role === 'regional_director' || role === 'mayor' || role === 'portfolio_holder';

/** Whether somebody holds the seat on this day. The last day counts. */
export const isCurrent = (
  held: { readonly from: LocalDate; readonly until: LocalDate | null },
  today: LocalDate,
): boolean => held.from <= today && (held.until === null || held.until >= today);
