import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import { organisationById } from '../organisations.ts';
import { readSeatCode } from '../seat.ts';
import { lockAdministration } from '../store/holdings.ts';
import { lockPerson } from '../store/persons.ts';
import { period, periodProblem } from './fields.ts';
import { sittingProblem } from './seat-rules.ts';
import { seatSomebody, sitsAlready } from './seat-somebody.ts';

const input = z.object({
  personId: z.union([idOf<PersonId>()], 'Kies een collega.'),
  /** As `seatCode` writes it. */
  seat: z.string(),
  capacity: z.enum(['holder', 'deputy'], 'Kies houder of vervanger.'),
  ...period,
});

/** Puts a colleague who is known here on a seat, as holder or deputy. They hear of it by mail. */
export const placeOnSeat = verb<z.infer<typeof input>, null>({
  name: 'people.place-on-seat',
  act: 'write',
  activity: 'access',
  input,
  subject: ownOrganisationAsSubject('seat'),
  run: async (context, { personId, seat, capacity, from, until }) => {
    const { db, now, house, actor } = context;
    const { organisationId } = actor;
    const organisation = await organisationById(house, organisationId);
    if (organisation === null) return absent;
    const kind = readSeatCode(organisation.kind, seat);
    if (kind === null) return invalid({ field: 'seat', text: 'Kies een functie.' });
    const wrong = periodProblem(from, until, localDate(now));
    if (wrong !== null) return invalid(wrong);
    await lockAdministration(db, organisationId);
    const person = await lockPerson(db, personId);
    if (person === null || person.endedAt !== null)
      return invalid({ field: 'personId', text: 'Kies een collega uit de lijst.' });
    context.about('person', personId);
    const sitting = { capacity, from, until };
    if (await sitsAlready(context, organisationId, kind, personId, sitting)) return done(null);
    const problem = await sittingProblem(context, organisationId, kind, personId, sitting);
    if (problem !== null) return invalid(problem);
    await seatSomebody(context, organisationId, kind, personId, sitting);
    if (actor.kind !== 'seat' || actor.personId !== personId)
      await house.jobs.enqueue(db, tellOwner, {
        personId,
        organisationId: person.organisationId,
        template: 'own-seats-changed',
      });
    return done(null);
  },
});
