import type { Context } from '../../../kernel/context.ts';
import { newId, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { addPerson } from '../add-person.ts';
import { tellOwner } from '../jobs.ts';
import { makeLink } from '../link.ts';
import { emailToken, type Person } from '../person.ts';
import type { SeatKind } from '../seat.ts';
import { type Account, accountByEmail } from '../store/accounts.ts';
import { lockAdministration } from '../store/holdings.ts';
import { periodProblem } from './fields.ts';
import { type Sitting, sittingProblem } from './seat-rules.ts';
import { seatSomebody, sitsAlready } from './seat-somebody.ts';

/** Whom to invite, onto which seat. */
export interface Invited {
  readonly organisationId: OrganisationId;
  readonly person: Person;
  readonly kind: SeatKind;
  readonly sitting: Sitting;
}

/**
 * Adds a colleague on a seat and mails the invitation. An address of another organisation gets the same answer:
 * that person is put on the seat and told so by mail. That an address is known is said only within its own
 * organisation. Needs the scope of signing in. Gives the person's id.
 */
export async function invitePerson(
  context: Context,
  { organisationId, person, kind, sitting }: Invited,
): Promise<Outcome<PersonId>> {
  const wrong = periodProblem(sitting.from, sitting.until, localDate(context.now));
  if (wrong !== null) return invalid(wrong);
  await lockAdministration(context.db, organisationId);
  const known = await accountByEmail(context.db, emailToken(context.house, person.email));
  const personId = known?.personId ?? newId<PersonId>();
  context.about('person', personId);
  if (known !== null && (await sitsAlready(context, organisationId, kind, personId, sitting)))
    return done(personId);
  const problem =
    knownHere(known, organisationId) ??
    (await sittingProblem(context, organisationId, kind, personId, sitting));
  if (problem !== null) return invalid(problem);
  if (known === null) await addPerson(context, { personId, organisationId, person });
  await seatSomebody(context, organisationId, kind, personId, sitting);
  if (known === null) await makeLink(context, { personId, organisationId }, 'invitation');
  else
    await context.house.jobs.enqueue(context.db, tellOwner, {
      personId,
      organisationId: known.organisationId,
      template: 'own-seats-changed',
    });
  return done(personId);
}

function knownHere(known: Account | null, organisationId: OrganisationId): Problem | null {
  if (known?.organisationId !== organisationId) return null;
  return {
    field: 'email',
    text:
      known.endedAt === null
        ? 'Dit adres is al van een collega in uw organisatie. Zoek die op bij Mensen en geef daar een functie.'
        : 'Dit adres is van een oud-collega. Zoek die op bij Mensen en geef weer toegang.',
  };
}
