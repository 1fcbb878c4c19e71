import { z } from 'zod';
import type { PartnerType } from '../../../../content/code-lists.ts';
import { isPartnerCode, partners } from '../../../../content/partners.ts';
import type { Domain } from '../../../kernel/actor.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations, type Organisation, seatTitle } from '../../people/index.ts';
import { domainOf } from '../handling/overview.ts';

/** Who can think along: a compartment of an organisation, never a person. */
export interface Adviser {
  readonly id: OrganisationId;
  /** In a form; says nothing of anybody. */
  readonly slug: string;
  readonly name: string;
  readonly domain: Domain;
  /** Null: the other seat of the own municipality. */
  readonly type: PartnerType | null;
}

const OTHER: Readonly<Record<Domain, Domain>> = { care: 'safety', safety: 'care' };

/**
 * Everybody whom a coordinator of this domain can ask, the other seat first. Also partners to whom no report may be
 * handed over: a question without names shares nothing (R8). Not those that hear of the process only.
 */
export async function advisersFor(context: Context, domain: Domain): Promise<readonly Adviser[]> {
  const other = OTHER[domain];
  const found = await allOrganisations(context.house);
  return [
    {
      id: context.actor.organisationId,
      slug: 'andere-functie',
      name: `${seatTitle({ role: 'coordinator', domain: other })}, eigen gemeente`,
      domain: other,
      type: null,
    },
    ...found
      .filter(({ active, kind, canReceive }) => active && kind === 'partner' && canReceive !== 'process-only')
      .flatMap((one) => asAdviser(one, domain))
      .sort(byName),
  ];
}

/** A partner of both domains is asked in the compartment that the question comes from. */
const asAdviser = ({ id, slug, name, domain, partnerCode }: Organisation, asking: Domain): Adviser[] =>
  isPartnerCode(partnerCode)
    ? [{ id, slug, name, domain: domain === 'both' ? asking : domain, type: partners[partnerCode].type }]
    : [];

/** Whom this coordinator can ask, for the form. */
export const whomToAsk = verb({
  name: 'signals.whom-to-ask',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('consultations'),
  run: async (context) => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const advisers = await advisersFor(context, domain);
    return done(advisers.map(({ slug, name }) => ({ slug, name })));
  },
});
