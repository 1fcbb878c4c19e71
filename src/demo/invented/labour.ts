import type { Kind } from './kind.ts';

const KITCHEN = ['Eetcafé De Verzonnen Lepel', 'Restaurant Het Proefbord', 'Pizzeria Fictie'];
const GROWER = ['Kwekerij Het Voorbeeld', 'Tuinderij De Proefkas', 'Groenteteelt Van Nergens'];
const AGENCY = ['Uitzendbureau Testwerk', 'Uitzendbureau De Modelbaan', 'Flexbureau Voorbeeld & Proef'];
const BUILDER = ['Bouwbedrijf Van Nergens', 'Klusbedrijf De Maquette', 'Sloopwerken Denkbeeld'];

/** Invented reports about work. */
export const labourKinds: readonly Kind[] = [
  {
    code: 'greenhouse',
    form: 'labour',
    often: 10,
    reporters: ['resident', 'resident', 'inspector', 'church_ngo', 'anonymous'],
    minor: ['no', 'no', 'unknown'],
    urgency: ['normal', 'normal', 'soon'],
    what: [
      [
        'Achter de kas staan caravans waar {n} mensen slapen.',
        'In de loods naast de kas wonen ongeveer {n} mensen.',
        'Er werken {n} mensen die ook op het terrein slapen.',
      ],
      [
        'Ze worden elke ochtend om vijf uur gehaald en komen na negen uur ’s avonds terug.',
        'Ze werken zeven dagen in de week en mogen het terrein niet af zonder te vragen.',
        'Een busje brengt ze weg en haalt ze op. Alleen zie je ze nooit op straat.',
      ],
      [
        'Iemand vertelde dat de baas de paspoorten bewaart.',
        'Een man zei dat er bijna niets van het loon overblijft na de huur en het vervoer.',
        'Ze zeggen dat ze eerst een schuld moeten afbetalen.',
        'Toen ik vroeg hoe het ging, keek iedereen naar de voorman.',
      ],
    ],
    where: ['Bij de kassen aan de rand van het dorp', 'Op het terrein van de kwekerij', 'Achter de loods'],
    business: GROWER,
    work: [
      'Lange dagen, geen vrije dag',
      'Geen contract gezien, loon contant',
      'Werk zonder handschoenen of masker',
    ],
    housing: ['Caravans op het terrein', 'Stapelbedden in de loods', 'Slapen met vier personen op een kamer'],
    languages: ['Pools', 'Roemeens', 'Bulgaars'],
    vehicles: true,
  },
  {
    code: 'many-registrations',
    form: 'labour',
    often: 9,
    reporters: ['civil_affairs', 'civil_affairs', 'civil_affairs', 'housing_corp'],
    minor: ['no', 'unknown'],
    urgency: ['normal', 'soon'],
    what: [
      [
        'In {m} maanden zijn {n} mensen op dit adres ingeschreven en weer vertrokken.',
        'Voor de derde keer deze maand wil iemand zich inschrijven op dit adres. Het zijn al {n} personen.',
      ],
      [
        'Steeds komt dezelfde begeleider mee. Hij geeft alle antwoorden.',
        'Bij elke aanvraag staat hetzelfde telefoonnummer.',
        'De vrouw wist zelf niet waar zij ging wonen. De begeleider vulde alles in.',
      ],
      [
        'De begeleider hield de paspoorten vast en gaf ze niet terug.',
        'Toen ik een formulier apart wilde laten tekenen, werd de begeleider boos.',
        'De mensen leken gespannen en keken steeds naar hem.',
      ],
    ],
    where: ['Aan de balie van burgerzaken', 'Bij de inschrijving aan de balie'],
    business: AGENCY,
    housing: ['Eengezinswoning met veel bewoners', 'Bovenwoning'],
    languages: ['Pools', 'Hongaars', 'Roemeens'],
  },
  {
    code: 'kitchen',
    form: 'labour',
    often: 8,
    reporters: ['inspector', 'boa', 'resident', 'self', 'church_ngo'],
    minor: ['no', 'no', 'unknown'],
    urgency: ['normal', 'soon', 'urgent'],
    what: [
      [
        'Bij een controle lag er een matras in de voorraadruimte.',
        'In de keuken werkt iemand die ook boven de zaak slaapt.',
        'Een medewerker slaapt in de kelder van het restaurant.',
      ],
      [
        'Hij werkt elke dag van tien uur ’s ochtends tot na middernacht.',
        'Zij heeft in {m} maanden geen loon gekregen, alleen eten.',
        'De eigenaar zegt dat het loon later komt.',
      ],
      [
        'Zijn papieren liggen in de kluis van de eigenaar.',
        'Zij durft niet weg, want de eigenaar dreigt met de politie.',
        'Hij spreekt weinig Nederlands en wist niet waar hij was.',
      ],
    ],
    where: ['In de keuken', 'Boven de zaak', 'In de kelder van het restaurant'],
    business: KITCHEN,
    work: ['Meer dan tachtig uur per week', 'Geen loonstrook, geen vrije dag'],
    housing: ['Slaapt op de werkplek'],
    languages: ['Chinees', 'Turks', 'Portugees', 'Vietnamees'],
    named: true,
    ages: ['23_29', '30_39', '40_49'],
  },
  {
    code: 'building-site',
    form: 'labour',
    often: 6,
    reporters: ['resident', 'inspector', 'business', 'anonymous', 'self'],
    minor: ['no', 'no', 'unknown'],
    urgency: ['normal', 'soon'],
    what: [
      [
        'Op de bouwplaats werken {n} mannen zonder helm of goede schoenen.',
        'Een ploeg van {n} mannen sloopt een pand, ook op zondag.',
      ],
      [
        'Een van hen viel van een steiger. Er kwam geen dokter.',
        'Ze krijgen volgens een van hen dertig euro per dag.',
        'Wie klaagt, wordt naar huis gestuurd zonder geld.',
      ],
      [
        'Ze slapen in de keet naast het werk.',
        'Een voorman filmt wie met buren praat.',
        'Ze zijn gehaald met de belofte van een contract. Dat is er niet.',
      ],
    ],
    where: ['Op de bouwplaats', 'Bij het sloopwerk in de straat'],
    business: BUILDER,
    work: ['Geen beschermende kleding', 'Contant loon, geen contract'],
    housing: ['Slapen in een bouwkeet'],
    languages: ['Roemeens', 'Turks', 'Oekraïens'],
    vehicles: true,
  },
  {
    code: 'nail-salon',
    form: 'labour',
    often: 5,
    reporters: ['boa', 'resident', 'anonymous', 'inspector'],
    minor: ['possibly', 'unknown', 'no'],
    urgency: ['normal', 'soon'],
    what: [
      [
        'De meisjes in de salon lijken erg jong en zijn elke dag open tot laat.',
        'In de salon werken steeds andere vrouwen. Na een paar weken zijn ze weg.',
      ],
      [
        'Een oudere vrouw neemt al het geld aan en geeft alle antwoorden.',
        'Ze slapen in de ruimte achter het gordijn.',
      ],
      [
        'Toen een klant vroeg hoe oud iemand was, stopte het gesprek.',
        'Eén van hen huilde, maar wilde niets zeggen.',
        'Ze mogen de telefoon niet gebruiken als er klanten zijn.',
      ],
    ],
    where: ['In de winkelstraat', 'In de salon naast de supermarkt'],
    business: ['Nagelstudio Fictie', 'Nails Voorbeeld', 'Schoonheidssalon Proef'],
    work: ['Elke dag open van tien tot tien'],
    languages: ['Vietnamees'],
  },
  {
    code: 'live-in',
    form: 'labour',
    often: 4,
    reporters: ['relative', 'neighbourhood_team', 'self', 'health'],
    minor: ['no', 'no', 'possibly'],
    urgency: ['soon', 'urgent', 'normal'],
    what: [
      [
        'Een vrouw past op drie kinderen en doet het hele huishouden. Zij slaapt op de grond.',
        'Zij kwam om te leren, maar werkt dag en nacht in het gezin.',
      ],
      ['Zij mag niet alleen naar buiten.', 'Zij heeft geen sleutel en geen eigen telefoon.'],
      [
        'Zij zegt dat zij eerst haar reis moet terugbetalen.',
        'Het gezin bewaart haar paspoort.',
        'Zij heeft pijn, maar mag niet naar de dokter.',
      ],
    ],
    where: ['In een woning', 'Bij een gezin thuis'],
    work: ['Dag en nacht beschikbaar'],
    housing: ['Slaapt bij de kinderen op de kamer'],
    named: true,
    health: ['Klachten aan de rug, nog geen arts gezien.'],
    ages: ['18_22', '23_29', '30_39'],
    languages: ['Spaans', 'Engels', 'Tagalog'],
  },
  {
    code: 'low-pay',
    form: 'serious_disadvantage',
    often: 7,
    reporters: ['self', 'work_income', 'church_ngo', 'relative', 'employer_agency'],
    minor: ['no'],
    urgency: ['normal', 'normal', 'info'],
    what: [
      [
        'Ik werk via een uitzendbureau en krijg minder loon dan afgesproken.',
        'Een man kreeg na {m} maanden werk geen laatste loon.',
        'Een groep van {n} werknemers betaalt veel huur voor een klein bed.',
      ],
      [
        'De boetes zijn hoog: voor te laat komen, voor een vuile keuken, voor een vraag.',
        'Wie stopt met werken, moet dezelfde dag uit het huis.',
      ],
      [
        'Vrij weggaan kan wel.',
        'De papieren hebben ze zelf.',
        'Er is niemand bedreigd, maar het is niet eerlijk.',
      ],
    ],
    where: ['In een woning van het uitzendbureau', 'Op het werk'],
    business: AGENCY,
    work: ['Minder loon dan afgesproken', 'Hoge inhoudingen'],
    housing: ['Kamer met drie bedden'],
    languages: ['Pools', 'Bulgaars', 'Spaans'],
  },
];
