import type { OfficeCode } from '../offices.ts';

/** A duty of an office, as the plan words it. */
export interface Duty {
  /** `AF1`, `RB2`, `ZC6`. */
  readonly code: string;
  readonly office: OfficeCode;
  /** In a few words. */
  readonly title: string;
  /** In the words of the plan. */
  readonly words: string;
  readonly seed: readonly string[];
}

const duty = (
  office: OfficeCode,
  code: string,
  title: string,
  seed: readonly string[],
  words: string,
): Duty => ({ office, code, title, seed, words });

/** Every duty that the plan names (domain 1.3, norm N9), by office. */
export const duties: readonly Duty[] = [
  duty(
    'coordinator',
    'AF1',
    'Bewustwording en voorlichting',
    ['S55'],
    'Zet binnen de gemeente aan tot bewustwording en voorlichting van zowel collega’s als andere professionals in de gemeente die mogelijk met slachtoffers in contact komen.',
  ),
  duty(
    'coordinator',
    'AF2',
    'Aanspreekpunt en deel van de meldroute',
    ['S56'],
    'Is het aanspreekpunt voor collega’s die mogelijke signalen van mensenhandel hebben waargenomen en is daarbij onderdeel van de interne meldroute.',
  ),
  duty(
    'coordinator',
    'AF3',
    'Meedenken, verbinden en bijhouden',
    ['S57', 'S58'],
    'Denkt mee over signalen, is de verbindende schakel, zowel binnen gemeentelijk als met samenwerkingspartners zoals RIEC, NLA en zorgdomein. Houdt ook de signalen/casussen bij, om zo (in samenwerking met de ketenpartners) meer zicht te krijgen op de lokale verschijningsvormen van mensenhandel.',
  ),
  duty(
    'coordinator',
    'AF4',
    'Bekend met barrières',
    ['S59'],
    'Is bekend met de bestuurlijke mogelijkheden om barrières tegen mensenhandel op te werpen.',
  ),
  duty(
    'coordinator',
    'AF5',
    'Contact met de zorgcoördinator',
    ['S60', 'S61'],
    'Staat in nauw contact met de zorgcoördinator mensenhandel. De zorgcoördinator mensenhandel is bekend met de instanties waar slachtoffers van mensenhandel terecht kunnen en is aanspreekpunt voor deze instanties.',
  ),
  duty(
    'coordinator',
    'AF6',
    'Beleid, afspraken en de verbinding van zorg en veiligheid',
    ['S62', 'S63', 'S64'],
    'Levert input en/of houdt het beleid up-to-date en onderhoudt de verbinding met de partners vanuit zowel de zorg- als de veiligheidshoek en maakt hier samenwerkingsafspraken mee. De aandachtsfunctionaris is de verbindende schakel tussen zorg en veiligheid binnen de gemeenten.',
  ),
  duty(
    'regional_director',
    'RB1',
    'Aanjager en coördinator',
    ['S47'],
    'Is aanjager en coördinator van de regionale aanpak mensenhandel.',
  ),
  duty(
    'regional_director',
    'RB2',
    'Ketenregisseur bij vastgelopen zaken',
    ['S48'],
    'Is ketenregisseur (op procesniveau) bij vastlopende zaken en vormt daarin een verbindende schakel.',
  ),
  duty(
    'regional_director',
    'RB3',
    'Ontwikkelingen en goede voorbeelden',
    ['S49'],
    'Is op de hoogte van de lokale, regionale en landelijke ontwikkelingen op het gebied van mensenhandel en deelt de gemeentelijke ‘good practices’ met de regio.',
  ),
  duty(
    'regional_director',
    'RB4',
    'Netwerken en advies',
    ['S50', 'S54'],
    'Onderhoudt de relevante netwerken, ondersteunt de bestuurlijk portefeuillehouder mensenhandel, de regionale tafel mensenhandel en adviseert de bestuurders op strategische onderwerpen.',
  ),
  duty(
    'regional_director',
    'RB5',
    'Landelijke overleggen',
    ['S51'],
    'Neemt deel aan landelijke overleggen met o.a. de VNG en het CCV.',
  ),
  duty(
    'care_coordinator',
    'ZC1',
    'Aanbod verbeteren',
    ['S101'],
    'Het optimaliseren van het zorg- en ondersteuningsaanbod in de regio.',
  ),
  duty(
    'care_coordinator',
    'ZC2',
    'Toeleiden en coördineren',
    ['S102'],
    'De toeleiding en coördinatie van de hulpverlening per (mogelijk) slachtoffer.',
  ),
  duty('care_coordinator', 'ZC3', 'Trajecten volgen', ['S103'], 'Monitoring van de trajecten.'),
  duty(
    'care_coordinator',
    'ZC4',
    'Advies aan professionals',
    ['S104'],
    'Het verstrekken van advies en informatie aan professionals passend bij de casuïstiek.',
  ),
  duty(
    'care_coordinator',
    'ZC5',
    'Informatie aan cliënten',
    ['S105'],
    'Informatievoorziening aan de cliënten.',
  ),
  duty(
    'care_coordinator',
    'ZC6',
    'Terugkoppeling aan CoMensha',
    ['S106'],
    'Rapportage en terugkoppeling aan het Coördinatiecentrum tegen Mensenhandel (CoMensha).',
  ),
];

/** What the duty of an office is, where the plan gives it one without a list. */
export const otherDuties: readonly { readonly office: OfficeCode; readonly words: string }[] = [
  {
    office: 'adviser',
    words: 'Is mede-eigenaar van de acties over barrières en het Regionaal Controleteam.',
  },
  { office: 'mayor', words: 'Wijst toezichthouders van het Regionaal Controleteam aan (S138).' },
  {
    office: 'portfolio_holder',
    words: 'Is bestuurlijk verantwoordelijk voor de aanpak van mensenhandel (S50).',
  },
  { office: 'college', words: 'Stelt het plan vast en besluit over vergunningen, boetes en het regiobed.' },
  { office: 'council', words: 'Stelt verordeningen vast en wordt geïnformeerd over het plan.' },
  {
    office: 'working_group_week',
    words: 'Bereidt de Week tegen mensenhandel voor. De VAR is voorzitter (S72).',
  },
  {
    office: 'regional_team',
    words:
      'Houdt integrale controles, met toezichthouders die de burgemeester heeft aangewezen (S135, S138).',
  },
  { office: 'pvo', words: 'Begint met de VAR een bewustwordingscampagne voor branches (S118).' },
];
