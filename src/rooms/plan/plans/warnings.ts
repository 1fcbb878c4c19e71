import type { PolicyFrame } from '../../../../content/plan/frame.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-time.ts';
import { type Plan, planStanding } from '../plan.ts';

/** What about a plan asks for attention. `days` counts to the last day, or since. */
export type PlanWarning =
  | {
      readonly kind: 'plan_ends' | 'plan_over' | 'frame_ends' | 'frame_over';
      readonly on: LocalDate;
      readonly days: number;
    }
  | { readonly kind: 'council_unaware'; readonly version: number }
  | { readonly kind: 'none_in_force' };

const DAY = 86_400_000;
const days = (from: LocalDate, until: LocalDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/**
 * Whether a plan or the frame it stands in is over or nearly so (S2). A plan that has a successor ends without a warning.
 * `months` is how long before the end.
 */
export function planWarnings(
  plan: Pick<Plan, 'state' | 'startsOn' | 'endsOn' | 'evaluatedOn' | 'succeededBy'> | null,
  frame: PolicyFrame,
  today: LocalDate,
  months: number,
): readonly PlanWarning[] {
  const warnings: PlanWarning[] = [];
  if (plan === null || plan.state === 'draft') warnings.push({ kind: 'none_in_force' });
  else if (plan.succeededBy === null) {
    const standing = planStanding(plan, today);
    if (standing === 'expired' || standing === 'evaluated')
      warnings.push({ kind: 'plan_over', on: plan.endsOn, days: days(plan.endsOn, today) });
    else if (standing === 'in_force' && today >= addMonths(plan.endsOn, -months))
      warnings.push({ kind: 'plan_ends', on: plan.endsOn, days: days(today, plan.endsOn) });
  }
  if (today > frame.until)
    warnings.push({ kind: 'frame_over', on: frame.until, days: days(frame.until, today) });
  else if (today >= addMonths(frame.until, -months))
    warnings.push({ kind: 'frame_ends', on: frame.until, days: days(today, frame.until) });
  return warnings;
}

const inDays = (count: number): string =>
  count === 0 ? 'vandaag' : count === 1 ? 'over 1 dag' : `over ${count} dagen`;

/** A warning in words, with what to do. */
export function sayWarning(warning: PlanWarning): { readonly heading: string; readonly text: string } {
  switch (warning.kind) {
    case 'plan_ends':
      return {
        heading: `Dit plan loopt ${inDays(warning.days)} af`,
        text: 'Er ligt nog geen volgend plan. De aandachtsfunctionarissen beoordelen de acties en maken het volgende plan; wat zij meenemen, gaat vanzelf mee.',
      };
    case 'plan_over':
      return {
        heading: `Dit plan is ${warning.days} ${warning.days === 1 ? 'dag' : 'dagen'} voorbij`,
        text: 'Er geldt nu geen plan. Elke gemeente heeft afgesproken beleid te hebben (IBP). De aandachtsfunctionarissen maken het volgende plan.',
      };
    case 'frame_ends':
      return {
        heading: `Het regionale beleidskader loopt ${inDays(warning.days)} af`,
        text: 'Het plan staat in het Regionaal Beleidskader Mensenhandel 2023-2026. Vraag de regionaal beleidsregisseur naar het volgende kader.',
      };
    case 'frame_over':
      return {
        heading: 'Het regionale beleidskader is voorbij',
        text: 'Het Regionaal Beleidskader Mensenhandel 2023-2026 geldt niet meer. Vraag de regionaal beleidsregisseur naar het volgende kader.',
      };
    case 'council_unaware':
      return {
        heading: 'De raad is nog niet geïnformeerd',
        text: `Bij versie ${warning.version} staat geen brief of besluit van de raad. Leg vast wanneer de raad is geïnformeerd.`,
      };
    case 'none_in_force':
      return {
        heading: 'Er geldt nu geen plan',
        text: 'Elke gemeente heeft afgesproken duidelijk beleid te hebben (IBP). Laat het college een plan vaststellen.',
      };
  }
}
