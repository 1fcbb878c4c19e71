import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ButtonLink,
  type Column,
  Heading,
  Link,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import type { OrganisationLine } from '../../administration/organisation-lines.ts';
import { readOrganisations } from '../../administration/read-organisations.ts';
import { sayDomain } from './organisation-words.ts';
import { ask, News, show, type Visit } from './showing.tsx';
import { saySince } from './vacancies-pages.tsx';

/** Every organisation, for the administrator of the region; others go on to their own. */
export function organisationListPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer', onlySeated, (context) => seeOther(context, '/beheer/mensen'));
  pages.get('/beheer/organisaties', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readOrganisations, {});
    if (outcome.kind === 'done') return listPage(visit, outcome.value);
    const { seat, organisation } = signedIn(context);
    return seat.role === 'administrator'
      ? seeOther(context, `/beheer/organisaties/${organisation.id}`)
      : notThere(context, 'staff');
  });
  return pages;
}

const NAME: Column<OrganisationLine> = {
  key: 'name',
  label: 'Naam',
  rowHeader: true,
  cell: ({ organisation: { id, name, active } }) => (
    <>
      <Link href={`/beheer/organisaties/${id}`}>{name}</Link>
      {active ? null : (
        <>
          {' '}
          <StatusBadge>Doet niet mee</StatusBadge>
        </>
      )}
    </>
  ),
};

const ADMINISTRATORS: Column<OrganisationLine> = {
  key: 'administrators',
  label: 'Beheerders',
  numeric: true,
  cell: ({ administrators }) => administrators,
};

const MUNICIPALITY: readonly Column<OrganisationLine>[] = [
  NAME,
  {
    key: 'vacancies',
    label: 'Aandachtsfunctionarissen',
    cell: (line) => <Coordinators line={line} />,
  },
  ADMINISTRATORS,
];

const PARTNER: readonly Column<OrganisationLine>[] = [
  NAME,
  { key: 'phone', label: 'Telefoon', nowrap: true, cell: ({ organisation: { phone } }) => phone },
  ADMINISTRATORS,
];

const Coordinators = ({ line: { vacancies, uncovered } }: { line: OrganisationLine }): ReactNode =>
  vacancies.length + uncovered.length === 0 ? (
    'Beide bezet'
  ) : (
    <ul className="plain-list">
      {vacancies.map((vacancy) => (
        <li key={vacancy.domain}>
          <strong>{sayDomain(vacancy.domain)}</strong>: {saySince(vacancy)}
        </li>
      ))}
      {uncovered.map(({ domain, until }) => (
        <li key={domain}>
          <strong>{sayDomain(domain)}</strong>: niet gedekt tot en met {sayDate(until)}
        </li>
      ))}
    </ul>
  );

/** "Van de functies van aandachtsfunctionaris: 2 zijn leeg, 1 is niet gedekt: afwezig zonder vervanger." */
function sayMissing(empty: number, uncovered: number): string {
  const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'zijn'}`;
  if (empty + uncovered === 0) return 'Alle aandachtsfunctionarissen zijn er.';
  const parts = [
    ...(empty === 0 ? [] : [`${are(empty)} leeg`]),
    ...(uncovered === 0 ? [] : [`${are(uncovered)} niet gedekt: afwezig zonder vervanger`]),
  ];
  return `Van de functies van aandachtsfunctionaris: ${parts.join(', ')}.`;
}

function listPage(visit: Visit, lines: readonly OrganisationLine[]): Response {
  const region = lines.filter(({ organisation }) => organisation.kind === 'region');
  const municipalities = lines.filter(({ organisation }) => organisation.kind === 'municipality');
  const empty = municipalities.flatMap(({ vacancies }) => vacancies).length;
  const uncovered = municipalities.flatMap((line) => line.uncovered).length;
  return show(visit, {
    title: 'Organisaties',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Organisaties"
          intro={
            <Paragraph subtle>
              {municipalities.length} gemeenten en hun partners. {sayMissing(empty, uncovered)}
            </Paragraph>
          }
          actions={<ButtonLink href="/beheer/organisaties/nieuw">Voeg een organisatie toe</ButtonLink>}
        />
        {region.map(({ organisation: { id, name } }) => (
          <Paragraph key={id}>
            De regio zelf: <Link href={`/beheer/organisaties/${id}`}>{name}</Link>
          </Paragraph>
        ))}
        <Lines id="municipalities" caption="Gemeenten" columns={MUNICIPALITY} lines={municipalities} />
        <Heading level={2}>Partners</Heading>
        <div className="aligned-tables stack">
          {(['care', 'safety', 'both'] as const).map((domain) => (
            <Lines
              key={domain}
              id={`partners-${domain}`}
              caption={sayDomain(domain)}
              columns={PARTNER}
              lines={lines.filter(
                ({ organisation }) => organisation.kind === 'partner' && organisation.domain === domain,
              )}
            />
          ))}
        </div>
      </>
    ),
  });
}

const Lines = ({
  id,
  caption,
  columns,
  lines,
}: {
  id: string;
  caption: string;
  columns: readonly Column<OrganisationLine>[];
  lines: readonly OrganisationLine[];
}): ReactNode =>
  lines.length === 0 ? null : (
    <Table
      id={id}
      caption={`${caption} (${lines.length})`}
      columns={columns}
      rows={lines}
      rowKey={({ organisation }) => organisation.id}
    />
  );
