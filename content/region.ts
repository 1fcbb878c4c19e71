import { type Dated, unverified, verified } from './dated.ts';
import { languages } from './languages.ts';

/** Part of the region; some partners serve one part only. */
export type Area = 'rijnmond' | 'zuid-holland-zuid';

export interface Municipality {
  readonly slug: string;
  readonly name: string;
  /** Code of Statistics Netherlands. */
  readonly cbsCode: Dated<string>;
  readonly area: Area;
  /** Invented, so that nobody's house style is shown as theirs; #rrggbb, readable under white text. */
  readonly colour: string;
  /** Towns and villages, for recognising a place that somebody types. */
  readonly places: readonly string[];
  /** Mailbox of the internal route (S110); headers only, never content. */
  readonly internalMailbox?: Dated<string>;
}

/** The region that works together: the municipalities in the police unit of Rotterdam (S1). */
export const region = {
  slug: 'regio-rotterdam',
  name: 'Politie-eenheid Rotterdam',
  colour: '#33475b',
  /** Number of municipalities in the security alliance. */
  size: verified(23, 'regionaal beleidskader 2023-2026'),
} as const;

/** First parts of an address that no municipality or region may take. */
export const reservedSlugs: readonly string[] = [
  ...languages.map(({ code }) => code),
  'acties',
  'afspraken',
  'agenda',
  'antwoord',
  'api',
  'assets',
  'beheer',
  'beleid',
  'bewaren',
  'demo',
  'dialoog',
  'functies',
  'health',
  'help',
  'herkennen',
  'hulp',
  'inloggen',
  'inzagen',
  'logboek',
  'logo',
  'melden',
  'mijn',
  'mijn-meldingen',
  'nieuw',
  'noodtoegang',
  'normen',
  'ontvangen',
  'overdrachten',
  'overleg',
  'overleggen',
  'pakket',
  'partners',
  'peiling',
  'peilingen',
  'plan',
  'postbus',
  'postvak',
  'privacy',
  'rapportages',
  'regio',
  'regiobeeld',
  'regiovragen',
  'signalen',
  'start',
  'thema',
  'toegankelijkheid',
  'tweede-lezer',
  'uitloggen',
  'uitnodiging',
  'vastgelopen',
  'veilig',
  'verstrekkingen',
  'verwerkingen',
  'verzoeken',
  'voorbeelden',
  'weg',
  'well-known',
  'werk',
];

const CBS = 'gemeentelijke indeling 2026 (CBS)';

const municipality = (
  name: string,
  code: string,
  area: Area,
  colour: string,
  places: readonly string[] = [name],
): Municipality => ({
  slug: slugOf(name),
  name,
  cbsCode: unverified(code, CBS),
  area,
  colour,
  places,
});

/** The municipalities of the region as they are in 2026, in alphabetical order. */
export const municipalities: readonly Municipality[] = [
  municipality('Alblasserdam', 'GM0482', 'zuid-holland-zuid', '#6b3f2a'),
  {
    ...municipality('Albrandswaard', 'GM0613', 'rijnmond', '#2f5d50', ['Poortugaal', 'Rhoon']),
    internalMailbox: verified('veiligheid@albrandswaard.nl', 'uitvoeringsplan Albrandswaard 2025-2026'),
  },
  municipality('Barendrecht', 'GM0489', 'rijnmond', '#4a4e8f'),
  municipality('Capelle aan den IJssel', 'GM0502', 'rijnmond', '#1f6070'),
  municipality('Dordrecht', 'GM0505', 'zuid-holland-zuid', '#7a3b47'),
  municipality('Goeree-Overflakkee', 'GM1924', 'rijnmond', '#3d6030', [
    'Achthuizen',
    'Den Bommel',
    'Dirksland',
    'Goedereede',
    'Herkingen',
    'Melissant',
    'Middelharnis',
    'Nieuwe-Tonge',
    'Ooltgensplaat',
    'Oude-Tonge',
    'Ouddorp',
    'Sommelsdijk',
    "Stad aan 't Haringvliet",
    'Stellendam',
  ]),
  municipality('Gorinchem', 'GM0512', 'zuid-holland-zuid', '#5b3f73', ['Dalem', 'Gorinchem']),
  municipality('Hardinxveld-Giessendam', 'GM0523', 'zuid-holland-zuid', '#2e5480'),
  municipality('Hendrik-Ido-Ambacht', 'GM0531', 'zuid-holland-zuid', '#705018'),
  municipality('Hoeksche Waard', 'GM1963', 'zuid-holland-zuid', '#41603f', [
    "'s-Gravendeel",
    'Goudswaard',
    'Heinenoord',
    'Klaaswaal',
    'Maasdam',
    'Mijnsheerenland',
    'Mookhoek',
    'Nieuw-Beijerland',
    'Numansdorp',
    'Oud-Beijerland',
    'Piershil',
    'Puttershoek',
    'Strijen',
    'Strijensas',
    'Westmaas',
    'Zuid-Beijerland',
  ]),
  municipality('Krimpen aan den IJssel', 'GM0542', 'rijnmond', '#35618a'),
  municipality('Lansingerland', 'GM1621', 'rijnmond', '#4d5a24', [
    'Bergschenhoek',
    'Berkel en Rodenrijs',
    'Bleiswijk',
  ]),
  municipality('Maassluis', 'GM0556', 'rijnmond', '#12595c'),
  municipality('Molenlanden', 'GM1978', 'zuid-holland-zuid', '#5a5320', [
    'Arkel',
    'Bleskensgraaf',
    'Brandwijk',
    'Giessen-Oudekerk',
    'Giessenburg',
    'Goudriaan',
    'Groot-Ammers',
    'Hoogblokland',
    'Hoornaar',
    'Kinderdijk',
    'Langerak',
    'Molenaarsgraaf',
    'Nieuw-Lekkerland',
    'Nieuwpoort',
    'Noordeloos',
    'Ottoland',
    'Oud-Alblas',
    'Schelluinen',
    'Streefkerk',
    'Wijngaarden',
  ]),
  municipality('Nissewaard', 'GM1930', 'rijnmond', '#7b4024', [
    'Abbenbroek',
    'Geervliet',
    'Heenvliet',
    'Hekelingen',
    'Simonshaven',
    'Spijkenisse',
    'Zuidland',
  ]),
  municipality('Papendrecht', 'GM0590', 'zuid-holland-zuid', '#56406b'),
  municipality('Ridderkerk', 'GM0597', 'rijnmond', '#33566b', [
    'Bolnes',
    'Oostendam',
    'Ridderkerk',
    'Rijsoord',
    'Slikkerveer',
  ]),
  municipality('Rotterdam', 'GM0599', 'rijnmond', '#3f4a5c', [
    'Hoek van Holland',
    'Hoogvliet',
    'Pernis',
    'Rotterdam',
    'Rozenburg',
  ]),
  municipality('Schiedam', 'GM0606', 'rijnmond', '#6a4460'),
  municipality('Sliedrecht', 'GM0610', 'zuid-holland-zuid', '#1d5f55'),
  municipality('Vlaardingen', 'GM0622', 'rijnmond', '#804031'),
  municipality('Voorne aan Zee', 'GM1992', 'rijnmond', '#25587a', [
    'Brielle',
    'Hellevoetsluis',
    'Nieuwenhoorn',
    'Oostvoorne',
    'Oudenhoorn',
    'Rockanje',
    'Tinte',
    'Vierpolders',
    'Zwartewaal',
  ]),
  municipality('Zwijndrecht', 'GM0642', 'zuid-holland-zuid', '#54465e', ['Heerjansdam', 'Zwijndrecht']),
];

/** Name as it stands in an address: lower case, dashes for spaces. */
function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** The municipality in which a place lies, by its exact name in any letter case; null when unknown. */
export function municipalityOfPlace(place: string): Municipality | null {
  const wanted = place.trim().toLowerCase();
  return (
    municipalities.find(
      ({ name, places }) =>
        name.toLowerCase() === wanted || places.some((known) => known.toLowerCase() === wanted),
    ) ?? null
  );
}
