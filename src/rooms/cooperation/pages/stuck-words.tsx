import type { ReactNode } from 'react';
import { chainParty, label, stuckCaseState } from '../../../../content/code-lists.ts';
import { StatusBadge } from '../../../kernel/page/index.ts';
import type { StuckCase } from '../store/stuck-cases.ts';

/** Where a case stands. */
export const CaseBadge = ({ state }: { state: StuckCase['state'] }): ReactNode => (
  <StatusBadge kind={state === 'asked' ? 'warning' : state === 'taken_up' ? 'neutral' : 'plain'}>
    {label(stuckCaseState, state)}
  </StatusBadge>
);

/** "Zorgcoördinatie wacht op Opvang en Politie". */
export const sayWaiting = ({ waiting, waitingFor }: StuckCase): string =>
  `${label(chainParty, waiting)} wacht op: ${waitingFor.map((party) => label(chainParty, party).toLowerCase()).join(', ')}`;

/** "1 dag", "12 dagen". */
export const sayDays = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);
