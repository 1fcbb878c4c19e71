import type { Context } from 'hono';
import { CAVEAT, MORE_IS_SEEN } from '../../../../../content/plan-indicators.ts';
import { type Cell, csvOf } from '../../../../kernel/csv.ts';
import type { House } from '../../../../kernel/house.ts';
import { Heading, Link, Paragraph, sayDate } from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { type Organisation, organisationBySlug } from '../../../people/index.ts';
import { type PublicVisit, showInDutch, townHref } from '../../pages/public-room.tsx';
import { sayPeriod, shownFigure } from '../present.ts';
import { type PublishedFigures, readPublishedFigures } from '../read-published-figures.ts';
import { FigureOnPage } from './figure-parts.tsx';

interface Found {
  readonly town: Organisation;
  readonly published: PublishedFigures;
}

/** The figures of a municipality that are public now, or null: then the address is like one that never was. */
async function found({ house, web: context }: Pick<PublicVisit, 'house' | 'web'>): Promise<Found | null> {
  const town = await organisationBySlug(house, context.req.param('slug') ?? '');
  if (town === null || town.kind !== 'municipality') return null;
  const actor = { kind: 'public', organisationId: town.id } as const;
  const outcome = await run(house, actor, readPublishedFigures, {}, context.get('trace'));
  return outcome.kind === 'done' ? { town, published: outcome.value } : null;
}

/** `/{municipality}/cijfers`: the figures that the college made public, in plain words. Null: not there. */
export async function publicFiguresPage(visit: PublicVisit): Promise<Response | null> {
  const here = await found(visit);
  if (here === null) return null;
  const { town, published } = here;
  return showInDutch(
    visit,
    town,
    <>
      <Heading level={1}>Wat de gemeente doet tegen mensenhandel</Heading>
      <Paragraph lead>
        De gemeente heeft een plan met acties. Hier ziet u hoe ver wij zijn en wat er bij ons is gemeld.
      </Paragraph>
      <p className="nl-paragraph caveat">{CAVEAT}</p>
      <Paragraph>
        Deze cijfers gaan over {sayPeriod(published)}. Zo stond het er op {sayDate(published.on)} voor.{' '}
        {MORE_IS_SEEN}
      </Paragraph>
      {published.figures.map(shownFigure).map((figure) => (
        <FigureOnPage key={figure.code} figure={figure} level={2} />
      ))}
      <Paragraph>
        <Link href={`/${town.slug}/cijfers.csv`}>Download deze cijfers (csv)</Link>
      </Paragraph>
      <Heading level={2}>Ziet u iets dat niet klopt?</Heading>
      <Paragraph>
        <Link href={townHref(visit, town, '/melden')}>Vertel het ons</Link>. Dat kan ook zonder uw naam.
      </Paragraph>
    </>,
  );
}

/** `/{municipality}/cijfers.csv`: the same to work with; the caveat stands in the file. Null: not there. */
export async function publicFiguresFile(house: House, context: Context<Env>): Promise<Response | null> {
  const here = await found({ house, web: context });
  if (here === null) return null;
  const { town, published } = here;
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'text/csv; charset=utf-8');
  context.header('Content-Disposition', `attachment; filename="cijfers-${town.slug}-${published.on}.csv"`);
  return context.body(figuresCsv(published));
}

/** One row for each figure of each table, with what it is not in every row. */
function figuresCsv(published: PublishedFigures): string {
  const rows = published.figures
    .map(shownFigure)
    .flatMap((figure) =>
      figure.rows.flatMap(({ label, cells }) =>
        cells.map((cell, index): readonly Cell[] => [
          figure.title,
          label,
          figure.columns[index + 1] ?? '',
          cell,
          sayPeriod(published),
          figure.source,
          CAVEAT,
        ]),
      ),
    );
  return csvOf(['Tabel', 'Rij', 'Kolom', 'Waarde', 'Periode', 'Bron', 'Let op'], rows);
}
