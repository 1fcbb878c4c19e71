import type { ReactNode } from 'react';
import { agreementKind, label } from '../../../../content/code-lists.ts';
import { byName } from '../../../kernel/by-name.ts';
import { TileMap } from '../../../kernel/charts/tile-map.tsx';
import { localDate } from '../../../kernel/local-time.ts';
import {
  type Column,
  EmptyState,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { allOrganisations } from '../../people/index.ts';
import { type AgreementLine, listAgreements, listRegionAgreements } from '../agreements/read-agreements.ts';
import { isCovered } from '../facts.ts';
import { AgreementTabs, got, may, show, type Visit } from './showing.tsx';

const MARKS = {
  holds: { look: 'full', mark: '✓', text: 'de afspraak geldt hier' },
  not: { look: 'none', mark: '–', text: 'de afspraak geldt hier niet' },
} as const;

/** Where each agreement of the region holds, on a map and in a table. */
export async function coveragePage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const everybody = may(visit, listRegionAgreements);
  const list = await got(visit, everybody ? listRegionAgreements : listAgreements, { which: 'open' });
  if (list === null) return notThere(context, 'staff');
  const today = localDate(house.clock.now());
  const municipalities = (await allOrganisations(house))
    .filter(({ kind, active }) => kind === 'municipality' && active)
    .toSorted(byName);
  const shared = list.lines.filter(({ agreement }) => agreement.shared);
  const coveredBy = ({ coverage }: AgreementLine): ReadonlySet<string> =>
    new Set(coverage.filter((one) => isCovered(one, today)).map(({ municipalityId }) => municipalityId));
  const widest = shared.toSorted((one, other) => coveredBy(other).size - coveredBy(one).size)[0];
  const chosen = shared.find(({ agreement }) => agreement.id === context.req.query('afspraak')) ?? widest;
  return show(visit, {
    title: 'Afspraken per gemeente',
    children: (
      <>
        <PageHead
          heading="Afspraken per gemeente"
          intro="Voor welke gemeente welke afspraak van de regio vandaag geldt."
        />
        <AgreementTabs at="kaart" />
        {chosen === undefined ? (
          <EmptyState heading="De regio heeft nog geen afspraken">
            <Paragraph>
              Zodra de regisseur afspraken van de regio toevoegt, ziet u hier voor wie zij gelden.
            </Paragraph>
          </EmptyState>
        ) : (
          <>
            <nav aria-label="Kies een afspraak">
              <ul className="utrecht-unordered-list">
                {shared.map(({ agreement }) => (
                  <li key={agreement.id} className="utrecht-unordered-list__item">
                    <Link
                      href={`/afspraken/kaart?afspraak=${agreement.id}`}
                      current={agreement.id === chosen.agreement.id}
                    >
                      {agreement.subject}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <Heading
              level={2}
            >{`${chosen.agreement.subject}: ${coveredBy(chosen).size} van ${municipalities.length} gemeenten`}</Heading>
            <TileMap
              id="coverage-map"
              title="Kaart van de regio"
              description={`${chosen.agreement.subject}: geldt in ${coveredBy(chosen).size} van ${municipalities.length} gemeenten. De tabel eronder zegt hetzelfde.`}
              tiles={municipalities.map(({ id, slug }) => ({
                slug,
                ...MARKS[coveredBy(chosen).has(id) ? 'holds' : 'not'],
              }))}
              legend={Object.values(MARKS)}
            />
            <CoverageTable agreements={shared} municipalities={municipalities} coveredBy={coveredBy} />
          </>
        )}
      </>
    ),
  });
}

interface Municipality {
  readonly id: string;
  readonly name: string;
}

function CoverageTable({
  agreements,
  municipalities,
  coveredBy,
}: {
  agreements: readonly AgreementLine[];
  municipalities: readonly Municipality[];
  coveredBy: (line: AgreementLine) => ReadonlySet<string>;
}): ReactNode {
  const columns: readonly Column<Municipality>[] = [
    { key: 'name', label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
    ...agreements.map((line) => {
      const covered = coveredBy(line);
      return {
        key: line.agreement.id,
        label: label(agreementKind, line.agreement.kind),
        cell: ({ id }: Municipality) => (covered.has(id) ? 'Ja' : 'Nee'),
      };
    }),
  ];
  return (
    <Table
      id="coverage"
      caption="Welke afspraak geldt in welke gemeente"
      columns={columns}
      rows={municipalities}
      rowKey={({ id }) => id}
      narrow="scroll"
    />
  );
}
