import { randomUUID } from 'node:crypto';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor, Domain, Role, SeatActor } from '../../kernel/actor.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { withClient } from '../../kernel/postgres/roles.ts';
import { run, type Verb } from '../../kernel/verb.ts';
import {
  organisationBySlug,
  jobs as peopleJobs,
  sentences as peopleSentences,
  prepareInstallation,
} from '../people/index.ts';
import { jobs, sentences } from './index.ts';

/** An action of an invented plan. */
export interface InventedAction {
  readonly code: string;
  readonly state?: 'not_started' | 'in_progress' | 'done' | 'dropped';
  readonly endsOn?: string | null;
  readonly progress?: number;
}

/** A house with the region in it, in which plans can be put. */
export interface PlanRoom extends TestHouse {
  readonly region: OrganisationId;
  readonly town: OrganisationId;
  readonly neighbour: OrganisationId;
  at(organisation: OrganisationId, role: Role, domain?: Domain | null): Promise<SeatActor>;
  ask<Input, Value>(actor: Actor, verb: Verb<Input, Value>, input: unknown): Promise<Outcome<Value>>;
  /** Puts an adopted plan of 2025-2026 in place, past every verb. */
  plan(organisation: OrganisationId, actions: readonly InventedAction[], endsOn?: string): Promise<void>;
  /** Asks the database as its owner, past every wall. */
  rows<Row extends object>(query: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export async function openPlanRoom(): Promise<PlanRoom> {
  const test = await openTestHouse([...peopleSentences, ...sentences], {
    jobs: [...peopleJobs, ...jobs],
    now: '2026-11-28T09:00:00Z',
  });
  await prepareInstallation(test.house);
  const idOf = async (slug: string): Promise<OrganisationId> => {
    const found = await organisationBySlug(test.house, slug);
    if (found === null) throw new Error(`no organisation ${slug}`);
    return found.id;
  };
  const rows = <Row extends object>(query: string, values: readonly unknown[] = []) =>
    withClient(
      test.database.superOptions,
      async (client) => (await client.query<Row>(query, [...values])).rows as readonly Row[],
    );
  return {
    ...test,
    region: await idOf('regio-rotterdam'),
    town: await idOf('albrandswaard'),
    neighbour: await idOf('barendrecht'),
    async at(organisation, role, domain = null) {
      // a municipality begins with its two seats empty: this one takes the place of the empty one
      await rows(
        'update seats set ended_at = now() where organisation_id = $1 and role = $2 and domain = $3',
        [organisation, role, domain],
      );
      return test.seat(organisation, role, domain);
    },
    ask: (actor, verb, input) => run(test.house, actor, verb, input),
    rows,
    async plan(organisation, actions, endsOn = '2026-12-31') {
      const plan = randomUUID();
      await rows(
        `insert into plans (id, organisation_id, title, starts_on, ends_on, source, state, version, created_at, changed_at, submission)
         values ($1, $2, 'Uitvoeringsplan', '2025-01-01', $3, 'blank', 'adopted', 1, '2025-01-01', '2025-01-01', $1)`,
        [plan, organisation, endsOn],
      );
      for (const [
        position,
        { code, state = 'in_progress', endsOn: end = null, progress = 50 },
      ] of actions.entries())
        await rows(
          `insert into plan_items (id, plan_id, organisation_id, kind, code, task, level, title, adoption, term, starts_on,
             ends_on, owners, state, progress, position, last_act_at, created_at)
           values (gen_random_uuid(), $1, $2, 'action', $3, 'O3', 'local', $4, 'adopted', 'dates', '2025-01-01', $5,
             '{coordinator}', $6, $7, $8, '2026-11-01', '2025-01-01')`,
          [plan, organisation, code, `Actie ${code}`, end, state, progress, position],
        );
    },
  };
}

/** The value of an outcome that must be good. */
export function doneValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== 'done') throw new Error(`expected done, got ${JSON.stringify(outcome)}`);
  return outcome.value;
}
