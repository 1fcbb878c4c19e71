import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  DataList,
  EmptyState,
  Form,
  Heading,
  Hidden,
  Link,
  PageHead,
  Panel,
  Paragraph,
  Split,
  Stack,
  sayMoment,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Colleague, ColleagueSeat } from '../../administration/colleagues.ts';
import { correctPerson } from '../../administration/correct-person.ts';
import { endPerson } from '../../administration/end-person.ts';
import { endSessionsOf } from '../../administration/end-sessions-of.ts';
import { readPerson } from '../../administration/read-person.ts';
import { readmitPerson } from '../../administration/readmit-person.ts';
import { sendFactorLink } from '../../administration/send-factor-link.ts';
import { sendInvitation } from '../../administration/send-invitation.ts';
import { AwayPanel, UncoveredNews } from './colleague-away-pages.tsx';
import { Email, StateBadge, sayPeriod, saySeat } from './people-words.tsx';
import { correctPage, endPage, factorPage, hrefOf, signOutPage } from './person-forms.tsx';
import { after, ask, News, show, type Visit } from './showing.tsx';

/** One colleague: who they are, how they come in, where they sit; correcting, helping, ending. */
export function personPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const withPerson =
    (page: (visit: Visit, person: Colleague, trouble?: Trouble | null) => Response) =>
    async (visit: Visit, trouble: Trouble | null = null): Promise<Response> => {
      const outcome = await ask(visit, readPerson, { personId: visit.context.req.param('id') });
      return outcome.kind === 'done' ? page(visit, outcome.value, trouble) : notThere(visit.context, 'staff');
    };
  const person = withPerson(personPage);
  const correct = withPerson(correctPage);
  const end = withPerson(endPage);
  const factor = withPerson(factorPage);
  const signOut = withPerson(signOutPage);
  for (const [path, page] of [
    ['/beheer/mensen/:id', person],
    ['/beheer/mensen/:id/wijzigen', correct],
    ['/beheer/mensen/:id/beeindigen', end],
    ['/beheer/mensen/:id/inlogcode', factor],
    ['/beheer/mensen/:id/uitloggen', signOut],
  ] as const)
    pages.get(path, onlySeated, (context) => page({ house, context }));

  for (const [path, verb, next, page] of [
    ['uitnodiging', sendInvitation, 'opnieuw', person],
    ['inlogcode', sendFactorLink, 'inlogcode', factor],
    ['uitloggen', endSessionsOf, 'uitgelogd', signOut],
    ['beeindigen', endPerson, 'beeindigd', end],
    ['toelaten', readmitPerson, 'terug', person],
  ] as const)
    pages.post(`/beheer/mensen/:id/${path}`, onlySeated, async (context) => {
      const visit = { house, context };
      const personId = context.req.param('id') ?? '';
      const outcome = await ask(visit, verb, { personId });
      return after(visit, outcome, hrefOf(personId, `?gelukt=${next}`), (trouble) => page(visit, trouble));
    });

  pages.post('/beheer/mensen/:id/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const personId = context.req.param('id') ?? '';
    const { name = '', email = '', phone = '', seen = '' } = context.get('form').fields();
    const outcome = await ask(visit, correctPerson, { personId, name, email, phone, seen });
    return after(visit, outcome, hrefOf(personId, '?gelukt=bewaard'), (trouble) =>
      withPerson((at, one, wrong = null) => correctPage(at, one, wrong, { name, email, phone }))(
        visit,
        trouble,
      ),
    );
  });
  return pages;
}

function personPage(visit: Visit, person: Colleague, trouble: Trouble | null = null): Response {
  const { personId, name, state } = person;
  const own = state !== 'guest' && state !== 'ended';
  return show(
    visit,
    {
      title: 'Collega',
      children: (
        <>
          <BackLink href="/beheer/mensen">Mensen</BackLink>
          <News {...visit} />
          <UncoveredNews {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={name}
            intro={<StateBadge colleague={person} />}
            actions={
              own ? (
                <ButtonLink href={hrefOf(personId, '/wijzigen')} kind="secondary">
                  Verander gegevens
                </ButtonLink>
              ) : null
            }
          />
          <Split
            main={<Seats person={person} />}
            aside={
              <>
                <Facts person={person} />
                <Access visit={visit} person={person} />
                <AwayPanel visit={visit} person={person} />
              </>
            }
          />
        </>
      ),
    },
    trouble,
  );
}

const SEATS: readonly Column<ColleagueSeat>[] = [
  { key: 'title', label: 'Functie', rowHeader: true, cell: saySeat },
  { key: 'period', label: 'Wanneer', cell: sayPeriod },
  {
    key: 'change',
    label: 'Wijzigen',
    labelHidden: true,
    cell: (seat) => (
      <Link href={`/beheer/functies/houder/${seat.holderId}`}>
        Wijzig<Hidden> {saySeat(seat)}</Hidden>
      </Link>
    ),
  },
];

const Seats = ({ person: { seats, state } }: { person: Colleague }): ReactNode => {
  const held = seats.filter(({ when }) => when !== 'over');
  return (
    <Stack>
      {held.length === 0 ? (
        <EmptyState heading="Geen functie">
          <Paragraph>
            Zonder functie opent Lantaarn niets.{' '}
            {state === 'ended' ? 'Geef eerst weer toegang.' : 'Kies bij Functies wat deze collega gaat doen.'}
          </Paragraph>
        </EmptyState>
      ) : (
        <Table
          id="seats"
          caption="Functies in uw organisatie"
          columns={SEATS}
          rows={held}
          rowKey={({ holderId }) => holderId}
        />
      )}
      {state === 'ended' ? null : (
        <ActionGroup>
          <ButtonLink href="/beheer/functies" kind="secondary">
            Geef een functie
          </ButtonLink>
        </ActionGroup>
      )}
    </Stack>
  );
};

const Facts = ({ person: { email, phone } }: { person: Colleague }): ReactNode => (
  <Panel labelledBy="facts">
    <Heading level={2} id="facts">
      Gegevens
    </Heading>
    <DataList
      items={[
        { key: 'E-mail', value: <Email address={email} /> },
        { key: 'Telefoon', value: phone || 'Niet ingevuld' },
      ]}
    />
  </Panel>
);

function Access({ visit, person }: { visit: Visit; person: Colleague }): ReactNode {
  return (
    <Panel labelledBy="access">
      <Heading level={2} id="access">
        Toegang
      </Heading>
      <AccessWords person={person} now={visit.house.clock.now()} />
      <Helping visit={visit} person={person} />
    </Panel>
  );
}

function AccessWords({ person, now }: { person: Colleague; now: Date }): ReactNode {
  switch (person.state) {
    case 'invited':
      return (
        <Paragraph>
          Heeft nog geen account gemaakt. De link werkt tot{' '}
          {person.linkUntil === null ? 'later' : sayMoment(person.linkUntil, now)}.
        </Paragraph>
      );
    case 'expired':
      return <Paragraph>De link is verlopen. Stuur een nieuwe uitnodiging.</Paragraph>;
    case 'no-factor':
      return (
        <Paragraph>
          Stelt bij de volgende keer inloggen een inlogcode in. Eerder gaat er niets open.
        </Paragraph>
      );
    case 'guest':
      return (
        <Paragraph>
          Het account is van een andere organisatie. Die beheert de gegevens. U beheert de functies hier.
        </Paragraph>
      );
    case 'ended':
      return (
        <Paragraph>
          Geen toegang meer sinds {person.endedAt === null ? 'eerder' : sayMoment(person.endedAt, now)}.
        </Paragraph>
      );
    case 'active':
      return (
        <Paragraph>
          Kan inloggen. Wie het wachtwoord niet meer weet, vraagt bij het inloggen zelf een link aan.
        </Paragraph>
      );
  }
}

function Helping({ visit, person }: { visit: Visit; person: Colleague }): ReactNode {
  const { personId, state, factorSet } = person;
  const csrf = csrfField(visit.house, visit.context);
  const once = randomUUID();
  if (state === 'guest') return null;
  if (state === 'ended')
    return (
      <Form action={hrefOf(personId, '/toelaten')} csrf={csrf} once={once}>
        <Button kind="secondary">Geef weer toegang</Button>
      </Form>
    );
  return (
    <>
      {state === 'invited' || state === 'expired' ? (
        <Form action={hrefOf(personId, '/uitnodiging')} csrf={csrf} once={once}>
          <Button kind="secondary">Stuur de uitnodiging opnieuw</Button>
        </Form>
      ) : null}
      {factorSet ? (
        <Paragraph>
          <Link href={hrefOf(personId, '/inlogcode')}>Telefoon of inlogcode kwijt</Link>
        </Paragraph>
      ) : null}
      {state === 'active' || state === 'no-factor' ? (
        <Paragraph>
          <Link href={hrefOf(personId, '/uitloggen')}>Log deze collega overal uit</Link>
        </Paragraph>
      ) : null}
      <Paragraph>
        <Link href={hrefOf(personId, '/beeindigen')}>Beëindig de toegang</Link>
      </Paragraph>
    </>
  );
}
