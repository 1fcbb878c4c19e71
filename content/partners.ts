import type { Domain } from './code-lists.ts';
import type { Partner, PartnerCode } from './partner.ts';
import { carePartners } from './partners-care.ts';
import { safetyPartners } from './partners-safety.ts';

export type { CanReceive, Partner, PartnerCode, Phone } from './partner.ts';

/** Every partner in the chain (domain part 4). The number 112 is no partner: it is rung, not written to. */
export const partners: Readonly<Record<PartnerCode, Partner>> = { ...safetyPartners, ...carePartners };

/** Codes in reading order: safety first, then care. */
export const partnerCodes = Object.keys(partners) as readonly PartnerCode[];

/** Whether a text is the code of a partner. */
export const isPartnerCode = (text: string): text is PartnerCode => Object.hasOwn(partners, text);

/** Whether a report may be handed over to this partner. */
export const canReceiveHandOver = (code: PartnerCode): boolean => partners[code].canReceive === 'hand-over';

/**
 * Whether handing over from this domain to this partner crosses the line between care and safety, so that
 * R2 and R3 ask for a ground of their own. A partner of both domains (the Zorg- en Veiligheidshuis) counts as
 * a crossing from care only: care carries the confidentiality that has to be lifted (R3).
 */
export function crossesDomains(from: Domain, to: PartnerCode): boolean {
  const domain = partners[to].domain;
  return domain === 'both' ? from === 'care' : domain !== from;
}
