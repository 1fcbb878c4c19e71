import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type ActionStanding, dueOn } from '../actions/standing.ts';
import { ownCurrentPlan } from '../current-plans.ts';
import { newestPaper } from '../store/reports.ts';
import type { ReportLine } from './report.ts';

/** An action that asks for somebody now. */
export interface GlanceAction {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly due: LocalDate | null;
}

/** What a mayor needs in a minute: what was promised, how far it is, what is late, who must act, and the paper. */
export interface Glance {
  readonly plan: { readonly title: string; readonly endsOn: LocalDate } | null;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<ActionStanding, number>>>;
  /** Late for the longest time first. */
  readonly late: readonly GlanceAction[];
  /** The newest paper for college or council that was decided on; null when there is none yet. */
  readonly paper: ReportLine | null;
}

const input = z.object({});

/** The own plan at a glance. */
export const readGlance = verb<z.infer<typeof input>, Glance>({
  name: 'plan.read-glance',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('report'),
  run: async (context) => {
    const current = await ownCurrentPlan(context);
    const actions = (current?.items ?? []).filter(
      ({ kind, adoption }) => kind === 'action' && adoption === 'adopted',
    );
    const counts: Partial<Record<ActionStanding, number>> = {};
    for (const { standing } of actions) counts[standing] = (counts[standing] ?? 0) + 1;
    return done({
      plan: current === null ? null : { title: current.plan.title, endsOn: current.plan.endsOn },
      total: actions.length,
      counts,
      late: actions
        .filter(({ standing }) => standing === 'overdue')
        .map((action) => ({
          id: action.id,
          code: action.code,
          title: action.title,
          owners: action.owners,
          due: dueOn(action),
        }))
        .toSorted((one, other) => (one.due ?? '').localeCompare(other.due ?? '')),
      paper: await newestPaper(context),
    });
  },
});
