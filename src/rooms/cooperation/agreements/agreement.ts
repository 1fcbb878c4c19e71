import type { AgreementState } from '../../../../content/code-lists.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** Where an agreement can go from each state (S107). Backwards goes one step, as a legal check may send it back. */
const NEXT: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['legal_check', 'ended'],
  legal_check: ['college_decision', 'draft', 'ended'],
  college_decision: ['signed', 'legal_check', 'ended'],
  signed: ['in_force', 'ended'],
  in_force: ['evaluated', 'ended'],
  evaluated: ['in_force', 'ended'],
  ended: [],
};

/** The states an agreement can go to from this one. */
export const nextStates = (state: AgreementState): readonly AgreementState[] => NEXT[state];

export interface AgreementDates {
  readonly state: AgreementState;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
}

/** Whether it holds on this day; both the first and the last day count. */
export const holdsOn = ({ state, startsOn, endsOn }: AgreementDates, day: LocalDate): boolean =>
  (state === 'in_force' || state === 'evaluated') &&
  (startsOn === null || startsOn <= day) &&
  (endsOn === null || endsOn >= day);

/** `expired`: the last day is over, and nobody ended it. `ends` and `review`: the day is near. */
export type Attention = 'expired' | 'ends' | 'review' | 'none';

/** What an agreement asks for on this day, when somebody wants to know until `horizon`. */
export function attentionFor(dates: AgreementDates, today: LocalDate, horizon: LocalDate): Attention {
  if (dates.state === 'ended') return 'none';
  if (dates.endsOn !== null && dates.endsOn < today) return 'expired';
  if (dates.endsOn !== null && dates.endsOn <= horizon) return 'ends';
  if (dates.reviewOn !== null && dates.reviewOn <= horizon) return 'review';
  return 'none';
}
