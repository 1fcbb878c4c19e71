import { planTasks } from '../../../../../content/plan/plan-item.ts';
import { directions, indicatorOf, MORE_IS_SEEN } from '../../../../../content/plan-indicators.ts';
import { type Column, Details, List, PageHead, Paragraph, Table } from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { ShownIndicator } from '../../indicators/figures.ts';
import { readFigures } from '../../indicators/read-figures.ts';
import { Caveat, NormTabs, SilenceAlert } from './norm-parts.tsx';
import { YearLink, yearIn } from './norms-page.tsx';
import { ask, show, type Visit } from './showing.tsx';

const columnsFor = (years: readonly number[]): readonly Column<ShownIndicator>[] => [
  {
    key: 'name',
    label: 'Cijfer',
    rowHeader: true,
    cell: ({ code, note }) => (
      <span className="wraps">
        {code} {indicatorOf(code).name}
        {note === null ? null : (
          <>
            <br />
            <small>{note}</small>
          </>
        )}
      </span>
    ),
  },
  ...years.map(
    (year): Column<ShownIndicator> => ({
      key: String(year),
      label: String(year),
      cell: ({ figures }) => figures.find((one) => one.year === year)?.text ?? 'nog niet geteld',
    }),
  ),
  { key: 'direction', label: 'Richting', cell: ({ code }) => directions[indicatorOf(code).direction] },
];

/** `/normen/cijfers`: the indicators of the own municipality over three years, with the caveat (S36). */
export async function figuresPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readFigures, yearIn(visit));
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { years, indicators, silence } = outcome.value;
  const counted = indicators.filter(({ figures }) => figures.length > 0);
  const later = indicators.filter(({ figures }) => figures.length === 0);
  return show(visit, {
    title: 'Cijfers',
    children: (
      <>
        <PageHead
          heading={`Cijfers van ${years[0]} tot en met ${years.at(-1)}`}
          intro={<Paragraph subtle>{MORE_IS_SEEN}</Paragraph>}
        />
        <NormTabs current="figures" />
        <Caveat />
        <SilenceAlert silence={silence} />
        <Table
          id="figures"
          caption="Cijfers per jaar"
          captionHidden={true}
          columns={columnsFor(years)}
          rows={counted}
          rowKey={({ code }) => code}
        />
        <Details summary="Wat nog niet wordt geteld">
          <List
            items={later.map(({ code, note }) => {
              const { name, task, unit, proposal } = indicatorOf(code);
              const aim = proposal === undefined ? '' : `; streven: ${proposal} (te controleren)`;
              return `${code} ${name} (${planTasks[task].short}; ${unit}${aim}): ${note ?? ''}`;
            })}
          />
        </Details>
        <YearLink year={years.at(-1) ?? 0} here="/normen/cijfers" />
      </>
    ),
  });
}
