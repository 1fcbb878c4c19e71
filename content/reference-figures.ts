import { type Dated, unverified, verified } from './dated.ts';

/**
 * Figures of others, for comparing. A series is of one source that counted in one way; two series never stand in one line
 * (domain 8.4: CoMensha counts first, the Nationaal Rapporteur counts what was left after cleaning).
 */
export interface ReferenceSeries {
  readonly title: string;
  readonly counted: string;
  readonly by: string;
  readonly points: readonly { readonly year: number; readonly value: Dated<number> }[];
}

const NR = 'Nationaal Rapporteur';
const point = (year: number, value: number, source: string) => ({ year, value: verified(value, source) });
const doubtful = (year: number, value: number, source: string) => ({
  year,
  value: unverified(value, source),
});

/** Series by their code. Years that a source did not publish, or whose source is not clear, are left out of the line. */
export const referenceSeries = {
  rapporteur: {
    title: 'Gemelde vermoedelijke slachtoffers in Nederland, na opschoning',
    counted: 'geteld na opschoning van dubbele meldingen',
    by: NR,
    points: [
      doubtful(2012, 1711, `${NR}, via nu.nl`),
      doubtful(2014, 1255, `${NR}; elders staat 1256`),
      doubtful(2016, 952, `${NR}; elders staat 956`),
      point(2017, 958, NR),
      point(2018, 668, NR),
      point(2019, 1334, `${NR}, na opschoning`),
      point(2020, 984, NR),
      point(2022, 814, `${NR}, jaarcijfers 2022`),
      point(2023, 868, `${NR}; NJi`),
      point(2024, 944, `${NR}, jaarcijfers 2024 (oktober 2025)`),
    ],
  },
  comensha: {
    title: 'Gemelde vermoedelijke slachtoffers in Nederland, eerste telling',
    counted: 'geteld zoals gemeld',
    by: 'CoMensha',
    points: [point(2019, 1372, 'CoMensha'), point(2020, 1013, 'CoMensha')],
  },
  essm: {
    title: 'Cliënten van ESSM in de regio',
    counted: 'cliënten, niet alleen slachtoffers',
    by: 'Regionale Monitor (VAR)',
    points: [point(2022, 143, 'Regionale Monitor 2023'), point(2023, 148, 'Regionale Monitor 2023')],
  },
  police_reports: {
    title: 'Aangiften in de regio',
    counted: 'aangiften bij de politie',
    by: 'Regionale Monitor (VAR)',
    points: [point(2022, 23, 'Regionale Monitor 2023'), point(2023, 27, 'Regionale Monitor 2023')],
  },
} as const satisfies Record<string, ReferenceSeries>;

export type SeriesCode = keyof typeof referenceSeries;
export const seriesCodes = Object.keys(referenceSeries) as readonly SeriesCode[];
export const seriesOf = (code: SeriesCode): ReferenceSeries => referenceSeries[code];

/** Why years are missing, said beside the line. */
export const GAPS: Readonly<Partial<Record<SeriesCode, string>>> = {
  rapporteur:
    'Over 2013 en 2015 is geen cijfer overgenomen. Over 2021 is niet duidelijk welke telling het is (791, CoMensha of Nationaal Rapporteur). Het cijfer over 2025 is nog niet gevonden.',
};

/** One figure with where it comes from. */
export interface ReferenceFigure {
  readonly what: string;
  readonly value: Dated<string>;
  readonly compare?: string;
}

/** Single figures: context, never a figure of a municipality (S28). */
export const referenceFigures: readonly ReferenceFigure[] = [
  {
    what: 'Jongeren op vo, mbo en hbo die zijn benaderd door een ronselaar',
    value: verified('1 op 7', 'Stichting Halt, januari 2025'),
    compare: '1 op 17 in 2019',
  },
  {
    what: 'Jongeren die zijn benaderd, Oost-Nederland 2020-2021',
    value: unverified('11,9 %', '#Alert en Saxion'),
  },
  {
    what: 'Vermoedelijke slachtoffers van criminele uitbuiting in 13 gemeenten in 2 jaar',
    value: unverified('2.500', 'CKM 2022'),
    compare: '68 landelijk geregistreerd',
  },
  {
    what: 'Veilig Thuis, jeugdprostitutie: adviezen en meldingen in 2023',
    value: unverified('120 en 115', 'NJi'),
    compare: '230 en 165 in 2019',
  },
  {
    what: 'Geschat aantal slachtoffers per jaar in Nederland, 2016-2019',
    value: verified('5.000', 'Van Dijk e.a. 2021 (WODC)'),
    compare: '5.000 tot 7.500 volgens de Nationaal Rapporteur in 2024',
  },
];

/** What the plan says of the trend, and what the series shows (S43). */
export const TREND_NOTE =
  'Het plan van 2025 zegt dat landelijk een dalende trend te zien is. Dat klopte tot en met 2022. In 2023 (868) en 2024 (944) zijn er weer meer gemeld dan in het jaar ervoor.';

/** For the illustration: what of the estimate would fall on a municipality if it were spread evenly (S42). */
export const illustration = {
  estimate: verified(5000, 'Van Dijk e.a. 2021 (WODC)'),
  inhabitants: unverified(17_900_000, 'CBS, afgerond'),
} as const;

/**
 * Share of the national estimate by number of inhabitants, as a range of whole numbers. An illustration and no statistic:
 * trafficking is not spread evenly. `inhabitants` is a whole number above 0.
 */
export function illustrationFor(inhabitants: number): { readonly from: number; readonly to: number } {
  const share = (illustration.estimate.value * inhabitants) / illustration.inhabitants.value;
  return { from: Math.floor(share), to: Math.ceil(share) };
}
