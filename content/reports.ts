/** Reports about the plan: which there are, what stands in them, and the words around their figures (domain 8.1). */

/** Why a figure is not shown. */
export const NOT_SHOWN =
  'Aantallen van 1 tot en met 4 laten wij niet zien, zodat niemand te herkennen is. Soms laten wij daarom ook een ander getal weg.';

/** A part of a report: its text, and the figures that stand under it. */
export interface Section {
  readonly title: string;
  /** What to write, for who writes it. */
  readonly hint: string;
  readonly figures: readonly FigureCode[];
}

/** Figures that can be made from facts. */
export const figureCodes = [
  'action_states',
  'action_list',
  'norm_list',
  'meeting_list',
  'agreement_list',
  'signals',
  'instruments',
  'town_list',
  'ended_actions',
] as const;
export type FigureCode = (typeof figureCodes)[number];

export const sections = {
  summary: {
    title: 'In het kort',
    hint: 'Wat moet de lezer in één minuut weten? Geen namen en geen casussen.',
    figures: ['action_states'],
  },
  progress: {
    title: 'Voortgang van de acties',
    hint: 'Wat is gedaan, wat loopt en wat is te laat? Noem functies, geen namen.',
    figures: ['action_list'],
  },
  decisions: {
    title: 'Gevraagde besluiten',
    hint: 'Wat vraagt u het college te besluiten? Niets is ook een antwoord.',
    figures: [],
  },
  risks: {
    title: 'Risico’s',
    hint: 'Wat kan misgaan, en wat doet u daaraan?',
    figures: [],
  },
  money: {
    title: 'Geld',
    hint: 'Wat is begroot, wat is uitgegeven en wat is er nog nodig?',
    figures: [],
  },
  norms: {
    title: 'Normen',
    hint: 'Welke normen halen wij niet, en waarom?',
    figures: ['norm_list'],
  },
  meetings: {
    title: 'Overleg in de regio',
    hint: 'Wat heeft het overleg opgeleverd?',
    figures: ['meeting_list'],
  },
  agreements: {
    title: 'Afspraken met partners',
    hint: 'Welke afspraken zijn nieuw, welke lopen af?',
    figures: ['agreement_list'],
  },
  instruments: {
    title: 'Barrières tegen mensenhandel',
    hint: 'Welke instrumenten zijn verkend, besloten of ingevoerd?',
    figures: ['instruments'],
  },
  figures: {
    title: 'Cijfers',
    hint: 'Wat zeggen deze cijfers wel, en wat niet?',
    figures: ['signals'],
  },
  towns: {
    title: 'De gemeenten naast elkaar',
    hint: 'Wat valt op? Het gaat om afspraken, niet om wie het beste is.',
    figures: ['town_list'],
  },
  ended: {
    title: 'Wat is gedaan en wat niet',
    hint: 'Per actie: gelukt of niet, en waardoor.',
    figures: ['ended_actions'],
  },
  lessons: {
    title: 'Wat wij hebben geleerd',
    hint: 'Wat doet u een volgende keer anders?',
    figures: [],
  },
  carry_over: {
    title: 'Wat meegaat naar het volgende plan',
    hint: 'Welke acties neemt u mee, en met welke reden?',
    figures: [],
  },
  ahead: {
    title: 'Wat wij gaan doen',
    hint: 'De belangrijkste stappen voor de komende periode.',
    figures: [],
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionCode = keyof typeof sections;

/** One kind of report. */
export interface ReportKind {
  readonly title: string;
  readonly forWhom: string;
  /** Months that it looks back. */
  readonly months: number;
  readonly by: 'municipality' | 'region';
  /** Whether everybody may read it once it was sent: then nothing of a case stands in it. */
  readonly open: boolean;
  readonly sections: readonly SectionCode[];
}

/** Every kind of report, the most frequent first. */
export const reportKinds = {
  quarterly: {
    title: 'Kwartaalbericht',
    forWhom: 'voor de portefeuillehouder',
    months: 3,
    by: 'municipality',
    open: false,
    sections: ['summary', 'progress', 'norms', 'risks'],
  },
  half_year: {
    title: 'Voortgangsrapportage',
    forWhom: 'voor het college',
    months: 6,
    by: 'municipality',
    open: false,
    sections: [
      'summary',
      'progress',
      'decisions',
      'risks',
      'money',
      'norms',
      'meetings',
      'agreements',
      'instruments',
      'figures',
    ],
  },
  council_letter: {
    title: 'Raadsinformatiebrief',
    forWhom: 'voor de gemeenteraad, openbaar',
    months: 12,
    by: 'municipality',
    open: true,
    sections: ['summary', 'progress', 'norms', 'meetings', 'instruments', 'figures', 'ahead'],
  },
  regional_overview: {
    title: 'Jaaroverzicht van de regio',
    forWhom: 'voor het Regionaal Veiligheidsoverleg',
    months: 12,
    by: 'region',
    open: false,
    sections: ['summary', 'towns', 'meetings', 'agreements', 'instruments', 'figures', 'ahead'],
  },
  end_evaluation: {
    title: 'Eindevaluatie van het plan',
    forWhom: 'voor het college en de gemeenteraad',
    months: 24,
    by: 'municipality',
    open: true,
    sections: ['summary', 'ended', 'norms', 'figures', 'lessons', 'carry_over'],
  },
} as const satisfies Readonly<Record<string, ReportKind>>;

export type ReportKindCode = keyof typeof reportKinds;

export const reportKindCodes = Object.keys(reportKinds) as readonly ReportKindCode[];

export const isReportKind = (code: string): code is ReportKindCode => Object.hasOwn(reportKinds, code);

/** As what all kinds have in common. */
export const reportKindOf = (code: ReportKindCode): ReportKind => reportKinds[code];
export const sectionOf = (code: SectionCode): Section => sections[code];

/** Who decides on a report: of a municipality, of the region. */
export const deciders = {
  municipality: ['portfolio_holder', 'college', 'mayor'],
  region: ['rvo', 'regional_director'],
} as const;

/** States of a report, in Dutch. */
export const reportStates = {
  draft: 'Concept',
  approved: 'Vastgesteld',
  sent: 'Verstuurd',
  published: 'Cijfers openbaar',
} as const;
