import { EUROPEAN_DAY, type WeekTemplateItem, weekTemplate } from '../../../../content/cooperation/week.ts';
import { addDays, type LocalDate, weekday } from '../../../kernel/local-time.ts';

/** The Week against human trafficking of a year: Monday to Sunday around the European day (S122). */
export interface Week {
  readonly year: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly europeanDay: LocalDate;
}

/** Computed for any year: the week in which 18 October lies. */
export function weekOf(year: number): Week {
  const europeanDay = `${String(year).padStart(4, '0')}-${EUROPEAN_DAY}`;
  const from = addDays(europeanDay, -((weekday(europeanDay) + 6) % 7));
  return { year, from, until: addDays(from, 6), europeanDay };
}

/** The year whose Week comes next, or goes on now. */
export const nextWeekYear = (today: LocalDate): number => {
  const year = Number(today.slice(0, 4));
  return weekOf(year).until < today ? year + 1 : year;
};

/** The programme that the template proposes for a year. */
export const proposedFor = (year: number): readonly (WeekTemplateItem & { readonly onDate: LocalDate })[] =>
  weekTemplate.map((item) => ({ ...item, onDate: addDays(weekOf(year).from, item.day) }));
