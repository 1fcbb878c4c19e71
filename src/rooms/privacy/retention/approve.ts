import { z } from 'zod';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import {
  type Approval,
  approvalsOf,
  insertApproval,
  type ListRow,
  type ListState,
  listById,
  setListState,
} from '../store/destruction-lists.ts';
import { destroyList } from './destroy.ts';
import { ACTIVITY, listSubject } from './list-subject.ts';

/** How many seats must agree. */
export const APPROVALS = 2;

/** What a decision led to. */
export interface Decided {
  readonly state: ListState;
}

const JUDGED: Readonly<Record<Exclude<ListState, 'proposed'>, string>> = {
  collecting: 'De lijst wordt nog gemaakt',
  executing: 'De lijst is al goedgekeurd',
  executed: 'De lijst is al uitgevoerd',
  rejected: 'De lijst is al afgewezen',
};

/** Why this person on this seat cannot agree (any more); null when it can. */
export function whyNotApprove(approvals: readonly Approval[], { personId, seat }: SeatActor): string | null {
  if (approvals.some((one) => one.personId === personId)) return 'U hebt deze lijst al goedgekeurd.';
  if (approvals.some((one) => one.seatId === seat.id))
    return 'Iemand op dezelfde functie heeft deze lijst al goedgekeurd. De tweede moet van een andere functie komen.';
  const last = approvals.length === APPROVALS - 1;
  const coordinator = seat.role === 'coordinator' || approvals.some(({ role }) => role === 'coordinator');
  if (last && !coordinator)
    return 'De tweede goedkeuring moet van een aandachtsfunctionaris komen: die kent de dossiers.';
  return null;
}

/**
 * Agrees that everything on a list is destroyed. When a second seat and a second person have agreed, one of them a
 * coordinator, the house carries it out. What is put on hold meanwhile stays.
 */
export const approveDestruction = verb({
  name: 'privacy.approve-destruction',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ list: z.uuid() }),
  subject: listSubject,
  run: async (context, { list: id }): Promise<Outcome<Decided>> => {
    const { actor, house, db } = context;
    if (actor.kind !== 'seat') return absent;
    const found = await toJudge(context, id);
    if ('kind' in found) return found;
    const approvals = await approvalsOf(context, id);
    const why = whyNotApprove(approvals, actor);
    if (why !== null) return refused(why);
    const role = actor.seat.role === 'coordinator' ? 'coordinator' : 'privacy_officer';
    await insertApproval(context, id, { personId: actor.personId, seatId: actor.seat.id, role });
    context.note({ approvals: approvals.length + 1 });
    if (approvals.length + 1 < APPROVALS) return done({ state: 'proposed' });
    await setListState(context, id, { state: 'executing' });
    await house.jobs.enqueue(
      db,
      destroyList,
      { organisation: actor.organisationId, list: id },
      { singletonKey: id },
    );
    return done({ state: 'executing' });
  },
});

/** Says no to a list: nothing on it is destroyed, and all of it may come on a next one. */
export const rejectDestruction = verb({
  name: 'privacy.reject-destruction',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    list: z.uuid(),
    reason: z.string().trim().min(1, 'Schrijf waarom deze lijst niet kan worden uitgevoerd.').max(2_000),
  }),
  subject: listSubject,
  run: async (context, { list: id, reason }): Promise<Outcome<Decided>> => {
    const found = await toJudge(context, id);
    if ('kind' in found) return found;
    await setListState(context, id, { state: 'rejected', finished: true });
    context.because(reason);
    return done({ state: 'rejected' });
  },
});

/** The list, held by this transaction; or what to answer when it is not there to be judged. */
async function toJudge(context: Context, id: string): Promise<ListRow | Outcome<never>> {
  const list = await listById(context, id, true);
  if (list === null) return absent;
  if (list.state !== 'proposed') return changed({ what: JUDGED[list.state], at: list.changedAt });
  return list;
}
