import { scryptSync } from 'node:crypto';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { newTrace } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { run } from '../../kernel/verb.ts';
import { checkPasswordOf } from './check-password.ts';
import { jobs } from './jobs.ts';
import { regionOf } from './organisations.ts';
import { type PlacedPerson, placePerson } from './place-person.ts';
import { sentences } from './policy.ts';
import { prepareInstallation } from './prepare-installation.ts';
import { actorOf, type Presence, resolveSession } from './resolve-session.ts';
import type { Entry } from './session.ts';
import { signIn } from './sign-in/sign-in.ts';

export const PASSWORD = 'vier paarse fietsbellen';
export const TOTP = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** `PASSWORD`, stretched as little as `verifyPassword` takes: many sign-ins in one test must not last minutes. */
export const PASSWORD_HASH = quickHash(PASSWORD);

function quickHash(password: string): string {
  const salt = Buffer.alloc(16, 7);
  const hash = scryptSync(password, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=14,r=8,p=1$${plain(salt)}$${plain(hash)}`;
}

export interface People extends TestHouse {
  readonly region: OrganisationId;
  place(
    placed: Partial<PlacedPerson> & Pick<PlacedPerson, 'email' | 'organisationId' | 'seats'>,
  ): Promise<PersonId>;
  /** The first step of signing in. */
  enter(email: string, password?: string): Promise<Outcome<Entry>>;
  /** Who belongs to a cookie, and the actor that pages use. */
  visit(secret: string): Promise<(Presence & { readonly actor: Actor }) | null>;
  public(organisation?: OrganisationId): Actor;
}

/** A house with the region as it is, in which colleagues can be placed. */
export async function openPeople(): Promise<People> {
  const test = await openTestHouse(sentences, { jobs });
  await prepareInstallation(test.house);
  const { house } = test;
  const region = (await regionOf(house)).id;
  return {
    ...test,
    region,
    place: async (placed) =>
      (
        await placePerson(house, {
          name: 'Anna van der Meer',
          passwordHash: PASSWORD_HASH,
          totpSecret: null,
          ...placed,
        })
      ).personId,
    async enter(email, password = PASSWORD) {
      const checked = await checkPasswordOf(house, email, password);
      const actor: Actor = { kind: 'public', organisationId: checked.organisationId ?? region };
      return run(house, actor, signIn, { checked, device: 'Firefox op Linux' });
    },
    async visit(secret) {
      const presence = await resolveSession(house, secret, newTrace());
      return presence && { ...presence, actor: actorOf(house, presence) };
    },
    public: (organisation = region) => ({ kind: 'public', organisationId: organisation }),
  };
}

/** The value of an outcome that must be good. */
export function doneValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== 'done') throw new Error(`expected done, got ${outcome.kind}`);
  return outcome.value;
}
