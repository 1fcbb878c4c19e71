import type { OfficeCode } from '../../../../content/offices.ts';
import type { Seat } from '../../../kernel/actor.ts';

const TOWN: readonly OfficeCode[] = [
  'coordinator:care',
  'coordinator:safety',
  'mayor',
  'portfolio_holder',
  'adviser',
];
const REGION: readonly OfficeCode[] = ['regional_director', 'care_coordinator'];

/** The offices that carry the plan at an organisation of this kind, in order; a partner has none. */
export function officesAt(kind: Seat['organisationKind']): readonly OfficeCode[] {
  switch (kind) {
    case 'municipality':
      return TOWN;
    case 'region':
      return REGION;
    case 'partner':
      return [];
  }
}

/** The office of a text from outside, when an organisation of this kind has it; else null. */
export const officeAt = (kind: Seat['organisationKind'], code: string): OfficeCode | null =>
  officesAt(kind).find((one) => one === code) ?? null;

/** Part of an address: a colon does not belong in one. */
export const slugOfOffice = (office: string): string => office.replace(':', '-').replaceAll('_', '-');

/** The office that a part of an address names here, or null. */
export const officeOfSlug = (kind: Seat['organisationKind'], slug: string): OfficeCode | null =>
  officesAt(kind).find((office) => slugOfOffice(office) === slug) ?? null;
