import { emergencyPhone, type PublicPhone, publicPhones } from '../../../content/public-info.ts';
import { inTenant } from '../../kernel/context.ts';
import type { House } from '../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { isUnavailable } from '../../kernel/postgres/index.ts';
import { regionOf } from './organisations.ts';
import { type StoredSetting, settingsUnder } from './store/settings.ts';

/** Under which a confirmed number stands among the settings: `phone.essm`. Its value is the number, or '' for "do not show". */
export const PHONE_KEYS = 'phone.';

/** A number as an organisation shows it. */
export interface ShownPhone {
  readonly phone: PublicPhone;
  /** What decided: the organisation itself, its region, or the facts that came with Lantaarn. */
  readonly by: 'own' | 'region' | 'standard';
  readonly shown: boolean;
  /** The day of the check, and where it was looked up. */
  readonly checkedOn: string;
  readonly source: string;
}

/** Numbers that an administrator confirms; 112 is not among them. */
export const confirmable: readonly PublicPhone[] = publicPhones.filter(
  ({ code }) => code !== emergencyPhone.code,
);

type OwnedSetting = StoredSetting & { readonly organisationId: string };

/** How one number stands, given what the organisation and its region have set. */
export function shownPhone(
  phone: PublicPhone,
  stored: readonly OwnedSetting[],
  organisation: OrganisationId,
): ShownPhone {
  const rows = stored.filter(({ key }) => key === `${PHONE_KEYS}${phone.code}`);
  const own = rows.find(({ organisationId }) => organisationId === organisation);
  const row = own ?? rows[0];
  if (row === undefined) {
    const { verified, checkedOn, source } = phone.phone;
    return { phone, by: 'standard', shown: verified, checkedOn, source };
  }
  const number = typeof row.value === 'string' ? row.value : '';
  const facts = { checkedOn: row.validFrom, source: row.source, verified: row.verified };
  const value = number === '' ? phone.phone.value : { shown: number, dial: dialOf(number) };
  return {
    phone: { ...phone, phone: { value, ...facts } },
    by: own === undefined ? 'region' : 'own',
    shown: number !== '',
    checkedOn: row.validFrom,
    source: row.source,
  };
}

/**
 * A number as a phone dials it from anywhere: `010-236 52 56` is `+31102365256`. Numbers that work inside the country
 * only (0800, 0900, 14 010, short ones) stay as they are.
 */
export function dialOf(shown: string): string {
  const digits = shown.replace(/[^\d+]/g, '');
  return /^0(?!800|9\d\d)\d{9}$/.test(digits) ? `+31${digits.slice(1)}` : digits;
}

const FRESH_MS = 5000;

interface Known {
  readonly at: number;
  readonly list: readonly PublicPhone[];
}

const known = new WeakMap<House, Map<OrganisationId, Known>>();

/**
 * Numbers that the public pages of this organisation may show as fact, in the order in which people need them: what
 * the organisation confirmed, else its region, else what came confirmed with Lantaarn (decision 0003). 112 always. At
 * most five seconds old; while the database is away, what was last known or what came with Lantaarn.
 */
export async function confirmedPhonesFor(
  house: House,
  organisation: OrganisationId,
): Promise<readonly PublicPhone[]> {
  const kept = known.get(house)?.get(organisation);
  if (kept !== undefined && performance.now() - kept.at < FRESH_MS) return kept.list;
  try {
    const stored = await storedPhones(house, organisation);
    const list = publicPhones
      .map((phone) => (phone === emergencyPhone ? phone : showable(shownPhone(phone, stored, organisation))))
      .filter((phone) => phone !== null);
    const perOrganisation = known.get(house) ?? new Map<OrganisationId, Known>();
    known.set(house, perOrganisation.set(organisation, { at: performance.now(), list }));
    return list;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return kept?.list ?? publicPhones.filter(({ phone }) => phone.verified);
  }
}

/** After a confirmation, so that whoever made it sees it at once. */
export const forgetPhones = (house: House): void => {
  known.delete(house);
};

const showable = ({ phone, shown }: ShownPhone): PublicPhone | null => (shown ? phone : null);

async function storedPhones(house: House, organisationId: OrganisationId): Promise<readonly OwnedSetting[]> {
  const region = (await regionOf(house)).id;
  return inTenant(house, { kind: 'public', organisationId }, 'tenant', newTrace(), ({ db, now }) =>
    settingsUnder(db, [organisationId, region], PHONE_KEYS, localDate(now)),
  );
}
