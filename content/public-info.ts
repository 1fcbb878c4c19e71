import { type Dated, verified } from './dated.ts';
import type { HelpMessage, PublicPhoneCode } from './messages/shape-around.ts';
import type { Phone } from './partner.ts';
import { partners } from './partners.ts';

/** One line of the phone list; what to say of it stands under its code in the messages of every language. */
export interface PublicPhone {
  readonly code: PublicPhoneCode;
  readonly phone: Dated<Phone>;
}

/** The alarm number: shown full width wherever danger comes up (R1). */
export const emergencyPhone: PublicPhone = {
  code: '112',
  phone: verified({ shown: '112', dial: '112' }, 'landelijk alarmnummer'),
};

/** The police, when there is no haste. */
export const policePhone: PublicPhone = listed('police_avim');

/** Every number for public pages, confirmed or not, in the order in which people need them. */
export const publicPhones: readonly PublicPhone[] = [
  emergencyPhone,
  policePhone,
  listed('essm'),
  listed('veilig_thuis'),
  listed('nla'),
  listed('fairwork'),
  listed('comensha'),
  listed('mma'),
];

/** Numbers that may be shown as fact. The others wait until an administrator has confirmed them. */
export const confirmedPhones: readonly PublicPhone[] = publicPhones.filter(({ phone }) => phone.verified);

/** A line for a partner; a number stands in one place only. Throws when the partner has none. */
function listed(code: keyof typeof partners & PublicPhoneCode): PublicPhone {
  const { phone } = partners[code];
  if (phone === null) throw new Error(`partner ${code} has no number to list`);
  return { code, phone };
}

/**
 * Messages whose wording a municipality confirms first: what an inspector comes to do, and what a page keeps
 * (true of a page that is read; a report that is sent is kept).
 */
export const messagesToConfirm: readonly HelpMessage[] = ['m11', 'm12'];
