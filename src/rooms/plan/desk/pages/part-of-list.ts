import type { Visit } from '../../../../kernel/web/visit.tsx';

/** Municipalities on one page: a region fits, a country does not. */
const ON_PAGE = 50;

/** One page of a list that is there whole, with the addresses of the pages beside it. */
export interface PartOfList<Line> {
  readonly lines: readonly Line[];
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** The page that the address asks for with `?pagina=2`; the first for what makes no sense. */
export function partOf<Line>({ context }: Visit, all: readonly Line[]): PartOfList<Line> {
  const last = Math.max(1, Math.ceil(all.length / ON_PAGE));
  const asked = Number(context.req.query('pagina') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= last ? asked : 1;
  const hrefOf = (to: number): string | undefined => {
    if (to < 1 || to > last) return undefined;
    const url = new URL(context.req.url);
    url.searchParams.set('pagina', String(to));
    return `${url.pathname}${url.search}`;
  };
  return {
    lines: all.slice((page - 1) * ON_PAGE, page * ON_PAGE),
    previousHref: hrefOf(page - 1),
    nextHref: hrefOf(page + 1),
  };
}
