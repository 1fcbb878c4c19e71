import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { tellOwner } from '../jobs.ts';
import { makeLink } from '../link.ts';
import { emailToken, openPerson, personKey, sealPerson } from '../person.ts';
import { isCurrent } from '../seat.ts';
import { type Account, accountByEmail, isTakenUp, lockAccount, updateAccount } from '../store/accounts.ts';
import { holdersIn } from '../store/holdings.ts';
import { closeLinks } from '../store/links.ts';
import { lockPerson, updatePerson } from '../store/persons.ts';
import { endSessions } from '../store/sessions.ts';
import { changedMeanwhile, colleague, seen } from './fields.ts';
import { personAsSubject } from './own-colleague.ts';
import { tellIfReading } from './tell-seat-taken.ts';

const input = z.object({ personId: idOf<PersonId>(), ...colleague, seen });

/**
 * Another name, address or telephone number of a colleague. Another address opens the account to whoever reads there:
 * so sessions and links end, the old address hears of it, and so do the others when a seat reads content.
 */
export const correctPerson = verb<z.infer<typeof input>, null>({
  name: 'people.correct-person',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: personAsSubject,
  run: async (context, { personId, name, email, phone, seen: stamp }) => {
    const { db, now, house } = context;
    const row = await lockPerson(db, personId);
    const account = await lockAccount(db, personId);
    const before = row && (await openPerson(house, personId, row));
    const key = row && (await personKey(house, personId, row));
    if (row === null || account === null || before === null || key === null) return absent;
    const late = changedMeanwhile(stamp, row.changedAt, 'De gegevens van deze collega zijn gewijzigd');
    if (late !== null) return late;
    const token = emailToken(house, email);
    const moves = !token.equals(emailToken(house, before.email));
    const other = moves ? await accountByEmail(db, token) : null;
    if (other !== null) return invalid({ field: 'email', text: takenText(other, account) });
    const kept = moves ? { formerEmail: before.email } : {};
    await updatePerson(db, personId, {
      sealed: sealPerson(key, personId, { name, email, phone, ...kept }),
      changed_at: now,
    });
    context.note({ addressChanged: moves });
    if (moves) await moveAccount(context, account, token);
    return done(null);
  },
});

const takenText = (other: Account, own: Account): string =>
  other.organisationId === own.organisationId
    ? 'Dit adres is al van een andere collega in uw organisatie.'
    : 'Dit adres kunt u hier niet gebruiken. Controleer het, of vraag de beheerder van de regio.';

async function moveAccount(context: Context, account: Account, token: Buffer): Promise<void> {
  const { db, now, house, actor } = context;
  const { personId, organisationId } = account;
  await updateAccount(db, personId, { email_token: token });
  await closeLinks(db, personId, now, ['invitation', 'password', 'factor']);
  const own = actor.kind === 'seat' && actor.personId === personId ? { except: actor.sessionId } : {};
  await endSessions(db, { person: personId, ...own }, 'renewed', now);
  if (!isTakenUp(account)) return makeLink(context, account, 'invitation');
  await house.jobs.enqueue(db, tellOwner, {
    personId,
    organisationId,
    template: 'sign-in-changed',
    former: true,
  });
  const today = localDate(now);
  const seats = (await holdersIn(db, organisationId)).filter(
    (one) => one.personId === personId && isCurrent(one, today),
  );
  for (const { role } of seats) await tellIfReading(context, role, organisationId, personId);
}
