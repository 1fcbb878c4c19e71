import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
  instrumentStateCodes,
  instrumentStates,
  instruments,
} from '../../../../../content/instruments.ts';
import { reportKindOf } from '../../../../../content/reports.ts';
import type { Context } from '../../../../kernel/context.ts';
import { sayDate } from '../../../../kernel/page/dates.ts';
import { allOrganisations } from '../../../people/index.ts';
import { type StatedInstrument, statedInstruments } from '../../store/instruments.ts';
import type { FrozenFigure } from '../frozen.ts';
import type { Span } from './gather.ts';

const FIGURE = {
  code: 'instruments',
  title: 'Barrières tegen mensenhandel',
  source: 'opgave van de gemeente zelf',
  people: false,
} as const;

/** Which instruments stand where: the own ones, or how many municipalities have each. */
export async function instrumentFigure(context: Context, { kind }: Span): Promise<FrozenFigure> {
  return reportKindOf(kind).by === 'region' ? regional(context) : own(context);
}

async function own(context: Context): Promise<FrozenFigure> {
  const stated = await statedInstruments(context, context.actor.organisationId);
  return {
    ...FIGURE,
    columns: ['Instrument', 'Stand', 'Sinds'],
    rows: instrumentCodes.map((code) => {
      const found = stated.find(({ instrument }) => instrument === code);
      return {
        label: instruments[code].title,
        cells: [
          instrumentStates[found?.state ?? 'unknown'].nl,
          found?.since == null ? '' : sayDate(found.since),
        ],
      };
    }),
    chart: false,
  };
}

async function regional(context: Context): Promise<FrozenFigure> {
  const towns = (await allOrganisations(context.house)).filter(
    ({ kind, active }) => kind === 'municipality' && active,
  ).length;
  const stated = await statedInstruments(context, null);
  return {
    ...FIGURE,
    title: 'In hoeveel gemeenten een barrière er is',
    columns: ['Instrument', ...instrumentStateCodes.map((state) => instrumentStates[state].nl)],
    rows: instrumentCodes.map((code) => ({
      label: instruments[code].title,
      cells: instrumentStateCodes.map((state) => townsWith(stated, code, state, towns)),
    })),
    chart: false,
  };
}

/** Who said nothing counts as unknown. */
function townsWith(
  stated: readonly StatedInstrument[],
  code: InstrumentCode,
  state: InstrumentState,
  towns: number,
): number {
  const own = stated.filter(({ instrument }) => instrument === code);
  const count = own.filter((one) => one.state === state).length;
  return state === 'unknown' ? count + towns - own.length : count;
}
