import { randomUUID } from 'node:crypto';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor, SeatActor } from '../../kernel/actor.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import { organisationBySlug, jobs as peopleJobs, prepareInstallation, regionOf } from '../people/index.ts';
import { jobs } from './jobs.ts';
import { sentences } from './policy.ts';

export interface Cooperation extends TestHouse {
  readonly region: OrganisationId;
  readonly town: OrganisationId;
  readonly other: OrganisationId;
  readonly public: Actor;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly mayor: SeatActor;
  readonly adviser: SeatActor;
  readonly employee: SeatActor;
  readonly neighbour: SeatActor;
  readonly director: SeatActor;
  readonly careCoordinator: SeatActor;
  readonly regionOfficer: SeatActor;
  /** Runs a verb and gives the outcome. */
  ask<Value = unknown>(actor: Actor, verb: AnyVerb, input: unknown): Promise<Outcome<Value>>;
  /** Runs a verb that must be done, and gives what came of it. */
  must<Value = unknown>(actor: Actor, verb: AnyVerb, input: unknown): Promise<Value>;
  /** Inputs of jobs of this name that wait. */
  waiting(job: string): Promise<readonly Record<string, unknown>[]>;
}

/** The region with two municipalities, and everybody who works together in it. Monday 23 November 2026, ten o'clock. */
export async function openCooperation(): Promise<Cooperation> {
  const place = await openTestHouse(sentences, { jobs: [...jobs, ...peopleJobs] });
  await prepareInstallation(place.house);
  const idOf = async (slug: string): Promise<OrganisationId> => {
    const found = await organisationBySlug(place.house, slug);
    if (found === null) throw new Error(`no organisation ${slug}`);
    return found.id;
  };
  const [town, other] = [await idOf('albrandswaard'), await idOf('barendrecht')];
  const region = (await regionOf(place.house)).id;
  const ask: Cooperation['ask'] = (actor, verb, input) => run(place.house, actor, verb, input);
  return {
    ...place,
    region,
    town,
    other,
    public: { kind: 'public', organisationId: town },
    care: await place.seat(town, 'coordinator', 'care'),
    safety: await place.seat(town, 'coordinator', 'safety'),
    mayor: await place.seat(town, 'mayor'),
    adviser: await place.seat(town, 'adviser'),
    employee: await place.seat(town, 'employee'),
    neighbour: await place.seat(other, 'coordinator', 'care'),
    director: await place.seat(region, 'regional_director'),
    careCoordinator: await place.seat(region, 'care_coordinator', 'care'),
    regionOfficer: await place.seat(region, 'privacy_officer'),
    ask,
    async must(actor, verb, input) {
      const outcome = await ask<never>(actor, verb, input);
      if (outcome.kind !== 'done') throw new Error(`${verb.name}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    async waiting(job) {
      const { rows } = await place.pool.query<{ data: Record<string, unknown> }>(
        'select data from pgboss.job where name = $1 order by created_on',
        [job],
      );
      return rows.map(({ data }) => data);
    },
  };
}

/** What a form carries so that it counts once. */
export const once = (): string => randomUUID();

/** The fields at which something is wrong, or the kind of the outcome. */
export const fields = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];
