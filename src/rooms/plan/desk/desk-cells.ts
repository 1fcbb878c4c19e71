import { typeDay } from '../../../kernel/local-time.ts';
import { planStandings } from '../plan.ts';
import type { DeskRow } from './desk-row.ts';

/** A fact of a municipality as it is read, in a table, a file or a report. */
export interface DeskCell {
  readonly key: string;
  readonly label: string;
  readonly plain: (row: DeskRow) => string | number;
  /** What it is sorted by; the greatest need first. */
  readonly order: (row: DeskRow) => number | string;
}

function empty({ emptySeats }: DeskRow): string {
  const [one, other] = emptySeats;
  if (one === undefined) return 'beide bezet';
  return other === undefined ? `${one.domain === 'care' ? 'zorg' : 'veiligheid'} leeg` : 'beide leeg';
}

const plan = ({ plan: own }: DeskRow): string =>
  own === null ? 'geen plan' : `${planStandings[own.standing]}, tot en met ${typeDay(own.endsOn)}`;

const known = ({ norms }: DeskRow): number => norms.met + norms.missed.length + norms.open;

/** The facts that stand in every table of the desk, in order. */
export const deskCells: readonly DeskCell[] = [
  { key: 'functies', label: 'Functies', plain: empty, order: ({ emptySeats }) => -emptySeats.length },
  { key: 'plan', label: 'Plan', plain: plan, order: ({ plan: own }) => own?.endsOn ?? '0000-00-00' },
  {
    key: 'laat',
    label: 'Te laat',
    plain: ({ actions }) => actions.overdue,
    order: ({ actions }) => -actions.overdue,
  },
  {
    key: 'risico',
    label: 'Risico',
    plain: ({ actions }) => actions.atRisk,
    order: ({ actions }) => -actions.atRisk,
  },
  {
    key: 'klaar',
    label: 'Klaar',
    plain: ({ actions }) => `${actions.done} van ${actions.total}`,
    order: ({ actions }) => actions.done - actions.total,
  },
  {
    key: 'normen',
    label: 'Normen',
    plain: (row) => `${row.norms.met} van ${known(row)}`,
    order: ({ norms }) => -norms.missed.length,
  },
  {
    key: 'overleg',
    label: 'Overleg',
    plain: ({ meetings }) => `${meetings.attended} van ${meetings.held}`,
    order: ({ meetings }) => meetings.attended - meetings.held,
  },
  {
    key: 'afspraken',
    label: 'Afspraken',
    plain: ({ agreements }) => agreements.inForce,
    order: ({ agreements }) => agreements.inForce,
  },
  {
    key: 'barrieres',
    label: 'Barrières',
    plain: ({ instruments }) =>
      instruments.lastStated === null ? 'geen opgave' : `${instruments.inForce} van 9`,
    order: ({ instruments }) => (instruments.lastStated === null ? -1 : instruments.inForce),
  },
];
