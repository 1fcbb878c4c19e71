import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { AscendingIcon, DescendingIcon } from './icons.tsx';
import { useWords } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: to the end of the column, digits below one another. */
  readonly numeric?: boolean;
  /** Does not break: references and dates. */
  readonly nowrap?: boolean;
  /** Names the row for a screen reader. One column of a table. */
  readonly rowHeader?: boolean;
  /** The label is only for screen readers: a column of links. */
  readonly labelHidden?: boolean;
  /** Address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' };
}

export interface TableProps<Row> {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On a narrow screen rows become blocks; `scroll` keeps the table, for figures that are compared. */
  readonly narrow?: 'stack' | 'scroll';
}

/** Said in words: what is displayed as a block would otherwise no longer be a table to a screen reader. */
export const tableRoles = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  rowHeader: { role: 'rowheader' },
  columnHeader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** Rows to compare. What is too wide scrolls by itself, also with the keyboard. For no rows: `EmptyState`. */
export const Table = <Row,>(props: TableProps<Row>): ReactNode => (
  <section
    className={classNames('scroll-region', props.narrow !== 'scroll' && 'scroll-region--stack')}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    tabIndex={0}
    aria-labelledby={`${props.id}-caption`}
  >
    <table {...tableRoles.table} id={props.id} className="utrecht-table utrecht-table--html-table">
      <caption id={`${props.id}-caption`} className="utrecht-table__caption">
        {props.captionHidden ? <span className="visually-hidden">{props.caption}</span> : props.caption}
      </caption>
      <thead {...tableRoles.rows} className="utrecht-table__header">
        <tr {...tableRoles.row} className="utrecht-table__row">
          {props.columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rows} className="utrecht-table__body">
        {props.rows.map((row) => (
          <tr {...tableRoles.row} key={props.rowKey(row)} className="utrecht-table__row">
            {props.columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function HeaderCell<Row>({ column }: { column: Column<Row> }): ReactNode {
  const words = useWords();
  const { label, labelHidden, numeric, sort } = column;
  const text = labelHidden ? <span className="visually-hidden">{label}</span> : label;
  return (
    <th
      {...tableRoles.columnHeader}
      scope="col"
      aria-sort={sort?.direction}
      className={classNames('utrecht-table__header-cell', numeric && 'cell--numeric')}
    >
      {sort === undefined ? (
        text
      ) : (
        <a className="sort-link" href={sort.href} aria-label={words.sortBy(label)}>
          {label}
          {sort.direction === 'ascending' ? <AscendingIcon /> : null}
          {sort.direction === 'descending' ? <DescendingIcon /> : null}
        </a>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const look = classNames(column.numeric && 'cell--numeric', column.nowrap && 'cell--nowrap');
  return column.rowHeader ? (
    <th {...tableRoles.rowHeader} scope="row" className={classNames('utrecht-table__header-cell', look)}>
      {column.cell(row)}
    </th>
  ) : (
    <td
      {...tableRoles.cell}
      data-label={column.labelHidden ? undefined : column.label}
      className={classNames('utrecht-table__cell', look)}
    >
      {column.cell(row)}
    </td>
  );
}

export interface PaginationProps {
  /** Absent on the first page. */
  readonly previousHref?: string | undefined;
  /** Absent on the last page. */
  readonly nextHref?: string | undefined;
  /** Where one is: "51 tot 100". */
  readonly position?: string;
}

/** Further and back in a long list. Nothing when it fits on one page. */
export function Pagination({ previousHref, nextHref, position }: PaginationProps): ReactNode {
  const words = useWords();
  if (previousHref === undefined && nextHref === undefined) return null;
  return (
    <nav className="utrecht-pagination pagination" aria-label={words.pages}>
      {position === undefined ? null : <span className="pagination__position">{position}</span>}
      {previousHref === undefined ? null : (
        <a
          className="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
          rel="prev"
          href={previousHref}
        >
          {words.previousPage}
        </a>
      )}
      {nextHref === undefined ? null : (
        <a
          className="utrecht-pagination__relative-link utrecht-pagination__relative-link--next"
          rel="next"
          href={nextHref}
        >
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}
