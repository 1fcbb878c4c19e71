import { type Domain, domain, type ReporterType } from '../../../../content/code-lists.ts';
import { isPartnerCode, partners } from '../../../../content/partners.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { Context } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { allOrganisations, type Organisation, organisationById, seatTitle } from '../../people/index.ts';
import { canGoTo, type Recipient } from './fields.ts';

/** Who hands over: one compartment of one municipality. */
export interface Sender {
  readonly id: OrganisationId;
  readonly domain: Domain;
}

/** How a recipient is called in an address: the organisation, and for a municipality the compartment. */
const SIDES = { care: 'zorg', safety: 'veiligheid' } as const satisfies Record<Domain, string>;

/** Every recipient to whom this sender can hand over, partners first, then municipalities by name. */
export async function recipientsFor(house: House, sender: Sender): Promise<readonly Recipient[]> {
  const organisations = (await allOrganisations(house)).filter(({ active }) => active);
  return [
    ...organisations.filter(({ kind }) => kind === 'partner').flatMap((one) => asPartner(one, sender)),
    ...organisations
      .filter(({ kind }) => kind === 'municipality')
      .sort(byName)
      .flatMap(asCoordinators),
  ].filter((recipient) => canGoTo(sender, recipient));
}

/** The recipient with this name in an address, when this sender can hand over to it; null otherwise. */
export const recipientNamed = async (house: House, sender: Sender, slug: string): Promise<Recipient | null> =>
  (await recipientsFor(house, sender)).find((recipient) => recipient.slug === slug) ?? null;

/** A partner of both domains receives in the compartment that it comes from. */
function asPartner(one: Organisation, sender: Sender): Recipient[] {
  if (!isPartnerCode(one.partnerCode) || one.canReceive !== 'hand-over') return [];
  const side = one.domain === 'both' ? sender.domain : one.domain;
  return [{ id: one.id, slug: one.slug, name: one.name, domain: side, partner: one.partnerCode }];
}

const asCoordinators = ({ id, slug, name }: Organisation): Recipient[] =>
  (['care', 'safety'] as const).map((side) => ({
    id,
    slug: `${slug}-${SIDES[side]}`,
    name: `${seatTitle({ role: 'coordinator', domain: side })}, ${name}`,
    domain: side,
    partner: null,
  }));

/** A side of a hand-over as the other side sees it: organisation and function, never a person. */
export interface Party {
  readonly organisation: string;
  readonly function: string;
}

/** How a side is named to people. */
export async function partyOf(context: Context, id: OrganisationId, side: Domain): Promise<Party> {
  const found = await organisationById(context.house, id);
  if (found === null) return { organisation: 'Een organisatie', function: '' };
  const partner = isPartnerCode(found.partnerCode) ? partners[found.partnerCode] : null;
  return partner === null
    ? { organisation: found.name, function: seatTitle({ role: 'coordinator', domain: side }) }
    : { organisation: found.name, function: partner.domain === 'both' ? domain[side].nl : '' };
}

/** Kind of reporter of a signal that came from another compartment. Who reported first stays there (R12). */
export const reporterTypeFrom = (sameOrganisation: boolean): ReporterType =>
  sameOrganisation ? 'other' : 'other_municipality';
