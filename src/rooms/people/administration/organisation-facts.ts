import { z } from 'zod';
import { reservedSlugs } from '../../../../content/region.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { listOrganisations, lockAddresses } from '../store/organisations.ts';
import { isPhone } from './fields.ts';

/** What people fill in about an organisation, whoever may change it. */
export const organisationFacts = {
  name: z.string().trim().min(1, 'Vul de naam in.').max(120, 'Vul een kortere naam in.'),
  phone: z
    .string()
    .trim()
    .max(40, 'Vul één telefoonnummer in.')
    .refine((text) => text === '' || isPhone(text), 'Vul een telefoonnummer in, zoals 010-123 45 67.'),
  /** One a line. */
  places: z
    .string()
    .max(4000, 'Vul minder plaatsen in.')
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line))
    .refine((lines) => lines.every((line) => line.length <= 80), 'Zet elke plaats op een eigen regel.'),
};

/** The part of an address that is the organisation's: lower case, digits, dashes. */
export const slug = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9][a-z0-9-]{1,60}$/,
    'Gebruik kleine letters, cijfers en streepjes, zoals hoeksche-waard. Minstens 2 tekens.',
  );

/** What is wrong with an address that is otherwise well written, or null. Waits for others who choose one. */
export async function slugProblem(
  context: Context,
  wanted: string,
  own: OrganisationId | null,
): Promise<Problem | null> {
  if (reservedSlugs.includes(wanted))
    return {
      field: 'slug',
      text: 'Dit adres gebruikt Lantaarn zelf. Kies een ander, bijvoorbeeld met de naam van de plaats erbij.',
    };
  await lockAddresses(context.db);
  const taken = (await listOrganisations(context.db)).some((row) => row.slug === wanted && row.id !== own);
  return taken
    ? { field: 'slug', text: 'Dit adres is al van een andere organisatie. Kies een ander.' }
    : null;
}

/** An organisation as policies judge it. */
export async function organisationAsSubject(context: Context, id: OrganisationId): Promise<Subject | null> {
  const row = (await listOrganisations(context.db)).find((one) => one.id === id);
  return row === undefined
    ? null
    : { kind: 'organisation', id, organisationId: id, facts: { organisationKind: row.kind } };
}
