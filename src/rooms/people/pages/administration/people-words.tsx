import type { ReactNode } from 'react';
import { StatusBadge, type StatusKind, sayDate } from '../../../../kernel/page/index.ts';
import type { Colleague, ColleagueSeat, ColleagueState } from '../../administration/colleagues.ts';

/** How far a colleague has come, in words. */
export const STATES: Readonly<Record<ColleagueState, { readonly label: string; readonly kind: StatusKind }>> =
  {
    active: { label: 'Actief', kind: 'success' },
    invited: { label: 'Uitgenodigd', kind: 'neutral' },
    expired: { label: 'Link verlopen', kind: 'warning' },
    'no-factor': { label: 'Nog geen inlogcode', kind: 'warning' },
    guest: { label: 'Account elders', kind: 'plain' },
    ended: { label: 'Geen toegang meer', kind: 'plain' },
  };

export const StateBadge = ({ colleague: { state } }: { colleague: Colleague }): ReactNode => (
  <StatusBadge kind={STATES[state].kind}>{STATES[state].label}</StatusBadge>
);

/** "Aandachtsfunctionaris zorg (vervanger)". */
export const saySeat = ({ title, capacity }: Pick<ColleagueSeat, 'title' | 'capacity'>): string =>
  capacity === 'deputy' ? `${title} (vervanger)` : title;

/** "vanaf 1 maart 2026", "1 maart 2026 tot en met 1 mei 2026". */
export const sayPeriod = ({ from, until }: Pick<ColleagueSeat, 'from' | 'until'>): string =>
  until === null ? `vanaf ${sayDate(from)}` : `${sayDate(from)} tot en met ${sayDate(until)}`;

/** An address that may be broken behind its @. */
export function Email({ address }: { address: string }): ReactNode {
  const [name, host] = address.split('@');
  return (
    <span className="breaks">
      {name}
      {host === undefined ? null : (
        <>
          @<wbr />
          {host}
        </>
      )}
    </span>
  );
}
