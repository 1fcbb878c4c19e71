import { z } from 'zod';
import { domain as domains } from '../../../../content/code-lists.ts';
import { isPartnerCode, type PartnerCode, partners } from '../../../../content/partners.ts';
import { region } from '../../../../content/region.ts';
import { newId, type OrganisationId, type SeatId } from '../../../kernel/ids.ts';
import { done, invalid } from '../../../kernel/outcome.ts';
import { newOrganisationKey } from '../../../kernel/sealing/seal.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { forgetOrganisations } from '../organisations.ts';
import { seatKindsOf, seatTitle } from '../seat.ts';
import { insertSeats } from '../store/holdings.ts';
import { insertOrganisations } from '../store/organisations.ts';
import { organisationFacts, slug, slugProblem } from './organisation-facts.ts';

const input = z.object({
  ...organisationFacts,
  slug,
  kind: z.enum(['municipality', 'partner'], 'Kies gemeente of partner.'),
  /** Which kind of partner: decides what may be shared with it. Empty for a municipality. */
  partnerCode: z
    .string()
    .refine((text) => text === '' || isPartnerCode(text), 'Kies een soort uit de lijst.')
    .transform((text) => text as PartnerCode | ''),
  domain: z.union(
    [z.enum(Object.keys(domains) as (keyof typeof domains)[]), z.literal('both')],
    'Kies een domein.',
  ),
});

/**
 * A new municipality or partner, with a key of its own. A municipality begins with its two seats of
 * aandachtsfunctionarissen, empty (S52). Gives its id.
 */
export const addOrganisation = verb<z.infer<typeof input>, OrganisationId>({
  name: 'people.add-organisation',
  act: 'write',
  activity: 'access',
  scope: 'region-administration',
  input,
  subject: ownOrganisationAsSubject('organisations'),
  run: async (context, given) => {
    const { db, now, house } = context;
    if (given.kind === 'partner' && given.partnerCode === '')
      return invalid({ field: 'partnerCode', text: 'Kies wat voor partner het is.' });
    const problem = await slugProblem(context, given.slug, null);
    if (problem !== null) return invalid(problem);
    const id = newId<OrganisationId>();
    const partner = given.partnerCode === '' || given.kind === 'municipality' ? null : given.partnerCode;
    await insertOrganisations(db, [
      {
        id,
        kind: given.kind,
        slug: given.slug,
        name: given.name,
        partner_code: partner ?? 'municipality',
        domain: partner === null ? 'both' : given.domain,
        can_receive: partner === null ? 'hand-over' : partners[partner].canReceive,
        wrapped_key: newOrganisationKey(house.masterKey, id).wrapped,
        colour: region.colour,
        public_phone: given.phone,
        places: [...given.places],
        created_at: now,
      },
    ]);
    const coordinators = given.kind === 'municipality' ? seatKindsOf('municipality') : [];
    await insertSeats(
      db,
      coordinators
        .filter(({ role }) => role === 'coordinator')
        .map((kind) => ({
          id: newId<SeatId>(),
          organisation_id: id,
          role: kind.role,
          domain: kind.domain,
          title: seatTitle(kind),
          created_at: now,
        })),
    );
    context.about('organisation', id);
    context.note({ kind: given.kind });
    context.afterwards(() => forgetOrganisations(house));
    return done(id);
  },
});
