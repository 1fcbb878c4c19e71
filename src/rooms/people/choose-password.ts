import { z } from 'zod';
import type { House } from '../../kernel/house.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { isBreached } from '../../kernel/secrets/breached-passwords.ts';
import { hashPassword } from '../../kernel/secrets/password.ts';
import { type PasswordProblem, passwordProblem } from '../../kernel/secrets/password-problem.ts';
import { openSignIn } from './open-sign-in.ts';
import { organisationById } from './organisations.ts';
import { openPerson } from './person.ts';
import { accountOf } from './store/accounts.ts';

/** A new password that was found good and has been hashed. Only this file makes one. */
class ChosenPassword {
  readonly hash: string;

  constructor(hash: string) {
    this.hash = hash;
  }
}

export type { ChosenPassword };

export const chosenPassword = z.instanceof(ChosenPassword);

const TEXTS: Readonly<Record<PasswordProblem | 'breached', string>> = {
  short: 'Kies een wachtwoord van minstens 12 tekens. Een zin van een paar woorden is goed.',
  common: 'Kies een ander wachtwoord. Dit wachtwoord is te makkelijk te raden.',
  breached: 'Kies een ander wachtwoord. Dit wachtwoord staat in een lijst met gelekte wachtwoorden.',
  'contains-own': 'Kies een wachtwoord zonder uw naam, e-mailadres of gemeente.',
};

export type PasswordChoice =
  | { readonly kind: 'chosen'; readonly password: ChosenPassword }
  | { readonly kind: 'problem'; readonly field: 'password' | 'repeated'; readonly text: string };

/** Told when the list of breached passwords cannot be read: what was not looked up is not taken. */
const NOT_LOOKED_UP =
  'Uw wachtwoord kan nu niet worden gecontroleerd. Probeer het straks opnieuw. Blijft dit zo? Bel dan uw beheerder.';

/** Judges and hashes a new password. `words` is what an acquaintance would try first. Takes some 0.4 s when it is good. */
export async function choosePassword(
  house: Pick<House, 'config' | 'log'>,
  password: string,
  repeated: string,
  words: readonly string[],
): Promise<PasswordChoice> {
  if (password === '') return { kind: 'problem', field: 'password', text: 'Vul een wachtwoord in.' };
  if (password.length > 1000)
    return { kind: 'problem', field: 'password', text: 'Kies een korter wachtwoord.' };
  const problem = passwordProblem(password, { forbiddenWords: [...words, 'lantaarn', 'mensenhandel'] });
  if (problem !== null) return { kind: 'problem', field: 'password', text: TEXTS[problem] };
  if (password !== repeated)
    return {
      kind: 'problem',
      field: 'repeated',
      text: 'De twee wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde wachtwoord in.',
    };
  const leaked = await leakedProblem(house, password);
  if (leaked !== null) return { kind: 'problem', field: 'password', text: leaked };
  return { kind: 'chosen', password: new ChosenPassword(await hashPassword(password)) };
}

async function leakedProblem(
  { config, log }: Pick<House, 'config' | 'log'>,
  password: string,
): Promise<string | null> {
  if (config.breachedPasswordsFile === null) return null;
  try {
    return (await isBreached(config.breachedPasswordsFile, password)) ? TEXTS.breached : null;
  } catch (error) {
    log.error('breached-passwords-not-read', {}, error);
    return NOT_LOOKED_UP;
  }
}

/** Words that may not be in somebody's password: name, address, organisation. */
export async function ownWords(house: House, person: PersonId): Promise<readonly string[]> {
  const account = await openSignIn(house, ({ db }) => accountOf(db, person));
  if (account === null) return [];
  const found = await openPerson(house, person, account);
  const organisation = await organisationById(house, account.organisationId);
  return [found?.name ?? '', found?.email ?? '', organisation?.name ?? '', ...(organisation?.places ?? [])];
}
