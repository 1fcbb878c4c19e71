import { Hono } from 'hono';
import { label, stuckCause, stuckNeeded } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import { ButtonLink, type Column, Link, PageHead, Paragraph, sayDate } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { allOrganisations } from '../../people/index.ts';
import type { StuckCase } from '../store/stuck-cases.ts';
import { askDirector } from '../stuck/ask-director.ts';
import { listCasesOfRegion, listOwnCases } from '../stuck/read-cases.ts';
import { daysWaiting, isOpen } from '../stuck/stuck-case.ts';
import { askDirectorPage } from './ask-director-page.tsx';
import { ScreenOfList } from './screen-of-list.tsx';
import { after, ask, got, may, News, show, typedDay, type Visit } from './showing.tsx';
import { lessonsPage } from './stuck-lessons-page.tsx';
import { CaseBadge, sayDays, sayWaiting } from './stuck-words.tsx';

/** Stuck cases: asking for help, what waits for the director, and what they teach. */
export function stuckPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/vastgelopen', onlySeated, (context) => {
    const visit = { house, context };
    return may(visit, listCasesOfRegion) ? regionPage(visit) : ownPage(visit);
  });
  pages.get('/vastgelopen/nieuw', onlySeated, (context) => askDirectorPage({ house, context }, null));
  pages.post('/vastgelopen/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, askDirector, {
      once: form.text('_once'),
      cause: form.text('cause'),
      waiting: form.text('waiting'),
      waitingFor: form.all('waitingFor'),
      since: typedDay(form, 'since'),
      tried: form.all('tried'),
      needed: form.text('needed'),
      explanation: form.text('explanation'),
    });
    return after(
      visit,
      outcome,
      (id) => `/vastgelopen/${id}?gelukt=gevraagd`,
      (trouble) => askDirectorPage(visit, trouble),
    );
  });
  pages.get('/vastgelopen/lessen', onlySeated, (context) => lessonsPage({ house, context }));
  return pages;
}

function columnsFor(visit: Visit, names: ReadonlyMap<string, string> | null): readonly Column<StuckCase>[] {
  const now = visit.house.clock.now();
  return [
    {
      key: 'cause',
      label: 'Wat vastzit',
      rowHeader: true,
      cell: (one) => <Link href={`/vastgelopen/${one.id}`}>{label(stuckCause, one.cause)}</Link>,
    },
    { key: 'who', label: 'Wie wacht op wie', cell: sayWaiting },
    {
      key: 'since',
      label: 'Wacht',
      nowrap: true,
      cell: (one) =>
        isOpen(one.state) ? sayDays(daysWaiting(one.since, now)) : `sinds ${sayDate(one.since)}`,
    },
    { key: 'needed', label: 'Nodig', cell: ({ needed }) => label(stuckNeeded, needed) },
    ...(names === null
      ? []
      : [
          {
            key: 'from',
            label: 'Van',
            cell: ({ organisationId }: StuckCase) => names.get(organisationId) ?? 'Een organisatie',
          },
        ]),
    { key: 'state', label: 'Stand', cell: ({ state }) => <CaseBadge state={state} /> },
  ];
}

async function regionPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const which = context.req.query('welke') === 'ended' ? 'ended' : 'open';
  const list = await got(visit, listCasesOfRegion, { which, after: context.req.query('na') });
  if (list === null) return notThere(context, 'staff');
  const names = new Map((await allOrganisations(house)).map(({ id, name }) => [id as string, name]));
  return show(visit, {
    title: 'Vastgelopen zaken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Vastgelopen zaken"
          intro="Wat wacht het langst staat bovenaan. U ziet het proces, nooit de zaak zelf."
          actions={
            <ButtonLink kind="secondary" href="/vastgelopen/lessen">
              Wat wij ervan leren
            </ButtonLink>
          }
        />
        <ScreenOfList
          id="cases"
          caption="Vastgelopen zaken"
          columns={columnsFor(visit, names)}
          list={list}
          rowKey={({ id }) => id}
          empty={{ heading: which === 'open' ? 'Er zit niets vast' : 'Er is nog niets afgesloten' }}
          href="/vastgelopen"
          asked={{ welke: which }}
        />
        <Paragraph>
          {which === 'open' ? (
            <Link href="/vastgelopen?welke=ended">Zaken die zijn afgesloten of ingetrokken</Link>
          ) : (
            <Link href="/vastgelopen">Zaken die openstaan</Link>
          )}
        </Paragraph>
      </>
    ),
  });
}

async function ownPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const list = await got(visit, listOwnCases, { after: context.req.query('na') });
  if (list === null) return notThere(context, 'staff');
  return show(visit, {
    title: 'Vastgelopen zaken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Vastgelopen zaken"
          intro="Loopt een zaak vast tussen organisaties? De ketenregisseur kan helpen. Alleen u en de ketenregisseur zien uw vraag."
          actions={<ButtonLink href="/vastgelopen/nieuw">Vraag om hulp</ButtonLink>}
        />
        <ScreenOfList
          id="cases"
          caption="Uw vragen aan de ketenregisseur"
          columns={columnsFor(visit, null)}
          list={list}
          rowKey={({ id }) => id}
          empty={{
            heading: 'U hebt nog niet om hulp gevraagd',
            children: (
              <Paragraph>
                U vertelt alleen waar het in het proces op vastzit, nooit over wie het gaat.
              </Paragraph>
            ),
          }}
          href="/vastgelopen"
        />
      </>
    ),
  });
}
