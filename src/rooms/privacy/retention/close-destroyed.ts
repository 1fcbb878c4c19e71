import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { Tombstone } from '../../../kernel/destroyed-register.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { destroyExcerpts } from '../store/excerpts.ts';
import { allTombstones, insertTombstones } from '../store/tombstones.ts';
import { registerOf } from './destroy.ts';
import { ACTIVITY } from './list-subject.ts';

const nameOf = ({ kind, recordId }: Pick<Tombstone, 'kind' | 'recordId'>): string => `${kind} ${recordId}`;

/** What differs between database and register, and what should be closed and is open. */
interface Difference {
  /** In the register, and the database does not know it. */
  readonly forgotten: readonly Tombstone[];
  /** In the database, and the register does not have it: another process, or the register was lost. */
  readonly unwritten: readonly Tombstone[];
  /** Destroyed once, and readable again. */
  readonly open: readonly Tombstone[];
}

const MANY = 5_000;

async function differenceOf(context: Context, register: readonly Tombstone[]): Promise<Difference> {
  const { organisationId } = context.actor;
  const inFile = register.filter((one) => one.organisationId === organisationId);
  const inDatabase = await allTombstones(context);
  const [filed, laid] = [new Set(inFile.map(nameOf)), new Set(inDatabase.map(nameOf))];
  const forgotten = inFile.filter((one) => !laid.has(nameOf(one)));
  const unwritten = inDatabase.filter((one) => !filed.has(nameOf(one)));
  return { forgotten, unwritten, open: await openAmong(context, [...inDatabase, ...forgotten]) };
}

async function openAmong(context: Context, tombstones: readonly Tombstone[]): Promise<readonly Tombstone[]> {
  const open: Tombstone[] = [];
  for (const [code, all] of Map.groupBy(tombstones, ({ kind }) => kind)) {
    const kind = context.house.recordKinds.find((one) => one.kind === code);
    if (kind === undefined) continue;
    for (let at = 0; at < all.length; at += MANY) {
      const some = all.slice(at, at + MANY);
      const ids = new Set(
        await kind.present(
          context,
          some.map(({ recordId }) => recordId),
        ),
      );
      open.push(...some.filter(({ recordId }) => ids.has(recordId)));
    }
  }
  return open;
}

/** Destroys again what a backup brought back, and makes register and database whole by one another (decision 0018). */
export const replayDestruction = verb({
  name: 'privacy.replay-destruction',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('destruction_lists'),
  run: async (context): Promise<Outcome<{ readonly again: number }>> => {
    const { forgotten, unwritten, open } = await differenceOf(context, registerOf(context.house).read());
    for (const [code, some] of Map.groupBy(open, ({ kind }) => kind)) {
      const kind = context.house.recordKinds.find((one) => one.kind === code);
      const ids = some.map(({ recordId }) => recordId);
      await kind?.destroy(context, ids);
      await destroyExcerpts(context, code, ids);
    }
    await insertTombstones(context, [...open, ...forgotten.filter((one) => !open.includes(one))], true);
    context.afterwards(() => registerOf(context.house).append(unwritten));
    context.note({ again: open.length });
    return done({ again: open.length });
  },
});

const needed =
  (register: readonly Tombstone[]) =>
  async (context: Context): Promise<boolean> => {
    const { forgotten, unwritten, open } = await differenceOf(context, register);
    return forgotten.length + unwritten.length + open.length > 0;
  };

/**
 * Closes again whatever was destroyed once, in one organisation after the other. Asked for at every start, before
 * anybody comes in, and after a restore. Gives how many records were open. Throws StartProblem when the register was
 * changed by hand.
 */
export async function closeDestroyed(house: House): Promise<number> {
  const register = registerOf(house).read();
  let again = 0;
  for (const { id } of await allOrganisations(house)) {
    const actor = {
      kind: 'job',
      organisationId: id as OrganisationId,
      name: 'privacy.close-destroyed',
    } as const;
    if (!(await inTenant(house, actor, 'tenant', newTrace(), needed(register)))) continue;
    const outcome = await run(house, actor, replayDestruction, {});
    if (outcome.kind !== 'done') throw new Error(`what was destroyed stays open: ${outcome.kind}`);
    again += outcome.value.again;
  }
  if (again > 0) house.log.warn('destroyed-again', { count: again });
  return again;
}

/** Every night too: a database may be put back, or rows of it, without a start. */
export const closeDestroyedNightly = defineJob({
  name: 'privacy.close-destroyed',
  input: z.object({}),
  retry: { limit: 3, delaySeconds: 60 },
  expireSeconds: 3600,
  schedule: '45 2 * * *',
  run: async (house) => {
    await closeDestroyed(house);
  },
});
