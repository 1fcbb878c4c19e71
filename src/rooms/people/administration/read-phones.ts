import { z } from 'zod';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { regionOf } from '../organisations.ts';
import { confirmable, PHONE_KEYS, type ShownPhone, shownPhone } from '../phones.ts';
import { settingsUnder } from '../store/settings.ts';

/** A number, how it stands, and when somebody here last said something about it. */
export interface PhoneOverview extends ShownPhone {
  readonly changedAt: Date | null;
}

const input = z.object({});

/** Every number of the public pages, confirmed or not, with who decided and on what. */
export const readPhones = verb<z.infer<typeof input>, readonly PhoneOverview[]>({
  name: 'people.read-phones',
  act: 'read',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('settings'),
  run: async ({ db, now, house, actor }) => {
    const region = (await regionOf(house)).id;
    const stored = await settingsUnder(db, [actor.organisationId, region], PHONE_KEYS, localDate(now));
    return done(
      confirmable.map((phone) => ({
        ...shownPhone(phone, stored, actor.organisationId),
        changedAt:
          stored.find(
            ({ key, organisationId }) =>
              key === `${PHONE_KEYS}${phone.code}` && organisationId === actor.organisationId,
          )?.setAt ?? null,
      })),
    );
  },
});
