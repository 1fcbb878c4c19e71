import type { Context } from '../../../../kernel/context.ts';
import { addDays, type LocalDate } from '../../../../kernel/local-time.ts';
import { signalCounts } from '../../store/signal-counts.ts';
import type { FrozenFigure } from '../frozen.ts';
import { TOTAL } from '../protect-figure.ts';
import type { Span } from './gather.ts';

/** Signals and questions for advice by quarter, each kind on its own: they are never added up (S33, S34). */
export async function signalFigure(context: Context, { from, until }: Span): Promise<FrozenFigure> {
  const rows: { readonly label: string; readonly cells: readonly [number, number] }[] = [];
  for (const quarter of quartersIn(from, until)) {
    const counted = await signalCounts(context, quarter);
    rows.push({ label: quarter.label, cells: [counted.reports, counted.advice] });
  }
  const sum = (column: 0 | 1): number => rows.reduce((total, { cells }) => total + cells[column], 0);
  return {
    code: 'signals',
    title: 'Signalen die bij de gemeente binnenkwamen',
    columns: ['Periode', 'Meldingen', 'Vragen om advies'],
    rows: [...rows, { label: TOTAL, cells: [sum(0), sum(1)] }],
    chart: true,
    source:
      'Lantaarn, meldroute van de gemeente. Meldingen bij politie, arbeidsinspectie en ESSM staan hier niet in.',
    people: true,
  };
}

/** A part of a period that lies in one quarter of a year. */
export interface Quarter {
  readonly label: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The quarters of the calendar that a period touches, each as far as it lies in the period; oldest first. */
export function quartersIn(from: LocalDate, until: LocalDate): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let start = from; start <= until; ) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const quarter = Math.ceil(month / 3);
    const next =
      quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
    const last = addDays(next, -1);
    quarters.push({ label: `${year}, kwartaal ${quarter}`, from: start, until: last < until ? last : until });
    start = next;
  }
  return quarters;
}
