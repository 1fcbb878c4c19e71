import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type ActionStanding, dueOn } from '../actions/standing.ts';
import { judgedItems, regionPlans } from '../current-plans.ts';
import { isAction } from '../plan.ts';
import { remindersTo, type SentReminder } from '../store/desk-reminders.ts';
import { type StatedInstrument, statedInstruments } from '../store/instruments.ts';
import { type DeskLine, deskLines } from './read-desk.ts';

/** An action as the director sees it: what, whose office, until when. */
export interface DeskAction {
  readonly code: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly due: LocalDate | null;
  readonly standing: ActionStanding;
  readonly progress: number;
}

/** One municipality whole. */
export interface DeskTown {
  readonly line: DeskLine;
  readonly actions: readonly DeskAction[];
  readonly instruments: readonly StatedInstrument[];
  readonly reminders: readonly SentReminder[];
}

const MOST_REMINDERS = 10;

const input = z.object({ slug: z.string().max(80) });

/** One municipality at the desk of the director: its actions, instruments and reminders. Nothing about a person. */
export const readDeskTown = verb<z.infer<typeof input>, DeskTown>({
  name: 'plan.read-desk-town',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('desk'),
  run: async (context, { slug }) => {
    const [line] = await deskLines(context, slug);
    if (line === undefined) return absent;
    const own = (await regionPlans(context)).find(({ organisationId }) => organisationId === line.id);
    const actions = own === undefined ? [] : (await judgedItems(context, own.plan.id)).filter(isAction);
    return done({
      line,
      actions: actions.map((action) => ({
        code: action.code,
        title: action.title,
        owners: action.owners,
        due: dueOn(action),
        standing: action.standing,
        progress: action.progress,
      })),
      instruments: await statedInstruments(context, line.id),
      reminders: await remindersTo(context, line.id, MOST_REMINDERS),
    });
  },
});
