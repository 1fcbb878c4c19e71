import { norms } from '../../../../../content/norms.ts';
import type { Context } from '../../../../kernel/context.ts';
import { ownFacts } from '../../norms/gather-facts.ts';
import { judgeNorms } from '../../norms/judge-norms.ts';
import { normStates } from '../../norms/norm.ts';
import type { FrozenFigure } from '../frozen.ts';
import type { Span } from './gather.ts';

/** Every norm of the own municipality in the year in which the report ends, with the sum behind it. */
export async function normList(context: Context, { until }: Span): Promise<FrozenFigure> {
  const year = Number(until.slice(0, 4));
  const findings = judgeNorms((await ownFacts(context, year)).of(context.actor.organisationId));
  return {
    code: 'norm_list',
    title: `De normen van het plan in ${year}`,
    columns: ['Norm', 'Stand', 'Waar dat op rust'],
    rows: findings.map(({ code, state, sum }) => ({
      label: `${code} ${norms[code].title}`,
      cells: [normStates[state], sum],
    })),
    chart: false,
    source: 'Lantaarn, normen van het uitvoeringsplan',
    people: false,
  };
}
