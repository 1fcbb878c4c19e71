import type { HandOverState, ReferralOutcome, SignalUrgency } from '../../../../content/code-lists.ts';
import type { SettingKey } from '../../../../content/settings.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';

/** What is done with a hand-over; each is an act of one side. */
export type HandOverDeed = 'see' | 'accept' | 'refuse' | 'return' | 'finish' | 'withdraw';

/** The two sides of a hand-over. */
export type HandOverSide = 'sender' | 'recipient';

interface Deed {
  readonly by: HandOverSide;
  readonly from: readonly HandOverState[];
  readonly to: HandOverState;
}

/**
 * The life of a hand-over: it goes to an organisation, which looks, accepts or refuses, and after accepting
 * gives back or finishes. The sender can withdraw as long as it is open.
 */
export const handOverDeeds: Readonly<Record<HandOverDeed, Deed>> = {
  see: { by: 'recipient', from: ['offered'], to: 'seen' },
  accept: { by: 'recipient', from: ['offered', 'seen'], to: 'accepted' },
  refuse: { by: 'recipient', from: ['offered', 'seen'], to: 'refused' },
  return: { by: 'recipient', from: ['accepted'], to: 'returned' },
  finish: { by: 'recipient', from: ['accepted'], to: 'done' },
  withdraw: { by: 'sender', from: ['offered', 'seen', 'accepted'], to: 'withdrawn' },
};

/** The state after a deed, or null when that deed cannot be done by this side from this state. */
export function stateAfter(state: HandOverState, deed: HandOverDeed, by: HandOverSide): HandOverState | null {
  const { by: whose, from, to } = handOverDeeds[deed];
  return whose === by && from.includes(state) ? to : null;
}

/** What this side can do now. */
export const deedsOf = (state: HandOverState, by: HandOverSide): readonly HandOverDeed[] =>
  (Object.keys(handOverDeeds) as HandOverDeed[]).filter((deed) => stateAfter(state, deed, by) !== null);

/** Whether somebody still has to answer. The same states as the column `open`. */
export const isOpen = (state: HandOverState): boolean =>
  state === 'offered' || state === 'seen' || state === 'accepted';

/**
 * Whether the recipient may still read what was shared. After refusing, giving back or a withdrawal there is
 * no purpose left (AVG art. 5.1.b), and its key is taken away.
 */
export const recipientMayRead = (state: HandOverState): boolean => isOpen(state) || state === 'done';

/** Outcome codes with which a recipient can refuse. */
export const refusals = [
  'rejected_criteria',
  'rejected_capacity',
  'client_declined',
] as const satisfies readonly ReferralOutcome[];
export type Refusal = (typeof refusals)[number];

/** Outcome codes with which a recipient can finish. */
export const outcomes = [
  'completed',
  'client_declined',
  'not_reached',
  'feedback_not_allowed',
] as const satisfies readonly ReferralOutcome[];
export type HandOverOutcome = (typeof outcomes)[number];

const TERMS: Readonly<Record<SignalUrgency, SettingKey>> = {
  acute: 'handOver.acute',
  urgent: 'handOver.urgent',
  soon: 'handOver.soon',
  normal: 'handOver.normal',
  info: 'handOver.info',
};

/** The setting that holds the term for an answer. After accepting there is a longer one for news. */
export const termSetting = (urgency: SignalUrgency, state: HandOverState): SettingKey =>
  state === 'accepted' ? 'handOver.accepted' : TERMS[urgency];

/** A term: hours on the clock, or working days. */
export interface Term {
  readonly unit: 'hours' | 'working-days';
  readonly count: number;
}

/** The instant at which a term that starts now ends. */
export const endOf = (from: Date, term: Term): Date =>
  term.unit === 'hours'
    ? new Date(from.getTime() + term.count * 3_600_000)
    : addWorkingDays(from, term.count);

/** What the clock knows of a hand-over. */
export interface Waiting {
  readonly state: HandOverState;
  readonly dueAt: Date;
  readonly remindedAt: Date | null;
  readonly silentAt: Date | null;
}

/**
 * What is to be done about a hand-over at this moment: remind the recipient once its term is over, and tell
 * the sender that it stays silent when the term of silence (from the reminder) is over too.
 */
export function neededNow(waiting: Waiting, now: Date, silence: Term): 'remind' | 'tell-silent' | null {
  if (!isOpen(waiting.state) || now < waiting.dueAt) return null;
  if (waiting.remindedAt === null) return 'remind';
  if (waiting.silentAt !== null || now < endOf(waiting.remindedAt, silence)) return null;
  return 'tell-silent';
}
