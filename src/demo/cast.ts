import type { Domain, Role } from '../kernel/actor.ts';

/** One password and one secret for codes, so that whoever tries the demo by hand needs no list. */
export const PASSWORD = 'proef met een lantaarn';
export const TOTP_SECRET = 'LANTAARNDEMOLANTAARNDEMOLANTAARN';

/** A seat in the demo. */
export interface DemoSeat {
  readonly role: Role;
  readonly domain: Domain | null;
  readonly capacity?: 'holder' | 'deputy';
  /** Left so many days ago; the seat is empty since. */
  readonly leftDaysAgo?: number;
}

/** Somebody who works in the demo. Nobody in it exists. */
export interface Player {
  readonly name: string;
  readonly email: string;
  /** Last part of the address of the organisation. */
  readonly organisation: string;
  readonly seat: DemoSeat;
  /** What they do, where the name of the seat does not say it. */
  readonly does?: string;
}

const coordinator = (domain: Domain, more: Omit<DemoSeat, 'role' | 'domain'> = {}): DemoSeat => ({
  role: 'coordinator',
  domain,
  ...more,
});
const DEPUTY = { capacity: 'deputy' } as const;
const plain = (role: Role): DemoSeat => ({ role, domain: null });

/** "Sanne van der Proef" in Albrandswaard: sanne.vanderproef@albrandswaard.example (RFC 2606: goes nowhere). */
function at(organisation: string, name: string, seat: DemoSeat, does?: string): Player {
  const [first = '', ...family] = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .split(' ');
  const email = `${first}.${family.join('')}@${organisation}.example`;
  return { name, email, organisation, seat, ...(does === undefined ? {} : { does }) };
}

const albrandswaard = [
  at('albrandswaard', 'Sanne van der Proef', coordinator('care')),
  at('albrandswaard', 'Karim Voorbeeld', coordinator('care', DEPUTY)),
  at('albrandswaard', 'Marieke de Fictie', coordinator('safety')),
  at('albrandswaard', 'Joost Proefstra', coordinator('safety', DEPUTY)),
  at('albrandswaard', 'Fatima Testers', plain('employee'), 'Medewerker burgerzaken'),
  at('albrandswaard', 'Rick van Nergens', plain('employee'), 'BOA'),
  at('albrandswaard', 'Anouk Verzonnen', plain('employee'), 'Medewerker wijkteam'),
  at('albrandswaard', 'Delano Modelman', plain('employee'), 'Jongerenwerker'),
  at('albrandswaard', 'Ilse van ’t Voorbeeld', plain('employee'), 'Medewerker werk en inkomen'),
  at('albrandswaard', 'Bram Maquette', plain('inspector'), 'Toezichthouder bouw en horeca'),
  at('albrandswaard', 'Wilma de Proef', plain('privacy_officer')),
  at('albrandswaard', 'Hans Denkbeeld', plain('mayor')),
  at('albrandswaard', 'Yvonne Schets', plain('portfolio_holder'), 'Wethouder'),
  at('albrandswaard', 'Niels van der Maquette', plain('adviser')),
  at('albrandswaard', 'Gerda Fictief', plain('reader'), 'Raadslid'),
  at('albrandswaard', 'Petra Schijnhof', plain('administrator')),
];

const barendrecht = [
  at('barendrecht', 'Noor van Verzonnen', coordinator('care')),
  at('barendrecht', 'Thijs Fictief', coordinator('safety')),
  at('barendrecht', 'Samira Proefland', coordinator('safety', DEPUTY)),
  at('barendrecht', 'Gerben Testman', plain('employee'), 'Medewerker burgerzaken'),
  at('barendrecht', 'Linde Voorbeelds', plain('employee'), 'Medewerker wijkteam'),
  at('barendrecht', 'Otto van der Model', plain('privacy_officer')),
];

const ridderkerk = [
  at('ridderkerk', 'Yara de Testbank', coordinator('care')),
  at('ridderkerk', 'Pieter Nergenshuis', coordinator('safety')),
  at('ridderkerk', 'Esther Denkbeeldig', plain('employee'), 'Jongerenwerker'),
  at('ridderkerk', 'Sjoerd Proefveld', plain('employee'), 'BOA'),
];

/** The safety seat of Nissewaard is empty since three weeks: its signals wait, and everybody can see that. */
export const EMPTY_SINCE_DAYS = 21;
const nissewaard = [
  at('nissewaard', 'Roos van Maquette', coordinator('care')),
  at('nissewaard', 'Arjan Schets', coordinator('safety', { leftDaysAgo: EMPTY_SINCE_DAYS })),
  at('nissewaard', 'Meryem Fictiedam', plain('employee'), 'Medewerker burgerzaken'),
  at('nissewaard', 'Koen Testlaan', plain('administrator')),
];

const region = [
  at('regio-rotterdam', 'Laura Overzicht', plain('regional_director')),
  at('regio-rotterdam', 'Mo Verzonnenberg', plain('care_coordinator')),
  at('regio-rotterdam', 'Geert Proefsteen', plain('privacy_officer')),
  at('regio-rotterdam', 'Annelies Beheer', plain('administrator')),
];

const agent = (organisation: string, name: string): Player => at(organisation, name, plain('partner_agent'));

const partners = [
  agent('police-avim', 'Dirk Voorbeeldsma'),
  agent('police-avim', 'Naima Proefbeek'),
  agent('nla', 'Willem Testkamp'),
  agent('essm', 'Carla van Fictie'),
  agent('essm', 'Tessa Modeldijk'),
  agent('veilig-thuis', 'Hanneke Verzinsel'),
  agent('riec', 'Stefan Denkraam'),
  agent('zvh', 'Judith Proefman'),
  agent('comensha', 'Eline Nergenswijk'),
  agent('youth', 'Robin de Schets'),
];

/** Everybody in the demo. */
export const cast: readonly Player[] = [
  ...albrandswaard,
  ...barendrecht,
  ...ridderkerk,
  ...nissewaard,
  ...region,
  ...partners,
];
