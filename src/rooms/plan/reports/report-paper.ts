import { sayOffice } from '../../../../content/offices.ts';
import { CAVEAT } from '../../../../content/plan-indicators.ts';
import { reportKindOf, reportStates } from '../../../../content/reports.ts';
import { barChartSvg, chartHeight } from '../../../kernel/charts/bar-chart.tsx';
import { inkOf, type Paper, type PaperPart } from '../../../kernel/documents/paper.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import { type ShownFigure, type ShownSection, sayPeriod, shownSections } from './present.ts';
import type { WholeReport } from './read-report.ts';

/** Whose report it is, as it stands on paper. */
export interface Sender {
  readonly name: string;
  readonly colour: string;
}

/** Width of a chart on paper, in pixels. */
const WIDE = 560;

/** A report as a paper: for print as PDF/UA, and as a text that can be edited. The caveat stands before everything. */
export function reportPaper(whole: WholeReport, sender: Sender): Paper {
  const { report, acts } = whole;
  const kind = reportKindOf(report.kind);
  const decision = acts.findLast(({ kind: act }) => act === 'approved');
  const state =
    report.state === 'draft' || decision?.decidedOn == null
      ? reportStates[report.state]
      : `Vastgesteld op ${sayDate(decision.decidedOn)} door: ${sayOffice(decision.decidedBy ?? '')}`;
  return {
    title: kind.title,
    subtitle: `Aanpak mensenhandel, ${sayPeriod(report)}. De cijfers zijn die van ${sayDate(report.frozenOn)}.\n${state}.`,
    from: sender.name,
    colour: sender.colour,
    foot: `${kind.title} ${kind.forWhom}, stand van ${sayDate(report.frozenOn)}`,
    language: 'nl',
    contents: kind.sections.length > 4,
    parts: [
      { kind: 'notice', text: CAVEAT },
      ...shownSections(whole).flatMap((one) => sectionParts(one, sender)),
    ],
  };
}

const sectionParts = ({ title, body, figures }: ShownSection, sender: Sender): PaperPart[] => [
  { kind: 'heading', level: 2, text: title },
  ...(body === '' ? [] : [{ kind: 'paragraph', text: body } as const]),
  ...figures.flatMap((figure) => figureParts(figure, sender)),
];

/** The chart, then the same figures as a table, then where they come from and what they are not. */
function figureParts(figure: ShownFigure, sender: Sender): PaperPart[] {
  const { chart } = figure;
  const picture: PaperPart[] =
    chart === null
      ? []
      : [
          { kind: 'heading', level: 3, text: figure.title },
          {
            kind: 'figure',
            svg: barChartSvg(chart, { bar: inkOf(sender.colour), text: '#000000' }, WIDE),
            width: WIDE,
            height: chartHeight(chart),
            caption: figure.title,
            alt: `${figure.title}. ${chart.description}`,
          },
        ];
  return [
    ...picture,
    {
      kind: 'table',
      caption: chart === null ? figure.title : `${figure.title}: tabel`,
      header: figure.columns,
      rows: figure.rows.map(({ label, cells }) => [label, ...cells]),
      numeric: figure.numeric,
    },
    { kind: 'paragraph', text: `Bron: ${figure.source}.` },
    ...figure.notes.map((text): PaperPart => ({ kind: 'notice', text })),
  ];
}
