import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import {
  type NoticeTemplate,
  organisationById,
  sendNotice,
  tellRegion,
  whoIsTold,
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
 * nobody twice. Where a coordinator's seat is empty, or all are away from it, others hear that. Gives how many could
 * read it. What is acute comes at once, whatever somebody chose.
 */
export async function tellReaders(
  context: Context,
  domain: Domain,
  template: HandOverNotice,
  { count = 1, acute = false }: { readonly count?: number; readonly acute?: boolean } = {},
): Promise<number> {
  const { actor, db, house } = context;
  const partner = (await organisationById(house, actor.organisationId))?.kind === 'partner';
  const { persons, covered } = partner
    ? await whoIsTold(context, 'partner_agent', null)
    : await coordinatorsOf(context, domain);
  const { organisationId } = actor;
  for (const personId of persons) {
    const notice = { organisationId, personId, template, count, ...(acute ? { acute } : {}) };
    await house.jobs.enqueue(db, sendNotice, notice);
  }
  if (!covered && !partner) await tellOthers(context, persons);
  return persons.length;
}

/** That nobody is there to read it; those who were told of it already hear no more. */
async function tellOthers(context: Context, told: readonly PersonId[]): Promise<void> {
  const { actor, db, house } = context;
  const others = (await standIns(context)).filter((personId) => !told.includes(personId));
  for (const personId of others) {
    const notice = { organisationId: actor.organisationId, personId, template: 'seat-empty' } as const;
    await house.jobs.enqueue(db, sendNotice, notice);
  }
  if (others.length === 0) await house.jobs.enqueue(db, tellRegion, {});
}
