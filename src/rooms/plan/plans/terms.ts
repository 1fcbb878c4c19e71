import type { LocalDate } from '../../../kernel/local-time.ts';
import type { ItemTerm } from '../plan.ts';

/** First and last day of an action; null where it has none. */
export interface ItemDays {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

/** The days that a term means in a period. Of `dates` the days are its own, so they are given. */
export function daysOf(
  term: ItemTerm,
  period: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  own: ItemDays = { startsOn: null, endsOn: null },
): ItemDays {
  switch (term) {
    case 'first-year': {
      const yearEnd = `${period.startsOn.slice(0, 4)}-12-31`;
      return { startsOn: period.startsOn, endsOn: yearEnd < period.endsOn ? yearEnd : period.endsOn };
    }
    case 'period':
      return { startsOn: period.startsOn, endsOn: period.endsOn };
    case 'continuous':
      return { startsOn: period.startsOn, endsOn: null };
    case 'dates':
      return own;
    case 'none':
      return { startsOn: null, endsOn: null };
  }
}
