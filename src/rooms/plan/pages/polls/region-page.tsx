import type { ReactNode } from 'react';
import { CAVEAT } from '../../../../../content/plan-indicators.ts';
import { pollAudiences, pollGoals } from '../../../../../content/polls.ts';
import {
  type Column,
  EmptyState,
  Heading,
  PageHead,
  Paragraph,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { type AudienceShares, type GoalShares, readRegionPolls } from '../../polls/region-polls.ts';
import { YearLink, yearIn } from '../norms/norms-page.tsx';
import { ask, show, type Visit } from '../norms/showing.tsx';

interface Line {
  readonly name: string;
  readonly goals: GoalShares;
}

const COLUMNS: readonly Column<Line>[] = [
  { key: 'name', label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
  ...(['know', 'recognise', 'contact'] as const).map(
    (goal): Column<Line> => ({
      key: goal,
      label: pollGoals[goal].text,
      numeric: true,
      cell: ({ goals }) => `ongeveer ${goals[goal]} %`,
    }),
  ),
];

/** `/peilingen` for the director: the share of each goal per municipality, where enough people answered. */
export async function regionPollsPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readRegionPolls, yearIn(visit));
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { year, fewest, audiences } = outcome.value;
  const shown = audiences.filter(({ towns }) => towns.length > 0);
  return show(visit, {
    title: 'Peilingen van de regio',
    children: (
      <>
        <PageHead
          heading={`Peilingen van de regio in ${year}`}
          intro={
            <Paragraph subtle>
              Kennen mensen het meldpunt, herkennen zij signalen, en nemen zij contact op? U ziet van een
              gemeente alleen het deel per doel, en pas als daar {fewest} mensen of meer hebben geantwoord.
            </Paragraph>
          }
        />
        <p className="nl-paragraph caveat">{CAVEAT}</p>
        {shown.length === 0 ? (
          <EmptyState heading="Er is nog geen uitkomst">
            <Paragraph>
              In geen gemeente is in {year} een peiling met {fewest} antwoorden of meer. Gemeenten openen zelf
              een peiling; u kunt er in het netwerk om vragen.
            </Paragraph>
          </EmptyState>
        ) : (
          audiences.map((one) => <Audience key={one.audience} shares={one} />)
        )}
        <Paragraph subtle>
          Gemeenten staan op naam. Wie antwoordt, kiest dat zelf, en elke gemeente vroeg het anders rond: een
          verschil tussen gemeenten zegt weinig, een verschil tussen jaren meer. Delen zijn afgerond op 5.
        </Paragraph>
        <YearLink year={year} here="/peilingen" />
      </>
    ),
  });
}

const Audience = ({
  shares: { audience, towns, without, region },
}: {
  shares: AudienceShares;
}): ReactNode => {
  const lines: readonly Line[] = [
    ...towns,
    ...(region === null ? [] : [{ name: `Deze ${towns.length} gemeenten samen`, goals: region }]),
  ];
  return (
    <section className="stack">
      <Heading level={2}>{pollAudiences[audience]}</Heading>
      {lines.length === 0 ? null : (
        <Table
          id={`region-${audience}`}
          caption={`${pollAudiences[audience]}: deel per doel`}
          captionHidden={true}
          columns={COLUMNS}
          rows={lines}
          rowKey={({ name }) => name}
        />
      )}
      <Paragraph subtle>{sayWithout(towns.length, without)}</Paragraph>
    </section>
  );
};

function sayWithout(shown: number, without: readonly string[]): string {
  if (without.length === 0) return 'Van elke gemeente is er een uitkomst.';
  if (shown === 0) return 'Van geen gemeente is er een uitkomst.';
  return `Geen uitkomst van: ${without.join(', ')}.`;
}
