/**
 * Who owns or does something in the plan and in what organisations do together: an office, never a name. Seats are called
 * as `seatCode` calls them. An office that is gone stays in this list: history names it.
 */
export interface Office {
  readonly nl: string;
  /** Somebody here sits on it, it is a body of several, an organisation outside, or the house itself. */
  readonly kind: 'seat' | 'body' | 'partner' | 'house';
  /** Where it belongs. */
  readonly of: 'municipality' | 'region' | 'partner' | 'nation';
}

const seat = (nl: string, of: Office['of'] = 'municipality'): Office => ({ nl, kind: 'seat', of });
const body = (nl: string, of: Office['of']): Office => ({ nl, kind: 'body', of });
const partner = (nl: string, of: Office['of'] = 'partner'): Office => ({ nl, kind: 'partner', of });

/** Every office, in the order in which a form shows them. */
export const offices = {
  // the plan says "aandachtsfunctionaris" without saying which of the two
  coordinator: seat('Aandachtsfunctionaris'),
  'coordinator:care': seat('Aandachtsfunctionaris zorg'),
  'coordinator:safety': seat('Aandachtsfunctionaris veiligheid'),
  adviser: seat('Adviseur OOV Ondermijning'),
  mayor: seat('Burgemeester'),
  portfolio_holder: seat('Bestuurlijk portefeuillehouder'),
  inspector: seat('Toezichthouder'),
  employee: seat('Medewerker'),
  privacy_officer: seat('Functionaris gegevensbescherming'),
  reader: seat('Lezer'),
  administrator: seat('Beheerder'),
  regional_director: seat('Regionaal beleidsregisseur', 'region'),
  care_coordinator: seat('Zorgcoördinator', 'region'),
  partner_agent: seat('Medewerker van een partner', 'partner'),
  college: body('College van burgemeester en wethouders', 'municipality'),
  council: body('Gemeenteraad', 'municipality'),
  communication: body('Communicatie', 'municipality'),
  permits: body('Vergunningen en toezicht', 'municipality'),
  civil_affairs: body('Burgerzaken', 'municipality'),
  neighbourhood_team: body('Wijkteam', 'municipality'),
  youth_work: body('Jongerenwerk', 'municipality'),
  var: body('VAR', 'region'),
  working_group_week: body('Werkgroep Week tegen mensenhandel', 'region'),
  network: body('Netwerk Aandachtsfunctionarissen', 'region'),
  regional_table: body('Regionale tafel mensenhandel', 'region'),
  rvo: body('Regionaal Veiligheidsoverleg (RVO)', 'region'),
  regional_team: body('Regionaal Controleteam', 'region'),
  essm: partner('ESSM (Humanitas)'),
  pvo: partner('Platform Veilig Ondernemen (PVO)'),
  riec: partner('RIEC'),
  avim: partner('Politie (AVIM)'),
  veilig_thuis: partner('Veilig Thuis'),
  nla: partner('Nederlandse Arbeidsinspectie'),
  school: partner('School'),
  hotel: partner('Hotel'),
  comensha: partner('CoMensha', 'nation'),
  ccv: partner('CCV', 'nation'),
  vng: partner('VNG', 'nation'),
  lantaarn: { nl: 'Lantaarn', kind: 'house', of: 'region' },
} as const satisfies Readonly<Record<string, Office>>;

export type OfficeCode = keyof typeof offices;

export const officeCodes = Object.keys(offices) as readonly OfficeCode[];

export const isOffice = (code: string): code is OfficeCode => Object.hasOwn(offices, code);

/** "Aandachtsfunctionaris zorg". What is no longer in the list keeps its code. */
export const sayOffice = (code: string): string => (isOffice(code) ? offices[code].nl : code);

/** "Aandachtsfunctionaris en VAR". */
export function sayOffices(codes: readonly string[]): string {
  const words = codes.map(sayOffice);
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** The offices that can own an action of a plan. */
export const owningOffices: readonly OfficeCode[] = officeCodes.filter(
  (code) =>
    !['employee', 'reader', 'administrator', 'privacy_officer', 'partner_agent', 'lantaarn'].includes(code),
);
