import { type SettingKey, settings } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import type { Terms } from '../signal.ts';

const KEYS = ['clock.triage', 'clock.enriching', 'opening.life'] as const satisfies readonly SettingKey[];

/** Terms of this organisation as they hold today; the defaults where nothing was set. */
export async function termsOf(context: Context): Promise<Terms & { readonly openMinutes: number }> {
  const rows = await context.db
    .selectFrom('settings')
    .innerJoin('organisations', 'organisations.id', 'settings.organisation_id')
    .select(['settings.key', 'settings.value'])
    .where('settings.key', 'in', KEYS)
    .where('settings.valid_from', '<=', localDate(context.now))
    .where(({ or, eb }) =>
      or([
        eb('settings.organisation_id', '=', context.actor.organisationId),
        eb('organisations.kind', '=', 'region'),
      ]),
    )
    // what is laid down last, and by the municipality itself, counts
    .orderBy(({ case: when }) => when().when('organisations.kind', '=', 'region').then(0).else(1).end())
    .orderBy('settings.valid_from')
    .orderBy('settings.set_at')
    .execute();
  const set = new Map(rows.map(({ key, value }) => [key, value]));
  const number = (key: (typeof KEYS)[number]): number => {
    const value = set.get(key);
    return typeof value === 'number' ? value : settings[key].value;
  };
  return {
    triage: number('clock.triage'),
    enriching: number('clock.enriching'),
    openMinutes: number('opening.life'),
  };
}
