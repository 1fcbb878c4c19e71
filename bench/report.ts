import { barChartSvg, chartHeight } from '../src/kernel/charts/bar-chart.tsx';
import { paperOdt } from '../src/kernel/documents/odt.ts';
import type { Paper, PaperPart } from '../src/kernel/documents/paper.ts';
import { paperPdf } from '../src/kernel/documents/paper-pdf.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, percentile, type Table } from './table.ts';

/** Parts that make a paper of some forty pages: each has a chart, a table and words. */
const PARTS = 40;
const MOST_MS = 2000;

/** A report of forty pages with charts, printed as PDF/UA and written as OpenDocument, from figures to bytes. */
export async function measureReport({ quick }: Effort): Promise<readonly Table[]> {
  const turns = quick ? 3 : 15;
  const paper = longPaper();
  // the compiler is loaded with the first document that anybody asks for
  const first = performance.now();
  const { bytes } = await paperPdf(paper);
  const cold = performance.now() - first;
  const pdf = await timed(turns, async () => (await paperPdf(paper)).bytes);
  const odt = await timed(turns, () => paperOdt(paper));
  const pages = (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length;
  const rows = [
    ['PDF/UA, the first', milliseconds(cold), '', `${MOST_MS} ms`],
    ['PDF/UA', milliseconds(median(pdf)), milliseconds(percentile(pdf, 0.99)), `${MOST_MS} ms`],
    ['ODT', milliseconds(median(odt)), milliseconds(percentile(odt, 0.99)), `${MOST_MS} ms`],
  ];
  const slowest = Math.max(cold, ...pdf, ...odt);
  return [
    {
      heading: `A report with ${PARTS} charts and tables${pages > 0 ? `, ${pages} pages` : ''}, ${Math.round(bytes.length / 1024)} kB`,
      columns: ['as', 'median', 'slowest', 'most'],
      rows,
      failures: slowest > MOST_MS ? [`the slowest took ${milliseconds(slowest)}`] : [],
    },
  ];
}

async function timed(turns: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

const SENTENCE =
  'De gemeente werkt met partners aan deze actie. De medewerkers zijn getraind en weten waar zij met een signaal terechtkunnen. ';

function longPaper(): Paper {
  const parts = Array.from({ length: PARTS }, (_, index): PaperPart[] => {
    const title = `Onderdeel ${index + 1}`;
    const rows = Array.from({ length: 8 }, (__, row) => ({
      label: `Actie ${row + 1} van dit onderdeel`,
      bars: [{ value: (row * 7 + index) % 23, shown: String((row * 7 + index) % 23) }],
    }));
    const chart = { id: `chart-${index}`, title, description: `Figuur bij ${title}.`, rows };
    return [
      { kind: 'heading', level: 2, text: title },
      { kind: 'paragraph', text: SENTENCE.repeat(6) },
      {
        kind: 'figure',
        svg: barChartSvg(chart, { bar: '#2f5d50', text: '#000000' }, 560),
        width: 560,
        height: chartHeight(chart),
        caption: title,
        alt: chart.description,
      },
      {
        kind: 'table',
        caption: `${title}: tabel`,
        header: ['Actie', 'Wie', 'Aantal'],
        rows: rows.map(({ label, bars }) => [label, 'Aandachtsfunctionaris', bars[0]?.shown ?? '']),
        numeric: [2],
      },
    ];
  });
  return {
    title: 'Jaaroverzicht',
    subtitle: 'Verzonnen cijfers om te meten',
    from: 'Gemeente Voorbeeldstad',
    colour: '#2f5d50',
    foot: 'Jaaroverzicht',
    language: 'nl',
    contents: true,
    parts: parts.flat(),
  };
}
