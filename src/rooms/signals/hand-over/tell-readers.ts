import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import {
  holdersOf,
  type NoticeTemplate,
  organisationById,
  sendNotice,
  tellRegion,
} from '../../people/index.ts';
import { coordinatorsOf, standIns } from '../notices/whom-to-tell.ts';

/** What a mail about hand-overs can say: that something waits, never what. */
export type HandOverNotice = Extract<
  NoticeTemplate,
  'hand-over-waiting' | 'consultation-waiting' | 'answer-waiting' | 'hand-over-silent' | 'reminder'
>;

/** The house, acting for one organisation. */
export const jobActor = (organisation: string, name: string) =>
  ({ kind: 'job', organisationId: organisation as OrganisationId, name }) as const;

/**
 * Asks for a mail to everybody who can read hand-overs of this compartment of the actor's organisation: agents of
 * a partner, coordinators of a municipality. In the transaction of the act, so that a process that is killed tells
 * nobody twice. Where a coordinator's seat is empty others hear that. Gives how many could read it.
 */
export async function tellReaders(
  context: Context,
  domain: Domain,
  template: HandOverNotice,
  count = 1,
): Promise<number> {
  const { actor, db, house } = context;
  const partner = (await organisationById(house, actor.organisationId))?.kind === 'partner';
  const readers = partner ? await agentsOf(context) : await coordinatorsOf(context, domain);
  const { organisationId } = actor;
  for (const personId of readers) {
    await house.jobs.enqueue(db, sendNotice, { organisationId, personId, template, count });
  }
  if (readers.length === 0 && !partner) await tellOthers(context);
  return readers.length;
}

const agentsOf = async (context: Context): Promise<readonly PersonId[]> =>
  (await holdersOf(context, 'partner_agent', null)).map(({ personId }) => personId);

async function tellOthers(context: Context): Promise<void> {
  const { actor, db, house } = context;
  const others = await standIns(context);
  for (const personId of others) {
    const notice = { organisationId: actor.organisationId, personId, template: 'seat-empty' } as const;
    await house.jobs.enqueue(db, sendNotice, notice);
  }
  if (others.length === 0) await house.jobs.enqueue(db, tellRegion, {});
}
