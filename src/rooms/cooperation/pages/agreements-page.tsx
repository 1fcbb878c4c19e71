import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { agreementKind, agreementState, label } from '../../../../content/code-lists.ts';
import { TO_VERIFY } from '../../../../content/dated.ts';
import { isOffice, sayOffice, sayOffices } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { allOrganisations } from '../../people/index.ts';
import type { Attention } from '../agreements/agreement.ts';
import { addAgreement } from '../agreements/keep-agreement.ts';
import {
  type AgreementLine,
  type AgreementList,
  listAgreements,
  listRegionAgreements,
} from '../agreements/read-agreements.ts';
import { takeKnown } from '../agreements/take-known.ts';
import { isCovered } from '../facts.ts';
import { AgreementTabs, after, ask, got, may, News, show, type Visit } from './showing.tsx';
import { TileMap } from './tile-map.tsx';

const ATTENTION: Readonly<Record<Exclude<Attention, 'none'>, { words: string; look: 'warning' | 'danger' }>> =
  {
    expired: { words: 'Afgelopen', look: 'danger' },
    ends: { words: 'Loopt af', look: 'warning' },
    review: { words: 'Bekijken', look: 'warning' },
  };

export const AttentionBadge = ({ attention }: { attention: Attention }): ReactNode =>
  attention === 'none' ? null : (
    <StatusBadge kind={ATTENTION[attention].look}>{ATTENTION[attention].words}</StatusBadge>
  );

/** The agreements: a list, with a partner, and where they hold. */
export function agreementsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/afspraken', onlySeated, (context) => listPage({ house, context }));
  pages.get('/afspraken/kaart', onlySeated, (context) => mapPage({ house, context }));
  pages.get('/afspraken/partner/:party', onlySeated, (context) => partnerPage({ house, context }));
  pages.post('/afspraken/bekend', onlySeated, async (context) => {
    const visit = { house, context };
    return after(visit, await ask(visit, takeKnown, {}), '/afspraken?gelukt=overgenomen', () =>
      listPage(visit),
    );
  });
  return pages;
}

async function listPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const which = context.req.query('welke') === 'ended' ? 'ended' : 'open';
  const everybody = context.req.query('wie') === 'alle' && may(visit, listRegionAgreements);
  const list = await got(visit, everybody ? listRegionAgreements : listAgreements, {
    which,
    after: context.req.query('na'),
  });
  if (list === null) return notThere(context, 'staff');
  const here = (part: Readonly<Record<string, string>>): string =>
    `/afspraken?${new URLSearchParams({ ...(everybody ? { wie: 'alle' } : {}), ...part })}`;
  return show(visit, {
    title: 'Afspraken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Afspraken"
          intro="Met wie de gemeente en de regio afspraken hebben, en wanneer iemand ernaar moet kijken."
          actions={
            <ActionGroup>
              {may(visit, addAgreement) ? (
                <ButtonLink href="/afspraken/nieuw">Voeg een afspraak toe</ButtonLink>
              ) : null}
            </ActionGroup>
          }
        />
        <AgreementTabs at="afspraken" />
        <AgreementTable
          list={list}
          caption={which === 'ended' ? 'Afspraken die zijn beëindigd' : 'Afspraken'}
          empty={which === 'ended' ? 'Er is geen afspraak beëindigd.' : 'Er staan nog geen afspraken.'}
          names={
            everybody
              ? new Map((await allOrganisations(house)).map(({ id, name }) => [id as string, name]))
              : null
          }
        />
        <Pagination nextHref={list.next === null ? undefined : here({ welke: which, na: list.next })} />
        <Paragraph>
          {which === 'ended' ? (
            <Link href={here({})}>Afspraken die lopen</Link>
          ) : (
            <Link href={here({ welke: 'ended' })}>Afspraken die zijn beëindigd</Link>
          )}
          {may(visit, listRegionAgreements) && !everybody ? (
            <>
              {' · '}
              <Link href="/afspraken?wie=alle">Afspraken van alle gemeenten</Link>
            </>
          ) : null}
        </Paragraph>
        {may(visit, takeKnown) && which === 'open' && !everybody ? <KnownForm visit={visit} /> : null}
      </>
    ),
  });
}

const KnownForm = ({ visit: { house, context } }: { visit: Visit }): ReactNode => (
  <Form action="/afspraken/bekend" csrf={csrfField(house, context)} once={randomUUID()} inline>
    <Paragraph subtle>
      Het plan noemt afspraken met het ESSM, het RIEC, Veilig Thuis, het Regionaal Controleteam en over het
      regiobed, en het regionale beleidskader. Neem ze over wat er nog niet staat. Kijk ze daarna na.
    </Paragraph>
    <Button kind="secondary">Neem bekende afspraken over</Button>
  </Form>
);

/** With whom: that the region itself takes part, the last column says. */
const others = (parties: readonly string[]): readonly string[] =>
  parties.length > 1 ? parties.filter((party) => party !== 'var') : parties;

/** Agreements with what they ask for. */
export function AgreementTable({
  list,
  caption,
  empty,
  names,
}: {
  list: AgreementList;
  caption: string;
  empty: string;
  names: ReadonlyMap<string, string> | null;
}): ReactNode {
  const columns: readonly Column<AgreementLine>[] = [
    {
      key: 'subject',
      label: 'Afspraak',
      rowHeader: true,
      cell: ({ agreement }) => <Link href={`/afspraken/${agreement.id}`}>{agreement.subject}</Link>,
    },
    { key: 'parties', label: 'Met', cell: ({ agreement }) => sayOffices(others(agreement.parties)) },
    {
      key: 'state',
      label: 'Stand',
      cell: ({ agreement, attention }) => (
        <>
          <StatusBadge kind={agreement.state === 'in_force' ? 'success' : 'neutral'}>
            {label(agreementState, agreement.state)}
          </StatusBadge>{' '}
          <AttentionBadge attention={attention} />
          {agreement.verified ? null : <small>{` ${TO_VERIFY.nl}`}</small>}
        </>
      ),
    },
    {
      key: 'until',
      label: 'Tot en met',
      cell: ({ agreement }) => (agreement.endsOn === null ? 'Geen einddatum' : sayDate(agreement.endsOn)),
    },
    {
      key: 'owner',
      label: 'Van',
      cell: ({ agreement }) =>
        names?.get(agreement.organisationId) ?? (agreement.shared ? 'De regio' : 'De gemeente'),
    },
  ];
  return list.lines.length === 0 ? (
    <EmptyState heading={empty} />
  ) : (
    <Table
      id="agreements"
      caption={caption}
      captionHidden
      columns={columns}
      rows={list.lines}
      rowKey={({ agreement }) => agreement.id}
    />
  );
}

async function partnerPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const party = context.req.param('party') ?? '';
  const list = isOffice(party) ? await got(visit, listAgreements, { which: 'open', party }) : null;
  if (list === null) return notThere(context, 'staff');
  return show(visit, {
    title: 'Afspraken met een partner',
    children: (
      <>
        <BackLink href="/afspraken">Afspraken</BackLink>
        <PageHead
          heading={`Afspraken met ${sayOffice(party)}`}
          intro="Wat met deze partner is afgesproken: van de gemeente en van de regio."
        />
        <AgreementTable
          list={list}
          caption="Afspraken"
          empty="Met deze partner staan geen afspraken."
          names={null}
        />
      </>
    ),
  });
}

async function mapPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const everybody = may(visit, listRegionAgreements);
  const list = await got(visit, everybody ? listRegionAgreements : listAgreements, { which: 'open' });
  if (list === null) return notThere(context, 'staff');
  const today = localDate(house.clock.now());
  const municipalities = (await allOrganisations(house))
    .filter(({ kind, active }) => kind === 'municipality' && active)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
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
              about={chosen.agreement.subject}
              tiles={municipalities.map(({ id, slug, name }) => ({
                slug,
                name,
                on: coveredBy(chosen).has(id),
              }))}
            />
            <Paragraph subtle>
              De tegels liggen ongeveer zoals de gemeenten. Een vinkje en een dikke rand: de afspraak geldt
              hier.
            </Paragraph>
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
