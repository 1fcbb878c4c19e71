import type { ReactNode } from 'react';
import { municipalities } from '../../../../../content/region.ts';
import { type TileLook, TileMap } from '../../../../kernel/charts/tile-map.tsx';
import {
  ButtonLink,
  EmptyState,
  FigureList,
  Filters,
  Heading,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { type DeskLine, readDesk } from '../read-desk.ts';
import { sortedLines, tableColumns } from './desk-columns.tsx';
import { DeskTabs } from './desk-tabs.tsx';
import { partOf } from './part-of-list.ts';

/** What the table can be narrowed to. */
const ONLY = {
  open: 'Waar iets openstaat',
  laat: 'Met acties die te laat zijn',
  leeg: 'Met een lege functie',
  plan: 'Zonder plan dat geldt',
} as const;

const AREAS = { rijnmond: 'Rijnmond', 'zuid-holland-zuid': 'Zuid-Holland Zuid' } as const;

/** What somebody chose, from the address; what makes no sense is left out. */
export interface DeskChoice {
  readonly only: string;
  readonly area: string;
  readonly sort: string;
}

export const choiceOf = ({ context }: Visit): DeskChoice => ({
  only: context.req.query('alleen') ?? '',
  area: context.req.query('gebied') ?? '',
  sort: context.req.query('volgorde') ?? 'gemeente',
});

/** The lines that were chosen, in the order that was chosen. */
export function chosenLines(
  lines: readonly DeskLine[],
  { only, area, sort }: DeskChoice,
): readonly DeskLine[] {
  const inArea = ({ slug }: DeskLine): boolean =>
    !Object.hasOwn(AREAS, area) || municipalities.some((one) => one.slug === slug && one.area === area);
  const fits = (line: DeskLine): boolean => {
    switch (only) {
      case 'open':
        return line.pushes.length > 0;
      case 'laat':
        return line.actions.overdue > 0;
      case 'leeg':
        return line.emptySeats.length > 0;
      case 'plan':
        return line.plan?.standing !== 'in_force';
      default:
        return true;
    }
  };
  return sortedLines(
    lines.filter((line) => inArea(line) && fits(line)),
    sort,
  );
}

const addressWith = (choice: DeskChoice, path = '/regiobeeld'): string => {
  const query = new URLSearchParams();
  if (choice.only !== '') query.set('alleen', choice.only);
  if (choice.area !== '') query.set('gebied', choice.area);
  if (choice.sort !== 'gemeente') query.set('volgorde', choice.sort);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** `/regiobeeld`: every municipality at a glance. */
export async function deskPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const outcome = await ask(visit, readDesk, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const all = outcome.value;
  const choice = choiceOf(visit);
  const lines = chosenLines(all, choice);
  const part = partOf(visit, lines);
  return show(visit, {
    title: 'Regiobeeld',
    children: (
      <>
        <PageHead
          heading="Regiobeeld"
          intro={
            <Paragraph subtle>
              Alle gemeenten naast elkaar: functies, plannen, overleg en afspraken. Hier staat niets over
              personen.
            </Paragraph>
          }
          actions={
            <ButtonLink href={addressWith(choice, '/regiobeeld/bestand')} kind="secondary">
              Download als tabel
            </ButtonLink>
          }
        />
        <DeskTabs current="/regiobeeld" />
        <FigureList figures={figuresOf(all)} />
        <DeskMap lines={all} />
        <Heading level={2}>Gemeenten</Heading>
        <DeskFilters choice={choice} />
        {lines.length === 0 ? (
          <EmptyState heading="Geen gemeenten gevonden" headingLevel={3}>
            <Paragraph>Kies iets anders, of laat alle gemeenten zien.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="desk"
            caption={`${lines.length} van ${all.length} gemeenten`}
            columns={tableColumns(choice.sort, (sort) => addressWith({ ...choice, sort }))}
            rows={part.lines}
            rowKey={({ slug }) => slug}
          />
        )}
        <Pagination previousHref={part.previousHref} nextHref={part.nextHref} />
      </>
    ),
  });
}

const figuresOf = (lines: readonly DeskLine[]) => {
  const count = (fits: (line: DeskLine) => boolean): number => lines.filter(fits).length;
  return [
    {
      href: '/regiobeeld/duwtjes',
      label: 'gemeenten waar iets openstaat',
      count: count(({ pushes }) => pushes.length > 0),
    },
    {
      href: '/regiobeeld?alleen=laat',
      label: 'gemeenten met acties die te laat zijn',
      count: count(({ actions }) => actions.overdue > 0),
      attention: true,
    },
    {
      href: '/regiobeeld?alleen=leeg',
      label: 'gemeenten met een lege functie',
      count: count(({ emptySeats }) => emptySeats.length > 0),
    },
    {
      href: '/regiobeeld?alleen=plan',
      label: 'gemeenten zonder plan dat geldt',
      count: count(({ plan }) => plan?.standing !== 'in_force'),
    },
  ];
};

/** How much stands open, as looks of a tile. */
const lookOf = ({ pushes }: DeskLine): TileLook => {
  if (pushes.length === 0) return 'none';
  if (pushes.length === 1) return 'little';
  return pushes.length === 2 ? 'some' : 'much';
};

function DeskMap({ lines }: { lines: readonly DeskLine[] }): ReactNode {
  const open = lines.filter(({ pushes }) => pushes.length > 0).length;
  return (
    <TileMap
      id="desk-map"
      title="Waar iets openstaat"
      description={`In ${open} van ${lines.length} gemeenten staat iets open. Het getal in een vak zegt hoeveel. Alle gegevens staan in de tabel hieronder.`}
      tiles={lines.map((line) => ({
        slug: line.slug,
        mark: String(line.pushes.length),
        text: line.pushes.length === 0 ? 'niets open' : `${line.pushes.length} open`,
        look: lookOf(line),
        href: `/regiobeeld/gemeente/${line.slug}`,
      }))}
      legend={[
        { look: 'none', mark: '0', text: 'Niets open' },
        { look: 'little', mark: '1', text: '1 punt open' },
        { look: 'some', mark: '2', text: '2 punten open' },
        { look: 'much', mark: '3', text: '3 punten of meer' },
      ]}
    />
  );
}

const DeskFilters = ({ choice }: { choice: DeskChoice }): ReactNode => (
  <Filters
    action="/regiobeeld"
    clearHref={choice.only === '' && choice.area === '' ? undefined : '/regiobeeld'}
  >
    <Select
      name="alleen"
      label="Laat zien"
      empty="Alle gemeenten"
      value={choice.only}
      choices={Object.entries(ONLY).map(([value, label]) => ({ value, label }))}
    />
    <Select
      name="gebied"
      label="Gebied"
      empty="De hele regio"
      value={choice.area}
      choices={Object.entries(AREAS).map(([value, label]) => ({ value, label }))}
    />
    {choice.sort === 'gemeente' ? null : <input type="hidden" name="volgorde" value={choice.sort} />}
  </Filters>
);
