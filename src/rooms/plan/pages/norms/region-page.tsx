import type { ReactNode } from 'react';
import { normCodes, normOf } from '../../../../../content/norms.ts';
import { CAVEAT } from '../../../../../content/plan-indicators.ts';
import { type Column, Details, List, PageHead, Paragraph, Table } from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { type NormState, normStates } from '../../norms/norm.ts';
import { type RegionNorms, readRegionNorms } from '../../norms/region-norms.ts';
import { NormBadge } from './norm-parts.tsx';
import { YearLink, yearIn } from './norms-page.tsx';
import { ask, show, type Visit } from './showing.tsx';

const columns: readonly Column<RegionNorms>[] = [
  { key: 'name', label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
  {
    key: 'signals',
    label: 'Meldingen',
    nowrap: true,
    cell: ({ signals, silent }) => saySignals(signals, silent),
  },
  ...normCodes.map(
    (code): Column<RegionNorms> => ({
      key: code,
      label: code,
      cell: ({ findings }) => {
        const found = findings.find((one) => one.code === code);
        return found === undefined ? null : <ShortBadge state={found.state} />;
      },
    }),
  ),
];

/** In a wide table what does not apply takes little room. */
const ShortBadge = ({ state }: { state: NormState }): ReactNode =>
  state === 'not_applicable' ? 'n.v.t.' : <NormBadge state={state} />;

const saySignals = (signals: string, silent: boolean): string => (silent ? `${signals}; stil` : signals);

/** `/normen` for the director: the norms of every municipality in one table. */
export async function regionNormsPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readRegionNorms, yearIn(visit));
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { year, lines } = outcome.value;
  const push = lines.filter(({ attention }) => attention.length > 0);
  return show(visit, {
    title: 'Normen van de regio',
    children: (
      <>
        <PageHead
          heading={`Normen van de regio in ${year}`}
          intro={
            <Paragraph subtle>
              {push.length === 0
                ? 'In geen gemeente loopt een norm risico.'
                : `In ${push.length} van ${lines.length} gemeenten vraagt een norm aandacht.`}
            </Paragraph>
          }
        />
        <Table
          id="region-norms"
          caption={`Normen per gemeente in ${year}`}
          captionHidden={true}
          columns={columns}
          rows={lines}
          rowKey={({ organisationId }) => organisationId}
          narrow="scroll"
        />
        <Details summary="Wat de normen zijn">
          <List items={normCodes.map((code) => `${code}: ${normOf(code).text}`)} />
        </Details>
        <Details summary="Waar het per gemeente op rust">
          <List
            items={push.map(({ name, findings, attention }) => (
              <>
                <strong>{name}</strong>:{' '}
                {findings
                  .filter(({ code }) => attention.includes(code))
                  .map(({ code, state, sum, forecast }) =>
                    [`${code} ${normStates[state].toLowerCase()}: ${sum}`, forecast ?? '']
                      .filter((one) => one !== '')
                      .join('. '),
                  )
                  .join('; ')}
              </>
            ))}
          />
        </Details>
        <Paragraph subtle>
          {CAVEAT} Meldingen staan hier als 0, 1-4 of 5 of meer: een klein aantal zegt iets over mensen.
        </Paragraph>
        <YearLink year={year} here="/normen" />
      </>
    ),
  });
}
