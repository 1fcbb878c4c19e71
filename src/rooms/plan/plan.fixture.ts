import { randomUUID } from 'node:crypto';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor, SeatActor } from '../../kernel/actor.ts';
import type { OrganisationId, PlanId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { withClient } from '../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import { sentences as cooperating } from '../cooperation/index.ts';
import { jobs as peopleJobs } from '../people/index.ts';
import type { ActionFile } from './actions/read-actions.ts';
import { readAction } from './actions/read-actions.ts';
import type { JudgedItem } from './current-plans.ts';
import { jobs } from './jobs.ts';
import { adoptPlan } from './plans/adopt-plan.ts';
import { beginPlan } from './plans/begin-plan.ts';
import { type PlanView, readPlan } from './plans/read-plans.ts';
import { sentences } from './policy.ts';

/** A mark that one form bears. */
export const once = (): string => randomUUID();

/** Two towns and a region, with everybody who works on plans or may not. */
export interface PlanTown {
  readonly place: TestHouse;
  readonly region: OrganisationId;
  readonly town: OrganisationId;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly adviser: SeatActor;
  readonly mayor: SeatActor;
  readonly reader: SeatActor;
  readonly employee: SeatActor;
  readonly elsewhere: SeatActor;
  readonly director: SeatActor;
  readonly resident: Actor;
}

/** Today is 28 November 2026: the plan of 2025-2026 ends in weeks. */
export const NOW = '2026-11-28T09:00:00Z';

export async function openPlanTown(now = NOW): Promise<PlanTown> {
  const place = await openTestHouse([...sentences, ...cooperating], { jobs: [...peopleJobs, ...jobs], now });
  const region = await place.organisation({ kind: 'region', slug: 'regio-rotterdam', name: 'Regio' });
  const town = await place.organisation({ slug: 'albrandswaard', name: 'Albrandswaard' });
  const other = await place.organisation({ slug: 'barendrecht', name: 'Barendrecht' });
  return {
    place,
    region,
    town,
    care: await place.seat(town, 'coordinator', 'care'),
    safety: await place.seat(town, 'coordinator', 'safety'),
    adviser: await place.seat(town, 'adviser'),
    mayor: await place.seat(town, 'mayor'),
    reader: await place.seat(town, 'reader'),
    employee: await place.seat(town, 'employee'),
    elsewhere: await place.seat(other, 'coordinator', 'care'),
    director: await place.seat(region, 'regional_director'),
    resident: { kind: 'public', organisationId: town },
  };
}

/** Runs a verb; throws when it is not done. */
export async function must<Value>(
  place: TestHouse,
  actor: Actor,
  what: AnyVerb,
  input: unknown,
): Promise<Value> {
  const outcome = (await run(place.house, actor, what, input)) as Outcome<Value>;
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** How the outcomes of one verb for several people read: `absent` for who has no business there. */
export const kindsFor = async (
  place: TestHouse,
  actors: readonly Actor[],
  what: AnyVerb,
  input: unknown,
): Promise<readonly string[]> =>
  Promise.all(actors.map(async (actor) => (await run(place.house, actor, what, input)).kind));

export const period = { startsOn: '2025-01-01', endsOn: '2026-12-31' } as const;

/** A plan from the template, or as said; a draft. */
export const begun = async (
  place: TestHouse,
  actor: Actor,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<PlanId> =>
  (
    await must<{ plan: PlanId }>(place, actor, beginPlan, {
      once: once(),
      source: 'template',
      title: 'Proefplan',
      ...period,
      ...facts,
    })
  ).plan;

/** A plan that the college adopted. */
export async function adopted(
  place: TestHouse,
  actor: Actor,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<PlanId> {
  const plan = await begun(place, actor, facts);
  await must(place, actor, adoptPlan, {
    plan,
    once: once(),
    collegeOn: '2025-01-14',
    collegeReference: 'B-2025-001',
  });
  return plan;
}

export const viewOf = (place: TestHouse, actor: Actor, plan: PlanId): Promise<PlanView> =>
  must(place, actor, readPlan, { plan });

/** The item with this code. */
export async function itemOf(
  place: TestHouse,
  actor: Actor,
  plan: PlanId,
  code: string,
): Promise<JudgedItem> {
  const found = (await viewOf(place, actor, plan)).items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no item ${code}`);
  return found;
}

export const fileOf = (place: TestHouse, actor: Actor, item: string): Promise<ActionFile> =>
  must(place, actor, readAction, { item });

/** Asks the database past every wall. */
export const rowsOf = <Row extends object>(
  place: TestHouse,
  query: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  withClient(
    place.database.superOptions,
    async (client) => (await client.query<Row>(query, [...values])).rows,
  );
