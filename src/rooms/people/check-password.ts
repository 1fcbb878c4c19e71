import { z } from 'zod';
import type { House } from '../../kernel/house.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { burn, verifyPassword } from '../../kernel/secrets/password.ts';
import { openSignIn } from './open-sign-in.ts';
import { emailToken } from './person.ts';
import { type Account, accountByEmail, accountOf } from './store/accounts.ts';

/**
 * The outcome of comparing a password. Comparing takes some 0.4 s, so it is done before the transaction of the
 * verb, which would otherwise hold a connection and a lock all that time. Only this file makes one: a verb that
 * asks for it cannot be told that a password was right.
 */
class CheckedPassword {
  readonly token: Buffer | null;
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly holds: boolean;
  /** What it was compared with; the verb looks whether it is still the same. */
  readonly hash: string | null;

  constructor(token: Buffer | null, account: Account | null, holds: boolean) {
    this.token = token;
    this.personId = account?.personId ?? null;
    this.organisationId = account?.organisationId ?? null;
    this.hash = account?.passwordHash ?? null;
    this.holds = holds;
  }
}

export type { CheckedPassword };

/** What a verb's input says where it needs one. */
export const checkedPassword = z.instanceof(CheckedPassword);

const LONGEST = 1000;

const compare = (password: string, account: Account | null): Promise<boolean> => {
  const hash = account?.endedAt === null ? account.passwordHash : null;
  const given = password.slice(0, LONGEST);
  return hash === null ? burn(given) : verifyPassword(given, hash);
};

/** Compares for whoever says to have this address. As much work when there is no such account. */
export async function checkPasswordOf(
  house: House,
  email: string,
  password: string,
): Promise<CheckedPassword> {
  const token = emailToken(house, email);
  const account = await openSignIn(house, ({ db }) => accountByEmail(db, token));
  return new CheckedPassword(token, account, await compare(password, account));
}

/** Compares for who has signed in, or came with a link. */
export async function checkOwnPassword(
  house: House,
  person: PersonId,
  password: string,
): Promise<CheckedPassword> {
  const account = await openSignIn(house, ({ db }) => accountOf(db, person));
  return new CheckedPassword(null, account, await compare(password, account));
}

/** Whether it holds for this account as it stands now. */
export const holdsFor = (checked: CheckedPassword, account: Account): boolean =>
  checked.holds && checked.personId === account.personId && checked.hash === account.passwordHash;
