import type { Actor, Domain, Role, SeatActor } from '../../../kernel/actor.ts';
import {
  newId,
  type OrganisationId,
  type PersonId,
  type SeatId,
  type SessionId,
} from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { hashPassword } from '../../../kernel/secrets/password.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { organisationById, organisationBySlug } from '../organisations.ts';
import { openPeople, PASSWORD, type People } from '../people.fixture.ts';
import { placePerson } from '../place-person.ts';

export interface Administration extends People {
  readonly town: OrganisationId;
  readonly other: OrganisationId;
  /** Administrators of the town, of its neighbour and of the region. */
  readonly here: SeatActor;
  readonly there: SeatActor;
  readonly regional: SeatActor;
  /** Another seat of the town. */
  readonly coordinator: SeatActor;
  /** Runs a verb and gives the outcome. */
  ask<Value = unknown>(actor: Actor, verb: AnyVerb, input: unknown): Promise<Outcome<Value>>;
  /** Who may never do this, in order: not signed in, another organisation's, the wrong seat. */
  strangers(): readonly Actor[];
  /** A colleague with a working account, on a seat. */
  colleague(email: string, role: Role, domain?: Domain | null, at?: OrganisationId): Promise<PersonId>;
  /** Names of jobs that wait, with their input. */
  waiting(job: string): Promise<readonly Record<string, unknown>[]>;
  /** Signs in with a password only, and gives the secret of the cookie. */
  signedIn(email: string): Promise<string>;
}

/** The region with two municipalities that have an administrator each. */
export async function openAdministration(): Promise<Administration> {
  const people = await openPeople();
  const hashed = hashPassword(PASSWORD);
  const idOf = async (slug: string): Promise<OrganisationId> => {
    const found = await organisationBySlug(people.house, slug);
    if (found === null) throw new Error(`no organisation ${slug}`);
    return found.id;
  };
  const [town, other] = [await idOf('albrandswaard'), await idOf('barendrecht')];
  const sits = async (role: Role, organisationId: OrganisationId, domain: Domain | null = null) => {
    const { personId, holderIds } = await placePerson(people.house, {
      organisationId,
      name: `Beheer van der ${role}`,
      email: `${role}-${organisationId.slice(0, 8)}@voorbeeld.example`,
      passwordHash: await hashed,
      totpSecret: null,
      seats: [{ role, domain, from: '2024-01-01' }],
    });
    const [holderId] = holderIds;
    const organisation = await organisationById(people.house, organisationId);
    if (holderId === undefined || organisation === null) throw new Error('nobody sits there');
    return {
      kind: 'seat',
      organisationId,
      personId,
      sessionId: newId<SessionId>(),
      seat: {
        id: newId<SeatId>(),
        holderId,
        organisationId,
        organisationKind: organisation.kind,
        role,
        domain,
        capacity: 'holder',
      },
      reporterToken: Buffer.alloc(16),
    } as const;
  };
  const here = await sits('administrator', town);
  const there = await sits('administrator', other);
  const regional = await sits('administrator', people.region);
  const coordinator = await sits('coordinator', town, 'care');
  return {
    ...people,
    town,
    other,
    here,
    there,
    regional,
    coordinator,
    ask: (actor, verb, input) => run(people.house, actor, verb, input),
    strangers: () => [people.public(town), there, coordinator],
    colleague: (email, role, domain = null, at = town) =>
      people.place({ email, organisationId: at, seats: [{ role, domain }] }),
    async waiting(job) {
      const { rows } = await people.pool.query<{ data: Record<string, unknown> }>(
        'select data from pgboss.job where name = $1 order by created_on',
        [job],
      );
      return rows.map(({ data }) => data);
    },
    async signedIn(email) {
      const outcome = await people.enter(email);
      if (outcome.kind !== 'done') throw new Error(`cannot sign in: ${outcome.kind}`);
      return outcome.value.secret;
    },
  };
}
