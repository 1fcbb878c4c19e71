import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { isOffice, sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  Form,
  Link,
  PageHead,
  Pagination,
  Paragraph,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { allOrganisations } from '../../people/index.ts';
import { addAgreement } from '../agreements/keep-agreement.ts';
import { listAgreements, listRegionAgreements } from '../agreements/read-agreements.ts';
import { takeKnown } from '../agreements/take-known.ts';
import { AgreementTable } from './agreement-table.tsx';
import { coveragePage } from './coverage-page.tsx';
import { AgreementTabs, after, ask, got, may, News, show, type Visit } from './showing.tsx';

/** The agreements: a list, with a partner, and where they hold. */
export function agreementsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/afspraken', onlySeated, (context) => listPage({ house, context }));
  pages.get('/afspraken/kaart', onlySeated, (context) => coveragePage({ house, context }));
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
