import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { sentences as cooperation } from '../../cooperation/index.ts';
import {
  organisationBySlug,
  sentences as people,
  prepareInstallation,
  regionOf,
} from '../../people/index.ts';
import { sentences as signals } from '../../signals/index.ts';
import { sentences as plan } from '../policy.ts';

/** The region with two municipalities in which the plan is carried. */
export interface Carried extends TestHouse {
  readonly town: OrganisationId;
  readonly other: OrganisationId;
  readonly region: OrganisationId;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly mayor: SeatActor;
  readonly adviser: SeatActor;
  readonly employee: SeatActor;
  readonly director: SeatActor;
  /** The coordinator of the other municipality. */
  readonly neighbour: SeatActor;
  ask<Value = unknown>(actor: Actor, verb: AnyVerb, input: unknown): Promise<Outcome<Value>>;
  /** The value of what must be done. */
  must<Value>(actor: Actor, verb: AnyVerb, input: unknown): Promise<Value>;
  /** Past the wall: what really stands in the database. */
  rows<Row extends object>(query: string, values?: readonly unknown[]): Promise<Row[]>;
}

export const once = (): string => randomUUID();

/** Opens it on Saturday 28 November 2026. */
export async function openCarried(now = '2026-11-28T09:00:00Z'): Promise<Carried> {
  const place = await openTestHouse([...people, ...cooperation, ...signals, ...plan], { now });
  await prepareInstallation(place.house);
  const idOf = async (slug: string): Promise<OrganisationId> => {
    const found = await organisationBySlug(place.house, slug);
    if (found === null) throw new Error(`no organisation ${slug}`);
    return found.id;
  };
  const [town, other] = [await idOf('albrandswaard'), await idOf('barendrecht')];
  const region = (await regionOf(place.house)).id;
  const watcher = new pg.Client(place.database.superOptions);
  await watcher.connect();
  const ask = <Value>(actor: Actor, verb: AnyVerb, input: unknown) =>
    run(place.house, actor, verb, input) as Promise<Outcome<Value>>;
  return {
    ...place,
    town,
    other,
    region,
    care: await place.seat(town, 'coordinator', 'care'),
    safety: await place.seat(town, 'coordinator', 'safety'),
    mayor: await place.seat(town, 'mayor'),
    adviser: await place.seat(town, 'adviser'),
    employee: await place.seat(town, 'employee'),
    director: await place.seat(region, 'regional_director'),
    neighbour: await place.seat(other, 'coordinator', 'safety'),
    ask,
    async must(actor, verb, input) {
      const outcome = await ask<never>(actor, verb, input);
      if (outcome.kind !== 'done') throw new Error(`${verb.name}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    rows: async <Row extends object>(query: string, values: readonly unknown[] = []) =>
      (await watcher.query<Row>(query, [...values])).rows,
    async close() {
      await watcher.end();
      await place.close();
    },
  };
}

/** Kind of an outcome, with the fields that have a problem. */
export const fieldsOf = (outcome: Outcome<unknown>): readonly string[] => [
  outcome.kind,
  ...(outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : []),
];
