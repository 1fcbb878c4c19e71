import type { LocalDate } from '../../../kernel/local-time.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import { finding, type NormFinding } from './norm.ts';
import type { NormFacts } from './norm-facts.ts';

const sayDays = (days: readonly LocalDate[]): string =>
  days.map((day) => sayDate(day, 'nl', false)).join(', ');
const lastDay = (year: number): LocalDate => `${year}-12-31`;
const byDay = (days: readonly LocalDate[]): LocalDate[] => [...days].sort();

/** N3: the network meets so many times in a calendar year (S53). */
export function networkMeetings({ network, today, year }: NormFacts): NormFinding {
  if (network === null)
    return finding('N3', 'unknown', `Over ${year} staan geen overleggen van het netwerk in Lantaarn`, {
      missing: 'De regionaal beleidsregisseur zet de overleggen in Lantaarn.',
    });
  const { needed, attended } = network;
  const held = byDay(network.held);
  const planned = byDay(network.planned.filter((day) => day >= today && day <= lastDay(year)));
  const dates = held.length === 0 ? '' : `: ${sayDays(held)}`;
  const sum = `${held.length} van ${needed}${dates}. Zelf bij ${attended}.`;
  if (held.length >= needed) return finding('N3', 'met', sum);
  const short = needed - held.length;
  const over = today > lastDay(year);
  if (over) return finding('N3', 'not_met', sum, { forecast: `Er waren er ${short} te weinig in ${year}.` });
  const coming = planned.length === 0 ? 'Er is niets gepland.' : `Gepland: ${sayDays(planned)}.`;
  const need = `Nog ${short} nodig voor 31 december.`;
  return planned.length >= short
    ? finding('N3', 'on_track', sum, { forecast: `${need} ${coming} Dan is de norm gehaald.` })
    : finding('N3', 'at_risk', sum, {
        forecast: `${need} ${coming} Er moeten er nog ${short - planned.length} bij.`,
      });
}

/** The European day against trafficking, around which the Week is held (S122). */
export const EUROPEAN_DAY = '10-18';
/** Days after it in which a Week still counts as around it. */
const WEEK_OVER = '11-01';

/** N8: one Week against human trafficking a year (S72, S122). */
export function weekAgainst({ week, today, year }: NormFacts): NormFinding {
  if (week === null)
    return finding('N8', 'unknown', `Over ${year} staat geen activiteit in Lantaarn`, {
      missing: 'Zet het programma van de Week in Lantaarn.',
    });
  const held = byDay(week.held);
  const planned = byDay(week.planned.filter((day) => day >= today));
  if (held.length > 0) {
    const activities = `${held.length} ${held.length === 1 ? 'activiteit' : 'activiteiten'}`;
    return finding(
      'N8',
      'met',
      `1 van 1: ${activities} in ${year}, vanaf ${sayDate(held[0] ?? '', 'nl', false)}`,
    );
  }
  if (today > `${year}-${WEEK_OVER}`)
    return finding('N8', 'not_met', `0 van 1: in ${year} is geen activiteit gehouden`);
  return planned.length > 0
    ? finding('N8', 'on_track', `0 van 1: de Week moet nog komen`, {
        forecast: `Gepland: ${sayDays(planned)}.`,
      })
    : finding('N8', 'at_risk', `0 van 1: er is nog niets gepland`, {
        forecast: `De Week is rond 18 oktober ${year}.`,
      });
}

/** N9: something was done this year for every duty of the coordinators (1.3). */
export function dutiesDone({ duties, today, year }: NormFacts): NormFinding {
  const { total, done, open } = duties;
  const sum = `${done} van ${total} taken`;
  if (done >= total) return finding('N9', 'met', sum);
  const parts = open.map((text) => ({ text, state: 'unknown' as const }));
  return today > lastDay(year)
    ? finding('N9', 'not_met', sum, { parts })
    : finding('N9', 'at_risk', sum, {
        parts,
        forecast: `Voor ${total - done} ${total - done === 1 ? 'taak' : 'taken'} staat in ${year} nog niets.`,
        missing: 'Vul bij Functies en taken in wat is gedaan.',
      });
}
