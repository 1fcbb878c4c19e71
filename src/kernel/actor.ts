import type { HolderId, OrganisationId, PersonId, SeatId, SessionId } from './ids.ts';

/** The seats of the house; see docs/glossary.md for their Dutch names. */
export type Role =
  | 'employee'
  | 'coordinator'
  | 'care_coordinator'
  | 'inspector'
  | 'partner_agent'
  | 'regional_director'
  | 'privacy_officer'
  | 'mayor'
  | 'portfolio_holder'
  | 'adviser'
  | 'reader'
  | 'administrator';

/** Care and safety are compartments (S52, R2). */
export type Domain = 'care' | 'safety';

/** The seat somebody works from now. `domains` are the compartments its records may come from. */
export interface Seat {
  readonly id: SeatId;
  readonly holderId: HolderId;
  readonly organisationId: OrganisationId;
  readonly organisationKind: 'region' | 'municipality' | 'partner';
  readonly role: Role;
  readonly domain: Domain | null;
  readonly capacity: 'holder' | 'deputy';
}

/**
 * Who acts. `public` fills in a form, `reporter` holds a receipt code, `person` has signed in but not
 * (yet) from a seat, `seat` works from a seat, `job` and `command-line` are the house itself.
 */
export type Actor =
  | { readonly kind: 'public'; readonly organisationId: OrganisationId; readonly receiptHash?: Buffer }
  | { readonly kind: 'reporter'; readonly organisationId: OrganisationId; readonly receiptHash: Buffer }
  | {
      readonly kind: 'person';
      readonly organisationId: OrganisationId;
      readonly personId: PersonId;
      readonly sessionId: SessionId;
    }
  | {
      readonly kind: 'seat';
      readonly organisationId: OrganisationId;
      readonly personId: PersonId;
      readonly sessionId: SessionId;
      readonly seat: Seat;
      /** Keyed hash by which this colleague's own reports are found back. */
      readonly reporterToken: Buffer;
    }
  | { readonly kind: 'job'; readonly organisationId: OrganisationId; readonly name: string }
  | { readonly kind: 'command-line'; readonly organisationId: OrganisationId };

/** Somebody on a seat. */
export type SeatActor = Actor & { readonly kind: 'seat' };

/** Domains the row-level security opens for this actor. None for the public, employees and administrators. */
export function domainsOf(actor: Actor): readonly Domain[] {
  switch (actor.kind) {
    case 'public':
    case 'reporter':
    case 'person':
      return [];
    case 'job':
    case 'command-line':
      return ['care', 'safety'];
    case 'seat':
      return domainsOfSeat(actor.seat);
  }
}

/** A coordinator sees one domain; a partner the domains of the partner; nobody else sees records of persons. */
export function domainsOfSeat(seat: Seat): readonly Domain[] {
  switch (seat.role) {
    case 'coordinator':
    case 'care_coordinator':
      return [seat.domain ?? 'care'];
    case 'partner_agent':
      return seat.domain ? [seat.domain] : ['care', 'safety'];
    case 'employee':
    case 'inspector':
    case 'regional_director':
    case 'privacy_officer':
    case 'mayor':
    case 'portfolio_holder':
    case 'adviser':
    case 'reader':
    case 'administrator':
      return [];
  }
}
