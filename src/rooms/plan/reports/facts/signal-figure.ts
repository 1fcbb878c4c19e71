import { reportKindOf } from '../../../../../content/reports.ts';
import type { Context } from '../../../../kernel/context.ts';
import { addDays, addMonths, type LocalDate } from '../../../../kernel/local-time.ts';
import { allOrganisations } from '../../../people/index.ts';
import { signalCounts } from '../../../signals/index.ts';
import type { FrozenFigure } from '../frozen.ts';
import { TOTAL } from '../protect-figure.ts';
import type { Span } from './gather.ts';

/**
 * Signals and questions for advice by quarter, each kind on its own: they are never added up (S33, S34). Only quarters
 * that are over, so that two reports of some days apart never tell what came in between.
 */
export async function signalFigure(context: Context, { kind, until }: Span): Promise<FrozenFigure> {
  const { by, months } = reportKindOf(kind);
  const whose =
    by === 'region'
      ? (await allOrganisations(context.house)).map(({ id }) => id)
      : [context.actor.organisationId];
  const rows: { readonly label: string; readonly cells: readonly [number, number] }[] = [];
  for (const quarter of quartersBefore(until, months / 3)) {
    const counts = await signalCounts(context, quarter.from, quarter.until);
    const sum = (of: 'reports' | 'advice'): number =>
      whose.reduce((total, id) => total + counts.of(id)[of], 0);
    rows.push({ label: quarter.label, cells: [sum('reports'), sum('advice')] });
  }
  const total = (column: 0 | 1): number => rows.reduce((sum, { cells }) => sum + cells[column], 0);
  return {
    code: 'signals',
    title: 'Signalen die binnenkwamen, per kwartaal dat voorbij is',
    columns: ['Periode', 'Meldingen', 'Vragen om advies'],
    rows: [...rows, { label: TOTAL, cells: [total(0), total(1)] }],
    chart: true,
    source:
      'Lantaarn, meldroute van de gemeente. Meldingen bij politie, arbeidsinspectie en ESSM staan hier niet in',
    people: true,
  };
}

/** A quarter of the calendar. */
export interface Quarter {
  readonly label: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** So many quarters of the calendar that were over on this day, or ended on it; oldest first. */
export function quartersBefore(day: LocalDate, count: number): readonly Quarter[] {
  const [year = 0, month = 1] = addDays(day, 1).split('-').map(Number);
  const begin = `${year}-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(begin, -3 * (count - index));
    const [ofYear = '', ofMonth = '1'] = from.split('-');
    return {
      label: `${ofYear}, kwartaal ${Math.ceil(Number(ofMonth) / 3)}`,
      from,
      until: addDays(addMonths(from, 3), -1),
    };
  });
}
