import type { ReactNode } from 'react';
import { type Column, Due, Link, sayDate } from '../../../../kernel/page/index.ts';
import { planStandings } from '../../plan.ts';
import type { DeskLine } from '../read-desk.ts';

/** A column of the desk: as it is read, and as it goes into a file. */
export interface DeskColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** For a file. */
  readonly plain: (line: DeskLine) => string | number;
  readonly cell?: (line: DeskLine) => ReactNode;
  /** What it is sorted by; the greatest need first. */
  readonly order: (line: DeskLine) => number | string;
}

const empty = ({ emptySeats }: DeskLine): string =>
  emptySeats.length === 0
    ? 'beide bezet'
    : emptySeats.map(({ domain }) => `${domain === 'care' ? 'zorg' : 'veiligheid'} leeg`).join(', ');

const plan = ({ plan: own }: DeskLine): string =>
  own === null ? 'geen plan' : `${planStandings[own.standing]}, tot en met ${sayDate(own.endsOn)}`;

const known = ({ norms }: DeskLine): number => norms.met + norms.missed.length + norms.open;

/** What stands in the table, in order. Municipalities stand by name unless somebody asks otherwise. */
export const deskColumns: readonly DeskColumn[] = [
  {
    key: 'gemeente',
    label: 'Gemeente',
    plain: ({ name }) => name,
    cell: ({ name, slug }) => <Link href={`/regiobeeld/gemeente/${slug}`}>{name}</Link>,
    order: ({ name }) => name,
  },
  {
    key: 'open',
    label: 'Staat open',
    numeric: true,
    plain: ({ pushes }) => pushes.length,
    order: ({ pushes }) => -pushes.length,
  },
  { key: 'functies', label: 'Functies', plain: empty, order: ({ emptySeats }) => -emptySeats.length },
  {
    key: 'plan',
    label: 'Plan',
    plain: plan,
    order: ({ plan: own }) => own?.endsOn ?? '0000-00-00',
  },
  {
    key: 'laat',
    label: 'Te laat',
    numeric: true,
    plain: ({ actions }) => actions.overdue,
    cell: ({ actions }) => (
      <Due text={String(actions.overdue)} state={actions.overdue > 0 ? 'late' : 'fine'} />
    ),
    order: ({ actions }) => -actions.overdue,
  },
  {
    key: 'risico',
    label: 'Risico',
    numeric: true,
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
    label: 'Normen gehaald',
    plain: (line) => `${line.norms.met} van ${known(line)}`,
    order: ({ norms }) => -norms.missed.length,
  },
  {
    key: 'overleg',
    label: 'Overleg bijgewoond',
    plain: ({ meetings }) => `${meetings.attended} van ${meetings.held}`,
    order: ({ meetings }) => meetings.attended - meetings.held,
  },
  {
    key: 'afspraken',
    label: 'Afspraken',
    plain: ({ agreements }) => `${agreements.covered} van ${agreements.all}`,
    order: ({ agreements }) => agreements.covered - agreements.all,
  },
  {
    key: 'barrieres',
    label: 'Barrières ingevoerd',
    plain: ({ instruments }) =>
      instruments.lastStated === null ? 'niet opgegeven' : `${instruments.inForce} van 9`,
    order: ({ instruments }) => (instruments.lastStated === null ? -1 : instruments.inForce),
  },
];

/** The columns as a table on a page, each with the address that sorts by it. */
export const tableColumns = (
  sortedBy: string,
  hrefFor: (key: string) => string,
): readonly Column<DeskLine>[] =>
  deskColumns.map(({ key, label, numeric, plain, cell }) => ({
    key,
    label,
    cell: cell ?? plain,
    ...(numeric ? { numeric } : {}),
    ...(key === 'gemeente' ? { rowHeader: true } : {}),
    sort: { href: hrefFor(key), ...(key === sortedBy ? { direction: 'ascending' as const } : {}) },
  }));

/** Lines in the order of a column; those that are equal by name. */
export function sortedLines(lines: readonly DeskLine[], key: string): readonly DeskLine[] {
  const column = deskColumns.find((one) => one.key === key) ?? deskColumns[0];
  if (column === undefined) return lines;
  return lines.toSorted((one, other) => {
    const [a, b] = [column.order(one), column.order(other)];
    const apart = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl');
    return apart || one.name.localeCompare(other.name, 'nl');
  });
}
