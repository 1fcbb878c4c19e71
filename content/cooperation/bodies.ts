import type { BodyKind, BodyLevel } from '../code-lists.ts';
import type { OfficeCode } from '../offices.ts';

/** A body that meets, as every installation knows it. An organisation can change it, or add its own. */
export interface StandingBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  /** The office that chairs it (S54). */
  readonly chair: OfficeCode;
  /** Offices that are invited. */
  readonly members: readonly OfficeCode[];
  /** How often it meets in a year, from a day on. */
  readonly norm?: { readonly meetings: number; readonly from: string; readonly source: string };
  /** What it is for, and where that stands. */
  readonly words: string;
  readonly seed: string;
}

/** The network of aandachtsfunctionarissen: the body of norm N3. */
export const NETWORK = 'network';

/** The bodies of the plan: regional ones belong to the region, local ones to each municipality. */
export const standingBodies = {
  [NETWORK]: {
    name: 'Netwerk Aandachtsfunctionarissen',
    kind: 'network',
    level: 'regional',
    chair: 'regional_director',
    members: ['coordinator:care', 'coordinator:safety', 'care_coordinator'],
    norm: {
      meetings: 4,
      from: '2023-07-03',
      source: 'Uitvoeringsplan mensenhandel: minimaal vier keer per jaar (S53)',
    },
    words: 'Aandachtsfunctionarissen van alle gemeenten leren van elkaar. Minimaal vier keer per jaar.',
    seed: 'S53, S54',
  },
  regional_table: {
    name: 'Regionale tafel mensenhandel',
    kind: 'table',
    level: 'regional',
    chair: 'portfolio_holder',
    members: ['regional_director', 'care_coordinator'],
    words:
      'Bestuurders en partners bespreken de regionale aanpak. De regisseur ondersteunt de portefeuillehouder.',
    seed: 'S50',
  },
  rvo: {
    name: 'Regionaal Veiligheidsoverleg (RVO)',
    kind: 'table',
    level: 'regional',
    chair: 'mayor',
    members: ['mayor', 'regional_director'],
    words: 'Stelt het regionale beleidskader vast.',
    seed: 'S2, S50',
  },
  vng: {
    name: 'Landelijk overleg met de VNG',
    kind: 'national',
    level: 'national',
    chair: 'vng',
    members: ['regional_director'],
    words: 'De regisseur doet mee namens de regio.',
    seed: 'S51',
  },
  ccv: {
    name: 'Landelijk overleg met het CCV',
    kind: 'national',
    level: 'national',
    chair: 'ccv',
    members: ['regional_director'],
    words: 'De regisseur doet mee namens de regio.',
    seed: 'S51',
  },
  working_group_week: {
    name: 'Werkgroep Week tegen mensenhandel',
    kind: 'working_group',
    level: 'regional',
    chair: 'regional_director',
    members: ['coordinator:care', 'coordinator:safety', 'care_coordinator'],
    words: 'Ketenpartners en gemeenten bereiden samen de Week voor.',
    seed: 'S72, S122',
  },
  care_consultation: {
    name: 'Afstemming met de zorgcoördinator',
    kind: 'consultation',
    level: 'local',
    chair: 'coordinator:care',
    members: ['coordinator:care', 'coordinator:safety', 'care_coordinator'],
    words: 'Aandachtsfunctionaris en zorgcoördinator kijken samen naar wat zij zien, zonder namen.',
    seed: 'S38, S60',
  },
  local: {
    name: 'Lokaal overleg zorg en veiligheid',
    kind: 'consultation',
    level: 'local',
    chair: 'coordinator:safety',
    members: ['coordinator:care', 'coordinator:safety', 'adviser'],
    words: 'De twee aandachtsfunctionarissen en de adviseur bespreken het plan.',
    seed: 'S57, S64',
  },
} as const satisfies Readonly<Record<string, StandingBody>>;
