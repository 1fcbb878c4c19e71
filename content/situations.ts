import type { Domain, ExploitationForm, Minor, SignalUrgency } from './code-lists.ts';
import type { PartnerCode } from './partner.ts';

/**
 * What a proposal may look at. There is no place here for nationality, origin, sex or sex work (R11):
 * what is not in the facts cannot steer.
 */
export interface RouteFacts {
  readonly form: ExploitationForm;
  readonly minor: Minor;
  readonly urgency: SignalUrgency;
  readonly domain: Domain;
  /** It is about an address, a landlord or a business rather than a person. */
  readonly object: boolean;
  readonly wantsHelp?: boolean;
  /** Does not want to report to the police. */
  readonly refusesReport?: boolean;
  /** Is (also) seen as an offender. */
  readonly suspect?: boolean;
  readonly witness?: boolean;
  /** Partner or family is the one who exploits. */
  readonly dependent?: boolean;
  /** A minor for whom nobody in the Netherlands has custody. */
  readonly withoutGuardian?: boolean;
  /** Seen at a border, airport or military site. */
  readonly border?: boolean;
  /** The reporter must stay unknown. */
  readonly reporterUnknown?: boolean;
  /** Stuck between organisations. */
  readonly stuck?: boolean;
}

/** Steps that are no partner of the house. */
export const ownSteps = {
  call_112: { nl: 'Bel 112' },
  coordinator_safety: { nl: 'Aandachtsfunctionaris veiligheid van uw gemeente' },
  neighbourhood_team: { nl: 'Wijkteam van uw gemeente' },
  lawyer: { nl: 'Advocaat' },
  rights_leaflet: { nl: 'Folder met rechten en hulp' },
  inspection_team: { nl: 'Regionaal Controleteam' },
  safe_place: { nl: 'Veilige plek' },
} as const;
export type OwnStep = keyof typeof ownSteps;

/** In which way to turn to somebody. */
export const routeKinds = {
  call: { nl: 'Bellen' },
  'hand-over': { nl: 'Doorzetten' },
  advice: { nl: 'Advies vragen zonder namen' },
  refer: { nl: 'Het nummer geven' },
  process: { nl: 'Alleen het proces bespreken' },
  step: { nl: 'Zelf regelen' },
} as const;
export type RouteKind = keyof typeof routeKinds;

interface Step {
  readonly target: PartnerCode | OwnStep;
  readonly kind: RouteKind;
  readonly reason: string;
}

/** A row of the default advice (domain 4.3): when it applies, whom to turn to in order, what never to do. */
export interface Situation {
  readonly name: string;
  readonly applies: (facts: RouteFacts) => boolean;
  readonly steps: readonly Step[];
  readonly never?: string;
}

const maybeMinor = ({ minor }: RouteFacts): boolean => minor === 'yes' || minor === 'possibly';
const inDanger = ({ urgency }: RouteFacts): boolean => urgency === 'acute' || urgency === 'urgent';

/** The weightiest first; the first row that names somebody settles in which way. */
export const situations: readonly Situation[] = [
  {
    name: 'Acuut gevaar',
    applies: ({ urgency }) => urgency === 'acute',
    steps: [
      { target: 'call_112', kind: 'call', reason: 'Er is nu gevaar.' },
      { target: 'police_avim', kind: 'hand-over', reason: 'De politie kan beschermen.' },
      { target: 'essm', kind: 'hand-over', reason: 'Het ESSM kan snel hulp en opvang regelen.' },
    ],
    never: 'Een formulier vervangt nooit een telefoontje.',
  },
  {
    name: 'Minderjarig of misschien minderjarig',
    applies: maybeMinor,
    steps: [
      {
        target: 'veilig_thuis',
        kind: 'advice',
        reason: 'Het gaat misschien om iemand onder de 18. Vraag altijd eerst advies.',
      },
      { target: 'neighbourhood_team', kind: 'step', reason: 'Het wijkteam kent vaak het gezin.' },
    ],
    never: 'Benader niet eerst de ouders als zij er misschien bij betrokken zijn.',
  },
  {
    name: 'Minderjarig en gevaar',
    applies: (facts) => maybeMinor(facts) && inDanger(facts),
    steps: [
      { target: 'police_avim', kind: 'hand-over', reason: 'Een minderjarige is mogelijk in gevaar.' },
      { target: 'youth', kind: 'hand-over', reason: 'Er is misschien een maatregel of een plek nodig.' },
    ],
  },
  {
    name: 'Minderjarig en zonder gezag in Nederland',
    applies: (facts) => maybeMinor(facts) && facts.withoutGuardian === true,
    steps: [{ target: 'nidos', kind: 'hand-over', reason: 'Niemand in Nederland heeft het gezag.' }],
    never: 'Regel geen gewone jeugdopvang voordat u Nidos hebt gesproken.',
  },
  {
    name: 'Afhankelijk van partner of familie',
    applies: ({ dependent }) => dependent === true,
    steps: [
      {
        target: 'veilig_thuis',
        kind: 'advice',
        reason: 'Een partner of familielid is mogelijk de uitbuiter.',
      },
    ],
  },
  {
    name: 'Getuige',
    applies: ({ witness }) => witness === true,
    steps: [
      { target: 'police_avim', kind: 'hand-over', reason: 'Een getuige kan bij de politie terecht.' },
      { target: 'safe_place', kind: 'step', reason: 'Een getuige kan gevaar lopen.' },
      { target: 'lawyer', kind: 'step', reason: 'Een advocaat legt uit wat een getuige kan verwachten.' },
    ],
    never: 'Beloof geen bedenktijd: die is er niet voor getuigen.',
  },
  {
    name: 'Wil hulp',
    applies: ({ wantsHelp }) => wantsHelp === true,
    steps: [
      { target: 'essm', kind: 'hand-over', reason: 'Deze persoon wil hulp. Vraag toestemming.' },
      { target: 'comensha', kind: 'refer', reason: 'Registratie en opvang lopen via het ESSM.' },
    ],
    never: 'Schakel de politie niet in zonder dit eerst te bespreken.',
  },
  {
    name: 'Wil geen aangifte',
    applies: ({ refusesReport }) => refusesReport === true,
    steps: [
      { target: 'essm', kind: 'advice', reason: 'Deze persoon wil geen aangifte doen. Hulp kan ook zonder.' },
      { target: 'rights_leaflet', kind: 'step', reason: 'Zo weet deze persoon later waar hulp is.' },
    ],
    never: 'Dwing niemand tot aangifte.',
  },
  {
    name: 'Mogelijk slachtoffer dat als dader in beeld is',
    applies: ({ form, suspect }) => form === 'criminal' && suspect === true,
    steps: [
      {
        target: 'police_avim',
        kind: 'hand-over',
        reason: 'Laat eerst nagaan of de verdachte zelf slachtoffer is.',
      },
      {
        target: 'essm',
        kind: 'hand-over',
        reason: 'Een dader kan ook slachtoffer zijn en hulp nodig hebben.',
      },
      { target: 'halt', kind: 'refer', reason: 'Halt en school komen daarna.' },
    ],
    never: 'Sluit niet af als "dader" voordat dit is nagegaan.',
  },
  {
    name: 'Arbeidsuitbuiting',
    applies: ({ form }) => form === 'labour' || form === 'serious_disadvantage',
    steps: [
      { target: 'nla', kind: 'hand-over', reason: 'De Arbeidsinspectie onderzoekt arbeidsuitbuiting.' },
      { target: 'fairwork', kind: 'refer', reason: 'FairWork helpt in de eigen taal.' },
      { target: 'essm', kind: 'advice', reason: 'Het ESSM denkt mee over hulp.' },
    ],
    never: 'Neem geen contact op met de werkgever.',
  },
  {
    name: 'Seksuele uitbuiting, criminele uitbuiting of orgaanhandel',
    applies: ({ form, object }) =>
      !object && (form === 'sexual' || form === 'criminal' || form === 'organ_removal'),
    steps: [
      { target: 'essm', kind: 'advice', reason: 'Het ESSM denkt mee, ook zonder bewijs.' },
      { target: 'police_avim', kind: 'hand-over', reason: 'De AVIM onderzoekt deze vormen van uitbuiting.' },
    ],
  },
  {
    name: 'Grens, luchthaven of militair terrein',
    applies: ({ border }) => border === true,
    steps: [{ target: 'kmar', kind: 'hand-over', reason: 'Dit is het gebied van de marechaussee.' }],
  },
  {
    name: 'Adres, verhuurder of bedrijf in het zorgdomein',
    applies: ({ object, domain }) => object && domain === 'care',
    steps: [
      {
        target: 'coordinator_safety',
        kind: 'hand-over',
        reason: 'Een signaal over een pand of bedrijf hoort bij veiligheid.',
      },
    ],
    never: 'Stuur geen gegevens van hulpverlening mee.',
  },
  {
    name: 'Adres, verhuurder of bedrijf',
    applies: ({ object }) => object,
    steps: [
      {
        target: 'riec',
        kind: 'hand-over',
        reason: 'Voor een pand of bedrijf zijn vaak meer overheden nodig.',
      },
      { target: 'inspection_team', kind: 'step', reason: 'Een controle kan het beeld duidelijker maken.' },
      { target: 'nla', kind: 'hand-over', reason: 'De Arbeidsinspectie kan het bedrijf controleren.' },
    ],
    never: 'Stuur geen gegevens van hulpverlening mee.',
  },
  {
    name: 'Melder moet onbekend blijven',
    applies: ({ reporterUnknown }) => reporterUnknown === true,
    steps: [{ target: 'mma', kind: 'refer', reason: 'De melder kan zelf bellen. Leg dat niet vast.' }],
    never: 'Deel dit niet in een groepsapp.',
  },
  {
    name: 'Loopt vast tussen organisaties',
    applies: ({ stuck }) => stuck === true,
    steps: [
      { target: 'ketenregisseur', kind: 'process', reason: 'De zaak loopt vast tussen organisaties.' },
      { target: 'zvh', kind: 'hand-over', reason: 'Zorg en straf komen hier samen aan tafel.' },
    ],
    never: 'Zet geen namen in een e-mail.',
  },
  {
    name: 'Bij twijfel',
    applies: () => true,
    steps: [{ target: 'essm', kind: 'advice', reason: 'Bij twijfel vraagt u advies zonder namen.' }],
  },
];
