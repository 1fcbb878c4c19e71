import type { ReactNode } from 'react';
import { byName, inDutchOrder } from '../../../../kernel/by-name.ts';
import { typeDay } from '../../../../kernel/local-time.ts';
import { type Column, Due, Link } from '../../../../kernel/page/index.ts';
import { planStandings } from '../../plan.ts';
import { deskCells } from '../desk-cells.ts';
import type { DeskLine } from '../read-desk.ts';

/** A column of the desk: as it is read, and as it goes into a file. */
export interface DeskColumn {
  readonly key: string;
  readonly label: string;
  readonly plain: (line: DeskLine) => string | number;
  readonly order: (line: DeskLine) => number | string;
}

/** What stands in the table, in order. Municipalities stand by name unless somebody asks otherwise. */
export const deskColumns: readonly DeskColumn[] = [
  { key: 'gemeente', label: 'Gemeente', plain: ({ name }) => name, order: ({ name }) => name },
  {
    key: 'open',
    label: 'Open',
    plain: ({ pushes }) => pushes.length,
    order: ({ pushes }) => -pushes.length,
  },
  ...deskCells,
];

const NUMERIC: ReadonlySet<string> = new Set(['open', 'laat', 'risico', 'afspraken']);

const NOWRAP: ReadonlySet<string> = new Set(['functies', 'plan', 'klaar', 'normen', 'overleg', 'barrieres']);

/** What looks other than its words. */
const CELLS: Readonly<Record<string, (line: DeskLine) => ReactNode>> = {
  gemeente: ({ name, slug }) => <Link href={`/regiobeeld/gemeente/${slug}`}>{name}</Link>,
  plan: ({ plan }) =>
    plan === null ? (
      'geen plan'
    ) : (
      <>
        {planStandings[plan.standing]}
        <br />
        {`t/m ${typeDay(plan.endsOn)}`}
      </>
    ),
  laat: ({ actions }) => <Due text={String(actions.overdue)} state={actions.overdue > 0 ? 'late' : 'fine'} />,
};

/** The columns as a table on a page, each with the address that sorts by it. */
export const tableColumns = (
  sortedBy: string,
  hrefFor: (key: string) => string,
): readonly Column<DeskLine>[] =>
  deskColumns.map(({ key, label, plain }) => ({
    key,
    label,
    cell: CELLS[key] ?? plain,
    numeric: NUMERIC.has(key),
    nowrap: NOWRAP.has(key),
    rowHeader: key === 'gemeente',
    sort: { href: hrefFor(key), ...(key === sortedBy ? { direction: 'ascending' as const } : {}) },
  }));

/** Lines in the order of a column; those that are equal by name. */
export function sortedLines(lines: readonly DeskLine[], key: string): readonly DeskLine[] {
  const order = deskColumns.find((one) => one.key === key)?.order ?? (({ name }: DeskLine) => name);
  return lines.toSorted((one, other) => {
    const [a, b] = [order(one), order(other)];
    const apart = typeof a === 'number' && typeof b === 'number' ? a - b : inDutchOrder(String(a), String(b));
    return apart || byName(one, other);
  });
}
