import type { ReactNode } from 'react';
import { EmptyState, Pagination, Table, type TableProps } from '../../../kernel/page/index.ts';

interface ScreenOfListProps<Row> extends Omit<TableProps<Row>, 'rows' | 'captionHidden' | 'narrow'> {
  readonly list: { readonly lines: readonly Row[]; readonly next: string | null };
  /** Stands in the place of a list of nothing. */
  readonly empty: { readonly heading: string; readonly children?: ReactNode };
  /** The address of the list, with what goes along in it besides the place where the next screen begins. */
  readonly href: string;
  readonly asked?: Readonly<Record<string, string>>;
}

/** One screen of a long list, or what to know when it is empty, and the way to the next screen. */
export const ScreenOfList = <Row,>({
  list,
  empty,
  href,
  asked,
  ...table
}: ScreenOfListProps<Row>): ReactNode => (
  <>
    {list.lines.length === 0 ? (
      <EmptyState {...empty} />
    ) : (
      <Table {...table} captionHidden rows={list.lines} />
    )}
    <Pagination
      nextHref={
        list.next === null ? undefined : `${href}?${new URLSearchParams({ ...asked, na: list.next })}`
      }
    />
  </>
);
