import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type HolderId, newId, type PersonId, type SeatId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { canonicalEmail } from '../../../kernel/sealing/emails.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { addPerson } from '../add-person.ts';
import { chosenPassword } from '../choose-password.ts';
import { linkSecret } from '../input.ts';
import { seatTitle } from '../seat.ts';
import { type Entry, startSession } from '../session.ts';
import { accountOf, updateAccount } from '../store/accounts.ts';
import { insertHolder, insertSeats } from '../store/holdings.ts';
import { installationRow, lockInstallation, updateInstallation } from '../store/organisations.ts';

/** Whether the link of the first start still opens something. */
async function isSetupSecret(context: Context, secret: string, lock: boolean): Promise<boolean> {
  const row = await (lock ? lockInstallation(context.db) : installationRow(context.db));
  if (row?.setup_secret_hash == null || row.set_up_at !== null) return false;
  if (row.setup_expires_at === null || row.setup_expires_at <= context.now) return false;
  return timingSafeEqual(row.setup_secret_hash, hashSecret(secret));
}

const onlySecret = z.object({ secret: linkSecret });

/** Looks at the link of the first start. Absent when it has expired, or somebody was first. */
export const openSetup = verb<z.infer<typeof onlySecret>, null>({
  name: 'people.open-setup',
  act: 'read',
  activity: 'access',
  scope: 'sign-in',
  input: onlySecret,
  subject: ownOrganisationAsSubject('installation'),
  run: async (context, { secret }) => ((await isSetupSecret(context, secret, false)) ? done(null) : absent),
});

const input = z.object({
  secret: linkSecret,
  name: z.string().min(1, 'Vul uw naam in.').max(200, 'Vul een kortere naam in.'),
  email: z
    .string()
    .refine((text) => canonicalEmail(text) !== null, 'Vul een e-mailadres in, zoals naam@gemeente.nl.'),
  password: chosenPassword,
  device: z.string().max(200),
});

/** Makes the first account: the administrator of the region. Once. */
export const setUp = verb<z.infer<typeof input>, Entry>({
  name: 'people.set-up',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('installation'),
  run: async (context, { secret, name, email, password, device }) => {
    const { db, now } = context;
    if (!(await isSetupSecret(context, secret, true))) return absent;
    const organisationId = context.actor.organisationId;
    const personId = newId<PersonId>();
    await addPerson(context, { personId, organisationId, person: { name, email, phone: '' } });
    await updateAccount(db, personId, { password_hash: password.hash, password_set_at: now });
    const seatId = newId<SeatId>();
    const kind = { role: 'administrator', domain: null } as const;
    await insertSeats(db, [
      { id: seatId, organisation_id: organisationId, ...kind, title: seatTitle(kind), created_at: now },
    ]);
    await insertHolder(db, {
      id: newId<HolderId>(),
      organisation_id: organisationId,
      seat_id: seatId,
      person_id: personId,
      capacity: 'holder',
      from_date: localDate(now),
      until_date: null,
    });
    await updateInstallation(db, { set_up_at: now, setup_secret_hash: null, setup_expires_at: null });
    context.about('person', personId);
    const account = await accountOf(db, personId);
    if (account === null) throw new Error('the account that was just made is gone');
    return done(await startSession(context, account, device));
  },
});
