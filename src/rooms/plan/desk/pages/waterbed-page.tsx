import type { ReactNode } from 'react';
import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
  instrumentStateCodes,
  instrumentStates,
  instruments,
  isInstrument,
} from '../../../../../content/instruments.ts';
import { type TileLook, TileMap } from '../../../../kernel/charts/tile-map.tsx';
import {
  type Column,
  Filters,
  Heading,
  Hidden,
  Link,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
  Select,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { type Gap, readWaterbed, type WaterbedTown } from '../../instruments/read-waterbed.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { partOf } from './part-of-list.ts';

const LOOKS: Readonly<Record<InstrumentState, TileLook>> = {
  in_force: 'full',
  decided: 'some',
  explored: 'little',
  not: 'none',
  unknown: 'none',
};

/** `/regiobeeld/waterbed`: which barriers stand where, and what one closes while another leaves it open. */
export async function waterbedPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const outcome = await ask(visit, readWaterbed, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { towns, gaps } = outcome.value;
  const part = partOf(visit, towns);
  const asked = context.req.query('barriere') ?? '';
  const chosen: InstrumentCode = isInstrument(asked) ? asked : 'B1';
  return show(visit, {
    title: 'Barrières naast elkaar',
    children: (
      <>
        <PageHead
          heading="Barrières naast elkaar"
          intro={
            <Paragraph subtle>
              Mensenhandel verplaatst zich naar waar het makkelijk is. Daarom is het belangrijk dat gemeenten
              hetzelfde doen. Elke gemeente geeft dit zelf op.
            </Paragraph>
          }
        />
        <DeskTabs current="/regiobeeld/waterbed" />
        <Filters action="/regiobeeld/waterbed">
          <Select
            name="barriere"
            label="Barrière op de kaart"
            value={chosen}
            choices={instrumentCodes.map((code) => ({ value: code, label: instruments[code].title }))}
          />
        </Filters>
        <WaterbedMap towns={towns} chosen={chosen} />
        <Heading level={2}>Wat de een sluit en de ander openlaat</Heading>
        <Gaps gaps={gaps} />
        <Heading level={2}>Alle barrières per gemeente</Heading>
        <Paragraph>
          {instrumentStateCodes
            .map((state) => `${instrumentStates[state].sign}: ${instrumentStates[state].nl.toLowerCase()}`)
            .join(', ')}
          .
        </Paragraph>
        <Table
          id="waterbed"
          caption="Barrières per gemeente"
          captionHidden
          columns={COLUMNS}
          rows={part.lines}
          rowKey={({ slug }) => slug}
        />
        <Pagination previousHref={part.previousHref} nextHref={part.nextHref} />
      </>
    ),
  });
}

const COLUMNS: readonly Column<WaterbedTown>[] = [
  {
    key: 'town',
    label: 'Gemeente',
    rowHeader: true,
    cell: ({ name, slug }) => <Link href={`/regiobeeld/gemeente/${slug}`}>{name}</Link>,
  },
  ...instrumentCodes.map(
    (code): Column<WaterbedTown> => ({
      key: code,
      label: instruments[code].short,
      cell: ({ states }) => (
        <>
          <span aria-hidden="true">{instrumentStates[states[code]].sign}</span>
          <Hidden>{instrumentStates[states[code]].nl}</Hidden>
        </>
      ),
    }),
  ),
  {
    key: 'on',
    label: 'Opgegeven op',
    nowrap: true,
    cell: ({ statedOn }) => (statedOn === null ? 'nog niet' : sayDate(statedOn)),
  },
];

function WaterbedMap({
  towns,
  chosen,
}: {
  towns: readonly WaterbedTown[];
  chosen: InstrumentCode;
}): ReactNode {
  const count = (state: InstrumentState): number =>
    towns.filter(({ states }) => states[chosen] === state).length;
  const said = instrumentStateCodes.map(
    (state) => `${instrumentStates[state].nl.toLowerCase()}: ${count(state)}`,
  );
  return (
    <TileMap
      id="waterbed-map"
      title={`${instruments[chosen].title}: stand per gemeente`}
      description={`Aantal gemeenten. ${said.join(', ')}. Alle gegevens staan in de tabel hieronder.`}
      tiles={towns.map(({ slug, states }) => ({
        slug,
        mark: instrumentStates[states[chosen]].sign,
        text: instrumentStates[states[chosen]].nl,
        look: LOOKS[states[chosen]],
        href: `/regiobeeld/gemeente/${slug}`,
      }))}
      legend={instrumentStateCodes.map((state) => ({
        look: LOOKS[state],
        mark: instrumentStates[state].sign,
        text: instrumentStates[state].nl,
      }))}
    />
  );
}

const Gaps = ({ gaps }: { gaps: readonly Gap[] }): ReactNode =>
  gaps.length === 0 ? (
    <Paragraph>Er is geen barrière die de ene gemeente wel heeft en de andere niet.</Paragraph>
  ) : (
    gaps.map(({ instrument, closed, open, unknown }) => (
      <Panel key={instrument} labelledBy={`gap-${instrument}`}>
        <Heading level={3} id={`gap-${instrument}`}>
          {instruments[instrument].title}
        </Heading>
        <Paragraph>{instruments[instrument].waterbed}</Paragraph>
        <Paragraph>Ingevoerd in: {closed.join(', ')}.</Paragraph>
        {open.length === 0 ? null : <Paragraph>Nog open in: {open.join(', ')}.</Paragraph>}
        {unknown.length === 0 ? null : (
          <Paragraph subtle>
            Niet bekend van {unknown.length === 1 ? '1 gemeente' : `${unknown.length} gemeenten`}.
          </Paragraph>
        )}
      </Panel>
    ))
  );
