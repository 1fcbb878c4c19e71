import { sayOffices } from '../../../../../content/offices.ts';
import { reportKindOf } from '../../../../../content/reports.ts';
import type { Context } from '../../../../kernel/context.ts';
import { sayDate } from '../../../../kernel/page/dates.ts';
import { type ActionStanding, actionStandings, dueOn, URGENCY } from '../../actions/standing.ts';
import { type CurrentPlan, type JudgedItem, ownCurrentPlan, regionActions } from '../../current-plans.ts';
import type { ActionResult } from '../../plan.ts';
import type { FrozenFigure } from '../frozen.ts';
import type { Span } from './gather.ts';

const SOURCE = 'Lantaarn, acties van het uitvoeringsplan';

/** Stands that a chosen action can have. */
const STANDINGS = URGENCY.filter((one) => one !== 'open' && one !== 'parked');

/** What a report says of an action. */
type ListedAction = Pick<
  JudgedItem,
  'code' | 'title' | 'owners' | 'standing' | 'progress' | 'promisedOn' | 'endsOn'
>;

/** The chosen actions of the own plan, or of every municipality's. */
async function actionsFor(context: Context, { kind }: Span): Promise<readonly ListedAction[]> {
  if (reportKindOf(kind).by === 'region') return regionActions(context);
  return chosenIn(await ownCurrentPlan(context));
}

const chosenIn = (current: CurrentPlan | null): readonly JudgedItem[] =>
  (current?.items ?? []).filter(({ kind, adoption }) => kind === 'action' && adoption === 'adopted');

/** How many actions stand how. */
export async function actionStates(context: Context, span: Span): Promise<FrozenFigure | null> {
  const actions = await actionsFor(context, span);
  if (actions.length === 0) return null;
  const count = (standing: ActionStanding): number =>
    actions.filter((action) => action.standing === standing).length;
  return {
    code: 'action_states',
    title: 'Hoe de acties ervoor staan',
    columns: ['Stand', 'Acties'],
    rows: STANDINGS.map((standing) => ({ label: actionStandings[standing], cells: [count(standing)] })),
    chart: true,
    source: SOURCE,
    people: false,
  };
}

/** Every chosen action: whose, until when, and how it stands. */
export async function actionList(context: Context, span: Span): Promise<FrozenFigure | null> {
  const actions = await actionsFor(context, span);
  if (actions.length === 0) return null;
  return {
    code: 'action_list',
    title: 'De acties van het plan',
    columns: ['Actie', 'Wie', 'Tot en met', 'Stand'],
    rows: actions.map((action) => {
      const due = dueOn(action);
      return {
        label: `${action.code} ${action.title}`,
        cells: [
          sayOffices(action.owners),
          due === null ? 'doorlopend' : sayDate(due),
          `${actionStandings[action.standing]}, ${action.progress} % klaar`,
        ],
      };
    }),
    chart: false,
    source: SOURCE,
    people: false,
  };
}

const RESULTS: Readonly<Record<ActionResult, string>> = {
  none: 'Nog niet beoordeeld',
  done: 'Gelukt',
  partly: 'Voor een deel gelukt',
  not_done: 'Niet gelukt',
};

/** What came of every chosen action, for the end of a plan. */
export async function endedActions(context: Context): Promise<FrozenFigure | null> {
  const actions = chosenIn(await ownCurrentPlan(context));
  if (actions.length === 0) return null;
  return {
    code: 'ended_actions',
    title: 'Wat er van de acties is gekomen',
    columns: ['Actie', 'Uitkomst', 'Les', 'Mee naar het volgende plan'],
    rows: actions.map(({ code, title, result, lesson, carryOver }) => ({
      label: `${code} ${title}`,
      cells: [RESULTS[result], lesson, carryOver === null ? 'Nog te kiezen' : carryOver ? 'Ja' : 'Nee'],
    })),
    chart: false,
    source: SOURCE,
    people: false,
  };
}
