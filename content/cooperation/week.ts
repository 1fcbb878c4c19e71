import type { WeekAudience, WeekEventKind } from '../code-lists.ts';

/** The European day against trafficking in human beings, month and day (S122). */
export const EUROPEAN_DAY = '10-18';

/** An item of the programme as the template proposes it. */
export interface WeekTemplateItem {
  readonly kind: WeekEventKind;
  readonly title: string;
  readonly audience: WeekAudience;
  /** Days after the Monday of the Week. */
  readonly day: number;
}

/** What returns every year: a proposal, that the working group changes. */
export const weekTemplate: readonly WeekTemplateItem[] = [
  { kind: 'opening', title: 'Opening van de Week', audience: 'council', day: 0 },
  { kind: 'training', title: 'Bijeenkomst: signalen herkennen', audience: 'colleagues', day: 1 },
  { kind: 'stand', title: 'Informatiekraam in het gemeentehuis', audience: 'residents', day: 2 },
  { kind: 'lesson', title: 'Les op school', audience: 'pupils', day: 3 },
  { kind: 'campaign', title: 'Het meldpunt in de krant en op de website', audience: 'residents', day: 4 },
];
