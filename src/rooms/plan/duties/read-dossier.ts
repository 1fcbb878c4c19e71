import { z } from 'zod';
import type { HandOverItem } from '../../../../content/duties.ts';
import type { OfficeCode } from '../../../../content/offices.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { comingMeetings, openAgreements } from '../../cooperation/index.ts';
import { openSignalCount } from '../../signals/index.ts';
import { type JudgedItem, ownCurrentPlan } from '../current-plans.ts';
import { pollStateOn } from '../polls/poll.ts';
import { ownPolls } from '../store/polls.ts';
import { lastChange, type SeatChange, type Side, ticksOf } from '../store/seat-changes.ts';
import { officeAt } from './offices-here.ts';
import { dutiesIn, type OfficeDuties } from './read-duties.ts';
import { type PlanSeat, planSeats } from './read-seats.ts';
import { ownSide } from './seat-change.ts';

/** What somebody needs who comes to sit on a seat. Made anew at every look, and about no person. */
export interface Dossier {
  readonly office: OfficeCode;
  readonly seat: Omit<PlanSeat, 'people'> | null;
  readonly actions: readonly Pick<JudgedItem, 'id' | 'code' | 'title' | 'standing' | 'endsOn'>[];
  readonly meetings: Awaited<ReturnType<typeof comingMeetings>>;
  readonly agreements: Awaited<ReturnType<typeof openAgreements>>;
  readonly polls: readonly { readonly audience: string; readonly untilDate: string }[];
  readonly duties: OfficeDuties;
  /** Open signals in the compartment of who reads this; null for a seat that has none, or who sits elsewhere. */
  readonly openSignals: number | null;
  readonly change: SeatChange | null;
  readonly ticks: readonly { readonly item: HandOverItem; readonly side: Side }[];
  /** For which side whoever reads this may tick. */
  readonly ownSide: Side | null;
}

/** Offices whose actions in the plan are this seat's: the plan often says "aandachtsfunctionaris" and not which. */
const ownersFor = (office: OfficeCode): readonly string[] =>
  office.startsWith('coordinator') ? [office, 'coordinator'] : [office];

const OVER: readonly JudgedItem['standing'][] = ['done', 'dropped', 'parked', 'open'];

async function dossierOf(context: Context, office: OfficeCode): Promise<Dossier> {
  const { actor } = context;
  const today = localDate(context.now);
  const plan = await ownCurrentPlan(context);
  const change = (await lastChange(context, office)) ?? null;
  const here =
    actor.kind === 'seat' &&
    actor.seat.role === 'coordinator' &&
    office === `coordinator:${actor.seat.domain}`;
  return {
    office,
    seat: (await planSeats(context)).find((seat) => seat.office === office) ?? null,
    actions: (plan?.items ?? []).filter(
      ({ kind, owners, standing }) =>
        kind === 'action' &&
        !OVER.includes(standing) &&
        owners.some((owner) => ownersFor(office).includes(owner)),
    ),
    meetings: await comingMeetings(context),
    agreements: await openAgreements(context),
    polls: (await ownPolls(context)).filter((poll) => pollStateOn(poll, today) !== 'closed'),
    duties: await dutiesIn(context, office, Number(today.slice(0, 4))),
    openSignals: here ? await openSignalCount(context) : null,
    change,
    ticks: change === null ? [] : await ticksOf(context, change.id),
    ownSide: change === null || change.closedAt !== null ? null : await ownSide(context, change),
  };
}

const input = z.object({ office: z.string().max(40) });

/** The hand-over dossier of a seat of the own organisation. */
export const readDossier = verb<z.infer<typeof input>, Dossier>({
  name: 'plan.read-dossier',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('seat-change'),
  run: async (context, { office: asked }): Promise<Outcome<Dossier>> => {
    const { actor } = context;
    const office = actor.kind === 'seat' ? officeAt(actor.seat.organisationKind, asked) : null;
    return office === null ? absent : done(await dossierOf(context, office));
  },
});
