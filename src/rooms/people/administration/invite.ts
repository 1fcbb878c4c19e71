import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { absent, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../organisations.ts';
import { readSeatCode } from '../seat.ts';
import { colleague, period } from './fields.ts';
import { invitePerson } from './invite-person.ts';

const input = z.object({
  ...colleague,
  ...period,
  /** As `seatCode` writes it. */
  seat: z.string(),
  capacity: z.enum(['holder', 'deputy'], 'Kies houder of vervanger.'),
});

/** Invites a colleague onto a seat of one's own organisation. */
export const invite = verb<z.infer<typeof input>, PersonId>({
  name: 'people.invite',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('person'),
  run: async (context, { name, email, phone, seat, capacity, from, until }) => {
    const { organisationId } = context.actor;
    const organisation = await organisationById(context.house, organisationId);
    if (organisation === null) return absent;
    const kind = readSeatCode(organisation.kind, seat);
    if (kind === null) return invalid({ field: 'seat', text: 'Kies een functie.' });
    return invitePerson(context, {
      organisationId,
      person: { name, email, phone },
      kind,
      sitting: { capacity, from, until },
    });
  },
});
