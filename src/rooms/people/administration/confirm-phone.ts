import { z } from 'zod';
import { newId, type SettingId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { day } from '../input.ts';
import { confirmable, forgetPhones, PHONE_KEYS } from '../phones.ts';
import { lockAdministration } from '../store/holdings.ts';
import { insertSetting, settingsUnder } from '../store/settings.ts';
import { changedMeanwhile, isPhone, seen } from './fields.ts';
import { source } from './set-setting.ts';

const input = z.object({
  code: z.string().refine((text) => confirmable.some(({ code }) => code === text)),
  show: z.enum(['yes', 'no'], 'Kies of het nummer op de pagina’s mag staan.'),
  number: z.string().trim().max(40, 'Vul één telefoonnummer in.'),
  checkedOn: day,
  source,
  seen,
});

/**
 * Says that a number was checked and may stand on public pages, or that it may not. From then on it wins over what
 * came with Lantaarn and over what the region says (decision 0003).
 */
export const confirmPhone = verb<z.infer<typeof input>, null>({
  name: 'people.confirm-phone',
  act: 'write',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('setting'),
  run: async (context, given) => {
    const { db, now, house, actor } = context;
    if (actor.kind !== 'seat') return absent;
    const today = localDate(now);
    if (given.show === 'yes' && !isPhone(given.number))
      return invalid({ field: 'number', text: 'Vul het nummer in dat u hebt gebeld, zoals 010-123 45 67.' });
    if (given.checkedOn > today)
      return invalid({ field: 'checkedOn', text: 'Vul de dag in waarop u het nummer hebt gecontroleerd.' });
    await lockAdministration(db, actor.organisationId);
    const key = `${PHONE_KEYS}${given.code}`;
    const [newest] = (await settingsUnder(db, [actor.organisationId], key, today)).filter(
      (row) => row.key === key,
    );
    const value = given.show === 'yes' ? given.number : '';
    if (newest?.value === value && newest.validFrom === given.checkedOn && newest.source === given.source)
      return done(null);
    const late = changedMeanwhile(given.seen, newest?.setAt ?? null, 'Dit nummer is gewijzigd');
    if (late !== null) return late;
    if (newest !== undefined && given.checkedOn < newest.validFrom)
      return invalid({
        field: 'checkedOn',
        text: 'Er is later al een controle vastgelegd. Vul een dag in van na die controle.',
      });
    await insertSetting(db, {
      id: newId<SettingId>(),
      organisationId: actor.organisationId,
      key,
      value,
      validFrom: given.checkedOn,
      source: given.source,
      verified: given.show === 'yes',
      setAt: now,
      setBy: actor.personId,
    });
    context.note({ phone: given.code, shown: given.show === 'yes' });
    context.afterwards(() => forgetPhones(house));
    return done(null);
  },
});
