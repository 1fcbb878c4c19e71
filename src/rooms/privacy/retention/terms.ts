import { type RetentionRuleCode, retentionRules } from '../../../../content/retention-rules.ts';
import { settings } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import { addMonths, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { readSetting } from '../../people/index.ts';
import { dayStart } from '../period.ts';

/** A rule with its term as it holds today. */
export interface Term {
  readonly code: RetentionRuleCode;
  readonly months: number;
  /** What began before this day is over its term. */
  readonly before: LocalDate;
}

export const ruleCodes = Object.keys(retentionRules) as readonly RetentionRuleCode[];

const isRule = (code: string): code is RetentionRuleCode => Object.hasOwn(retentionRules, code);

/** The term of a rule in this organisation, or null for a rule that is not there. */
export async function termOf(context: Context, code: string): Promise<Term | null> {
  if (!isRule(code)) return null;
  const { setting } = retentionRules[code];
  const value = Number(await readSetting(context, setting));
  const months = settings[setting].unit === 'years' ? value * 12 : value;
  return { code, months, before: addMonths(localDate(context.now), -months) };
}

/** The instant before which a term must have begun to be over. */
export const cutOff = ({ before }: Term): Date => dayStart(before);
