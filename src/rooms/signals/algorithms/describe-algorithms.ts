import { routeQuestions } from '../../../../content/route-questions.ts';
import { situations } from '../../../../content/situations.ts';
import type { Sentence } from '../../../kernel/policy.ts';
import { describeBeeld } from '../../recognise/index.ts';

/**
 * An entry of the Dutch register of algorithms. Field names, and words from a fixed list, as its standard 1.0 has them
 * for handing in; what is not known here is left out.
 */
export interface AlgorithmEntry {
  readonly name: string;
  readonly organization: string;
  readonly description_short: string;
  readonly category: readonly string[];
  readonly status: 'In gebruik';
  /** Empty: the organisation fills in who answers questions. */
  readonly contact_email: string;
  readonly publication_category: 'Overige algoritmes';
  readonly url: string;
  readonly goal: string;
  readonly proportionality: string;
  readonly human_intervention: string;
  readonly risks: string;
  readonly lawful_basis: string;
  readonly lawful_basis_grouping: readonly { readonly title: string; readonly link: string }[];
  readonly impacttoetsen_grouping: readonly { readonly title: string }[];
  readonly source_data: string;
  readonly methods_and_models: string;
  readonly provider: string;
  readonly lang: 'nld';
  readonly standard_version: '1.0';
  readonly source_id: string;
  readonly tags: string;
}

/** Whose entries these are. */
export interface AlgorithmOwner {
  readonly name: string;
  readonly slug: string;
  readonly origin: string;
  /** The sentences in force: they say on which ground it is used, and by whom. */
  readonly sentences: readonly Sentence[];
}

const AVG = 'https://wetten.overheid.nl/BWBR0040940/';

/** The grounds of the rules that let people use it, each once. */
const groundsOf = (sentences: readonly Sentence[], verb: string): string =>
  [...new Set(sentences.filter(({ verbs }) => verbs.includes(verb)).map(({ ground }) => ground))].join('; ');

const shared = ({ name, slug, origin }: AlgorithmOwner) =>
  ({
    organization: name,
    category: ['Openbare orde en veiligheid', 'Zorg en gezondheid'],
    status: 'In gebruik',
    contact_email: '',
    publication_category: 'Overige algoritmes',
    url: `${origin}/${slug}/algoritmes`,
    lawful_basis_grouping: [{ title: 'Uitvoeringswet Algemene verordening gegevensbescherming', link: AVG }],
    impacttoetsen_grouping: [{ title: 'Data Protection Impact Assessment (DPIA)' }],
    provider: 'Lantaarn (open source)',
    lang: 'nld',
    standard_version: '1.0',
  }) as const;

function beeldEntry(owner: AlgorithmOwner): AlgorithmEntry {
  const { indicators, leftOut, lists, dimensions, positiveFrom, source } = describeBeeld();
  return {
    ...shared(owner),
    name: 'Beeld van indicatoren van mensenhandel',
    source_id: 'lantaarn-beeld',
    tags: 'mensenhandel; indicatoren; vaste regels',
    description_short:
      'Vat samen wat gemerkte, openbare indicatoren van mensenhandel per onderdeel laten zien, en welke vraag het meest helpt.',
    goal: 'Een medewerker helpen om niets over het hoofd te zien en de juiste vraag te stellen. Het beeld is geen bewijs en geen oordeel.',
    proportionality:
      'Er wordt niets berekend over een persoon: geen score, geen rangorde, geen voorspelling. Nationaliteit, afkomst en sekswerk tellen nergens mee.',
    human_intervention:
      'Een medewerker merkt de indicatoren, leest het beeld en schrijft zelf de conclusie. Zonder die medewerker gebeurt er niets. Sluiten als "geen mensenhandel" vraagt een tweede lezer.',
    risks:
      'Een medewerker kan te veel gewicht geven aan het beeld. Daarom staat er bij dat het geen bewijs is, en telt "onbekend" nooit als "nee".',
    lawful_basis: groundsOf(owner.sentences, 'signals.mark-beeld'),
    source_data: `Wat een medewerker merkt in een signaal: ja, nee of onbekend per indicator. Bron van de lijst: ${source}. Het zijn ${indicators} indicatoren in ${lists.length} lijsten (${lists.join('; ')}). ${leftOut} van de lijst is weggelaten, omdat die kijkt naar de groep waar iemand bij hoort.`,
    methods_and_models: `Vaste regels, geen zelflerend model. Per onderdeel (${dimensions.join('; ')}) is het beeld positief bij ten minste: ${positiveFrom.join('; of ')}. Kan wat onbekend is dat nog veranderen, dan is het beeld onbekend. Anders is het niet positief.`,
  };
}

function proposalsEntry(owner: AlgorithmOwner): AlgorithmEntry {
  const names = situations.map(({ name }) => name);
  const questions = Object.values(routeQuestions).map(({ nl }) => nl);
  return {
    ...shared(owner),
    name: 'Voorstel van partners bij een signaal',
    source_id: 'lantaarn-partners',
    tags: 'mensenhandel; doorverwijzen; vaste regels',
    description_short:
      'Stelt organisaties voor die bij een signaal van mensenhandel kunnen helpen, met de reden.',
    goal: 'Een medewerker laten zien wie kan helpen, met de reden en wat nooit mag.',
    proportionality:
      'Het voorstel gaat over organisaties, niet over personen. De antwoorden op de vragen worden één keer gebruikt en niet bewaard.',
    human_intervention:
      'Een medewerker kiest zelf of en met wie er wordt gedeeld, op welke grond en welke velden. Alle andere partners staan er ook bij.',
    risks:
      'Een medewerker kan een partner over het hoofd zien die niet is voorgesteld. Daarom staan alle ontvangers op dezelfde pagina.',
    lawful_basis: groundsOf(owner.sentences, 'signals.propose-partners'),
    source_data: `De vorm van uitbuiting, de urgentie, het domein en of iemand minderjarig kan zijn. En antwoorden op ${questions.length} vragen: ${questions.join('; ')}.`,
    methods_and_models: `Vaste regels, geen zelflerend model: ${names.length} situaties, in vaste volgorde, die elk wel of niet passen (${names.join('; ')}). Bij elke situatie horen stappen met een reden. Past er niets, dan blijft advies zonder persoonsgegevens over.`,
  };
}

/** Everything in Lantaarn that the register of algorithms asks about, made of the code that does it. */
export const describeAlgorithms = (owner: AlgorithmOwner): readonly AlgorithmEntry[] => [
  beeldEntry(owner),
  proposalsEntry(owner),
];
