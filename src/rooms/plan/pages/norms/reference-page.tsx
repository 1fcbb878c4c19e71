import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../../content/dated.ts';
import {
  GAPS,
  illustration,
  illustrationFor,
  type ReferenceFigure,
  referenceFigures,
  type SeriesCode,
  seriesCodes,
  seriesOf,
  TREND_NOTE,
} from '../../../../../content/reference-figures.ts';
import { LineChart } from '../../../../kernel/charts/line-chart.tsx';
import {
  Alert,
  Button,
  type Column,
  Heading,
  PageHead,
  Paragraph,
  SearchForm,
  Table,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { readNorms } from '../../norms/read-norms.ts';
import { Caveat, NormTabs } from './norm-parts.tsx';
import { ask, show, type Visit } from './showing.tsx';

type Point = ReturnType<typeof seriesOf>['points'][number];

const POINTS: readonly Column<Point>[] = [
  { key: 'year', label: 'Jaar', rowHeader: true, cell: ({ year }) => year },
  { key: 'value', label: 'Aantal', numeric: true, cell: ({ value }) => value.value.toLocaleString('nl-NL') },
  {
    key: 'source',
    label: 'Bron',
    cell: ({ value }) => `${value.source}${value.verified ? '' : ` (${TO_VERIFY.nl})`}`,
  },
];

const FIGURES: readonly Column<ReferenceFigure>[] = [
  { key: 'what', label: 'Wat', rowHeader: true, cell: ({ what }) => <span className="wraps">{what}</span> },
  { key: 'value', label: 'Cijfer', cell: ({ value }) => value.value },
  { key: 'compare', label: 'Ter vergelijking', cell: ({ compare }) => compare ?? '' },
  {
    key: 'source',
    label: 'Bron',
    cell: ({ value }) => `${value.source}${value.verified ? '' : ` (${TO_VERIFY.nl})`}`,
  },
];

/** One series as a picture and a table: two sources never stand in one line (domain 8.4). */
const Series = ({ code }: { code: SeriesCode }): ReactNode => {
  const { title, by, counted, points } = seriesOf(code);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = `${title}: van ${first.value.value} in ${first.year} tot ${last.value.value} in ${last.year}. De tabel eronder zegt hetzelfde.`;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Paragraph subtle>
        {by}, {counted}.
      </Paragraph>
      <LineChart
        id={`series-${code}`}
        title={words}
        points={points.map(({ year, value }) => ({ at: year, value: value.value }))}
      />
      <Table
        id={`table-${code}`}
        caption={title}
        captionHidden={true}
        columns={POINTS}
        rows={points}
        rowKey={({ year }) => String(year)}
      />
      {GAPS[code] === undefined ? null : <Paragraph subtle>{GAPS[code]}</Paragraph>}
    </>
  );
};

const MOST_INHABITANTS = 1_500_000;

/** `/normen/landelijk`: figures of others, each with source and day, and never a figure of this municipality. */
export async function referencePage(visit: Visit): Promise<Response> {
  // whoever may not see the norms has nothing to compare these with
  if ((await ask(visit, readNorms, {})).kind !== 'done') return notThere(visit.context, 'staff');
  const asked = Number(
    /^\d{1,7}$/.exec((visit.context.req.query('inwoners') ?? '').replaceAll('.', ''))?.[0] ?? 0,
  );
  const inhabitants = asked > 0 && asked <= MOST_INHABITANTS ? asked : null;
  return show(visit, {
    title: 'Cijfers van anderen',
    children: (
      <>
        <PageHead
          heading="Cijfers van anderen"
          intro={<Paragraph subtle>Om mee te vergelijken. Het zijn geen cijfers van uw gemeente.</Paragraph>}
        />
        <NormTabs current="reference" />
        <Caveat />
        <Alert kind="info" heading="Wat het plan zegt over de trend">
          <Paragraph>{TREND_NOTE}</Paragraph>
        </Alert>
        {seriesCodes.map((code) => (
          <Series key={code} code={code} />
        ))}
        <Heading level={2}>Losse cijfers</Heading>
        <Table
          id="figures"
          caption="Losse cijfers"
          captionHidden={true}
          columns={FIGURES}
          rows={referenceFigures}
          rowKey={({ what }) => what}
        />
        <Illustration inhabitants={inhabitants} />
      </>
    ),
  });
}

const Illustration = ({ inhabitants }: { inhabitants: number | null }): ReactNode => {
  const share = inhabitants === null ? null : illustrationFor(inhabitants);
  const { estimate, inhabitants: all } = illustration;
  return (
    <>
      <Heading level={2}>Een illustratie, geen cijfer</Heading>
      <Paragraph>
        De schatting van {estimate.value.toLocaleString('nl-NL')} slachtoffers per jaar ({estimate.source}) is
        voor heel Nederland, met {all.value.toLocaleString('nl-NL')} inwoners ({TO_VERIFY.nl}). Verdeeld naar
        inwoners zou een deel op uw gemeente vallen. Zo gelijk is mensenhandel niet verdeeld: dit is alleen
        een beeld van de orde van grootte.
      </Paragraph>
      <SearchForm action="/normen/landelijk">
        <TextInput
          name="inwoners"
          label="Aantal inwoners van uw gemeente"
          value={inhabitants === null ? '' : String(inhabitants)}
          width="short"
          inputMode="numeric"
        />
        <Button kind="secondary">Reken uit</Button>
      </SearchForm>
      {share === null ? null : (
        <Alert kind="info" heading="Illustratie">
          <Paragraph>
            Bij {inhabitants?.toLocaleString('nl-NL')} inwoners: ongeveer {share.from} tot {share.to} per
            jaar. Dit is geen meting en geen schatting voor uw gemeente.
          </Paragraph>
        </Alert>
      )}
    </>
  );
};
