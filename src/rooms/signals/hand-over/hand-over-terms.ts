import { type SettingKey, settings } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import { readSetting } from '../../people/index.ts';
import type { HandOverRow } from '../store/hand-overs.ts';
import { endOf, type Term } from './states.ts';

/** A term as this organisation has set it, in the unit of the setting. */
export async function termOf(context: Context, key: SettingKey): Promise<Term> {
  const unit = settings[key].unit === 'hours' ? 'hours' : 'working-days';
  return { unit, count: Number(await readSetting(context, key)) };
}

/** Until when it may be quiet after a sign of life of the recipient; the sender's setting, from when it was offered. */
export const quietUntil = (context: Context, { newsDays }: HandOverRow): Date =>
  endOf(context.now, { unit: 'working-days', count: newsDays });
