import type {
  ContactProduct,
  ExploitationForm,
  HelpAnswer,
  Minor,
  SignalStatus,
  SignalUrgency,
  WaitsFor,
} from '../../../content/code-lists.ts';
import { instantOf, localDate } from '../../kernel/local-time.ts';
import { addWorkingDays, type ClosedDays } from '../../kernel/working-days.ts';

/**
 * What a signal is: its states and the ways between them, its term, and how its state follows from its acts.
 * Pure. Source: domain 4.4 (internal route), R1, R6, R17.
 */
export type SignalState = SignalStatus;

/** States in which there is still work to do; the column `open` in the database says the same. */
export const openStates = ['received', 'triage', 'enriching', 'consultation', 'forwarded', 'case'] as const;

/** States in which a signal rests. */
export const closedStates = [
  'stored_picture',
  'closed_advice',
  'closed_not_trafficking',
  'closed_insufficient',
  'duplicate',
] as const;

export type OpenState = (typeof openStates)[number];
export type ClosedState = (typeof closedStates)[number];

export const isOpen = (state: SignalState): state is OpenState =>
  (openStates as readonly SignalState[]).includes(state);

/** Closing ways that need nobody else; `closed_not_trafficking` needs a second reader (R17). */
const closingAlone = ['stored_picture', 'closed_advice', 'closed_insufficient', 'duplicate'] as const;

/** From each state the states that may follow. A closed signal only opens again, into triage. */
export const transitions: Readonly<Record<SignalState, readonly SignalState[]>> = {
  received: ['triage', 'enriching', 'consultation', 'forwarded', ...closingAlone, 'closed_not_trafficking'],
  triage: ['enriching', 'consultation', 'forwarded', ...closingAlone, 'closed_not_trafficking'],
  enriching: ['consultation', 'forwarded', 'case', ...closingAlone, 'closed_not_trafficking'],
  consultation: ['enriching', 'forwarded', 'case', ...closingAlone, 'closed_not_trafficking'],
  forwarded: ['enriching', 'consultation', 'case', ...closingAlone, 'closed_not_trafficking'],
  case: ['consultation', 'forwarded', 'stored_picture', 'closed_insufficient', 'closed_not_trafficking'],
  stored_picture: ['triage'],
  closed_advice: ['triage'],
  closed_not_trafficking: ['triage'],
  closed_insufficient: ['triage'],
  duplicate: ['triage'],
};

export const mayMove = (from: SignalState, to: SignalState): boolean => transitions[from].includes(to);

/** Closing this way needs a second person (R17). */
export const needsSecondReader = (to: SignalState): boolean => to === 'closed_not_trafficking';

/** Terms in working days, from the settings `clock.triage` and `clock.enriching`. */
export interface Terms {
  readonly triage: number;
  readonly enriching: number;
  readonly closed?: ClosedDays;
}

/**
 * When the next step should have been taken, or null when this state has no term of its own (handed over: the
 * hand-over has one). Acute is due at once; urgent before the end of that day (domain 4.4, proposed clock).
 */
export function dueAt(state: SignalState, urgency: SignalUrgency, since: Date, terms: Terms): Date | null {
  if (!isOpen(state) || state === 'forwarded' || state === 'case') return null;
  if (urgency === 'acute') return since;
  if (urgency === 'urgent') return endOfDay(since);
  const days = state === 'received' || state === 'triage' ? terms.triage : terms.enriching;
  return addWorkingDays(since, days, terms.closed ?? {});
}

const DAY_BUT_A_SECOND = 86_399_000;

const endOfDay = (instant: Date): Date => instantOf({ date: localDate(instant), clock: DAY_BUT_A_SECOND });

/** Whether the term has passed at this moment. */
export const isOverdue = (due: Date | null, now: Date): boolean =>
  due !== null && due.getTime() < now.getTime();

/** Kinds of acts on a signal. What was only looked at is no act: that stands in the audit trail. */
export const actKinds = [
  'reported',
  'triaged',
  'moved',
  'enriched',
  'beeld_marked',
  'beeld_concluded',
  'consulted',
  'noted',
  'task_set',
  'task_done',
  'question_to_reporter',
  'message_to_reporter',
  'message_from_reporter',
  'handed_over',
  'hand_over_changed',
  'second_reading_asked',
  'second_reading_decided',
  'closed',
  'reopened',
  'assigned',
  'thing_added',
  'thing_removed',
  'region_looked',
  'merged',
  'merged_into',
  'split_off',
  'split_from',
  'file_added',
  'consent_recorded',
  'informing_recorded',
  'police_item_recorded',
  'police_item_destroyed',
  'safe_contact_set',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Acts whose text the reporter reads too, in the dialogue. */
export const reporterReads: ReadonlySet<ActKind> = new Set<ActKind>([
  'question_to_reporter',
  'message_to_reporter',
  'message_from_reporter',
]);

/** The codes of an act that change what the signal is; other codes may stand beside them. */
export interface ActCodes {
  readonly state?: SignalState;
  readonly form?: ExploitationForm;
  readonly urgency?: SignalUrgency;
  readonly minor?: Minor;
  /** Null: not an adult, or nobody is known. */
  readonly help?: HelpAnswer | null;
  readonly product?: ContactProduct;
  /** Null: nobody in particular. */
  readonly waitsFor?: WaitsFor | null;
}

/** What a signal is at a moment, as it follows from its acts. */
export interface SignalNow {
  readonly state: SignalState;
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly minor: Minor;
  readonly help: HelpAnswer | null;
  readonly product: ContactProduct;
  readonly waitsFor: WaitsFor | null;
}

const atFirst: SignalNow = {
  state: 'received',
  form: 'unknown',
  urgency: 'normal',
  minor: 'unknown',
  help: null,
  product: 'report',
  waitsFor: 'coordinator',
};

/**
 * Folds acts in their order into what the signal is now. The columns of the signal are a copy of this, kept
 * for finding; a property test holds the two together. Throws RangeError for a step the states do not know.
 */
export function foldActs(acts: readonly { readonly codes: ActCodes }[]): SignalNow {
  return acts.reduce<SignalNow>((now, { codes }) => {
    const to = codes.state ?? now.state;
    if (to !== now.state && !mayMove(now.state, to)) {
      throw new RangeError(`a signal cannot go from ${now.state} to ${to}`);
    }
    return {
      state: to,
      form: codes.form ?? now.form,
      urgency: codes.urgency ?? now.urgency,
      minor: codes.minor ?? now.minor,
      help: codes.help === undefined ? now.help : codes.help,
      product: codes.product ?? now.product,
      waitsFor: codes.waitsFor === undefined ? now.waitsFor : codes.waitsFor,
    };
  }, atFirst);
}

/** A minor may be involved: treated as a minor until it is known (R6). */
export const treatAsMinor = (minor: Minor): boolean => minor === 'yes' || minor === 'possibly';
