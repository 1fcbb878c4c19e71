import { z } from 'zod';
import { type Setting, type SettingKey, settings } from '../../../../content/settings.ts';
import { newId, type SettingId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { day } from '../input.ts';
import { organisationById, regionOf } from '../organisations.ts';
import { lockAdministration } from '../store/holdings.ts';
import { insertSetting, settingsHistory } from '../store/settings.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { ownsSetting, settingKeysOf } from './read-settings.ts';

/** Where a value comes from, in words. */
export const source = z
  .string()
  .trim()
  .min(1, 'Vul in waar dit vandaan komt, zoals een besluit of een wetsartikel.')
  .max(300, 'Houd de bron korter.');

const input = z.object({
  key: z.string().refine((text): text is SettingKey => Object.hasOwn(settings, text)),
  value: z.string().trim().max(300, 'Vul een kortere waarde in.'),
  from: day,
  source,
  seen,
});

/** Days ahead that a value can be set: a decision that takes longer is made again. */
const FURTHEST = 732;

/** A new value of a setting from today or a later day, with its source. What held before stays in the history. */
export const setSetting = verb<z.infer<typeof input>, null>({
  name: 'people.set-setting',
  act: 'write',
  activity: 'house',
  input,
  subject: async ({ actor, house }, { key }) => {
    const organisation = await organisationById(house, actor.organisationId);
    if (organisation === null || !settingKeysOf(organisation.kind).includes(key)) return null;
    const own = ownsSetting(settings[key], actor.organisationId, (await regionOf(house)).id);
    return { kind: 'setting', id: null, organisationId: actor.organisationId, facts: { own } };
  },
  run: async (context, given) => {
    const { db, now, actor } = context;
    if (actor.kind !== 'seat') return absent;
    const value = readValue(settings[given.key], given.value);
    if (typeof value === 'object') return invalid({ field: 'value', text: value.problem });
    const today = localDate(now);
    if (given.from < today)
      return invalid({
        field: 'from',
        text: 'Kies vandaag of een dag die nog komt: wat was, verandert niet meer.',
      });
    if (given.from > addDays(today, FURTHEST))
      return invalid({ field: 'from', text: 'Kies een dag binnen twee jaar.' });
    await lockAdministration(db, actor.organisationId);
    const rows = (await settingsHistory(db, actor.organisationId)).filter(({ key }) => key === given.key);
    const newest = rows.sort((one, other) => +other.setAt - +one.setAt)[0];
    if (newest?.value === value && newest.validFrom === given.from && newest.source === given.source)
      return done(null);
    const late = changedMeanwhile(given.seen, newest?.setAt ?? null, 'Deze instelling is gewijzigd');
    if (late !== null) return late;
    await insertSetting(db, {
      id: newId<SettingId>(),
      organisationId: actor.organisationId,
      key: given.key,
      value,
      validFrom: given.from,
      source: given.source,
      verified: true,
      setAt: now,
      setBy: actor.personId,
    });
    context.note({ key: given.key, from: given.from });
    return done(null);
  },
});

function readValue(setting: Setting, text: string): number | string | boolean | { readonly problem: string } {
  switch (setting.unit) {
    case 'switch':
      return text === 'yes' || text === 'no' ? text === 'yes' : { problem: 'Kies ja of nee.' };
    case 'url':
      return URL.canParse(text) && new URL(text).protocol === 'https:'
        ? new URL(text).href
        : { problem: 'Vul een adres in dat begint met https://, zoals https://www.buienradar.nl/.' };
    default: {
      const { min = 0, max = 10_000 } = setting;
      const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
      return number >= min && number <= max
        ? number
        : { problem: `Vul een heel getal in van ${min} tot en met ${max}.` };
    }
  }
}
