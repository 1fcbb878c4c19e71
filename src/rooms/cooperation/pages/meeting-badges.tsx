import type { ReactNode } from 'react';
import { label, meetingState } from '../../../../content/code-lists.ts';
import { StatusBadge, type StatusKind } from '../../../kernel/page/index.ts';
import type { NormState } from '../meetings/meeting-norm.ts';
import type { Meeting } from '../store/meetings.ts';

const NORM: Readonly<Record<NormState, { readonly words: string; readonly look: StatusKind }>> = {
  met: { words: 'Norm gehaald', look: 'success' },
  on_course: { words: 'Op koers', look: 'neutral' },
  at_risk: { words: 'Norm in gevaar', look: 'warning' },
  missed: { words: 'Norm niet gehaald', look: 'danger' },
};

const STATE_LOOK: Readonly<Record<Meeting['state'], StatusKind>> = {
  planned: 'neutral',
  held: 'success',
  cancelled: 'plain',
};

/** Whether a meeting is to come, was held or does not go on. */
export const MeetingStateBadge = ({ state }: { state: Meeting['state'] }): ReactNode => (
  <StatusBadge kind={STATE_LOOK[state]}>{label(meetingState, state)}</StatusBadge>
);

/** Where a body stands with its norm. */
export const NormBadge = ({ state }: { state: NormState }): ReactNode => (
  <StatusBadge kind={NORM[state].look}>{NORM[state].words}</StatusBadge>
);
