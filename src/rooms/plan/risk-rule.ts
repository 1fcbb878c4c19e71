import type { Context } from '../../kernel/context.ts';
import { readSetting } from '../people/index.ts';
import type { RiskRule } from './actions/standing.ts';

/** The rule by which actions are at risk here, from the dated settings. */
export const riskRule = async (context: Context): Promise<RiskRule> => ({
  quietMonths: await readSetting(context, 'plan.quiet'),
  behindPoints: await readSetting(context, 'plan.behind'),
});
