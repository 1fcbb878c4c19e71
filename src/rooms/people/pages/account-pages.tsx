import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import {
  Alert,
  Button,
  type Column,
  DataList,
  Form,
  Heading,
  Hidden,
  Link,
  List,
  PageHead,
  Paragraph,
  Stack,
  StatusBadge,
  sayDate,
  sayMoment,
  Table,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import { cookieJar } from '../../../kernel/web/cookies.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { endOwnSession } from '../account/end-own-session.ts';
import { type OwnAccount, readOwnAccount } from '../account/read-own-account.ts';
import { hasOneHolder } from '../seat.ts';
import { ownActor } from './coming-in.tsx';
import { SignInFacts } from './sign-in-facts.tsx';
import { titleOf } from './who-comes-in.ts';

/** Somebody's own account: how they sign in, where they are signed in, and from which seats they work. */
export function accountPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/mijn', onlySeated, async (context) => {
    const outcome = await run(house, ownActor(context), readOwnAccount, {}, context.get('trace'));
    return outcome.kind === 'done' ? accountPage(house, context, outcome.value) : notThere(context, 'staff');
  });
  pages.post('/mijn/sessie', onlySeated, async (context) => {
    const input = { sessionId: context.get('form').text('session') };
    const outcome = await run(house, ownActor(context), endOwnSession, input, context.get('trace'));
    if (outcome.kind === 'done' && outcome.value.here) {
      cookieJar(house.config.publicOrigin).drop(context, 'lantaarn');
      return seeOther(context, '/inloggen?uit=ja');
    }
    // A session that was over already is as ended as one wants.
    return seeOther(context, '/mijn?gelukt=sessie');
  });
  return pages;
}

function accountPage(house: House, context: Context<Env>, account: OwnAccount): Response {
  const who = signedIn(context);
  const page = staffPage(house, context, {
    title: 'Mijn account',
    children: (
      <>
        <News what={context.req.query('gelukt')} left={account.recoveryCodesLeft} />
        <PageHead heading="Mijn account" intro={who.name} />
        <Stack gap="close">
          <Heading level={2}>Zo logt u in</Heading>
          <SignInFacts account={account} now={house.clock.now()} />
        </Stack>
        <Stack gap="close">
          <Heading level={2}>{account.seats.length === 1 ? 'Uw functie' : 'Uw functies'}</Heading>
          <Seats account={account} current={who.seat.holderId} />
        </Stack>
        <Stack gap="close">
          <Heading level={2}>Mails en afwezigheid</Heading>
          <SetAway account={account} current={who.seat.holderId} now={house.clock.now()} />
          <List
            items={[
              <Link key="mails" href="/mijn/mails">
                Kies welke mails u krijgt
              </Link>,
              ...(hasOneHolder(who.seat.role)
                ? [
                    <Link key="afwezig" href="/mijn/afwezig">
                      Meld wanneer u er niet bent
                    </Link>,
                  ]
                : []),
            ]}
          />
        </Stack>
        <Stack gap="close">
          <Heading level={2}>Waar u bent ingelogd</Heading>
          <Paragraph>
            Herkent u iets niet? Log daar uit, kies een ander wachtwoord en bel uw beheerder.
          </Paragraph>
          {account.endedByAdministrator === null ? null : (
            <Alert heading="Een beheerder heeft u overal uitgelogd">
              <Paragraph>
                Dat was {sayMoment(account.endedByAdministrator, house.clock.now())}. Weet u niet waarom? Bel
                uw beheerder.
              </Paragraph>
            </Alert>
          )}
          <Sessions account={account} now={house.clock.now()} csrf={csrfField(house, context)} />
        </Stack>
      </>
    ),
  });
  return html(context, page);
}

const NEWS: Readonly<Record<string, string>> = {
  wachtwoord: 'Uw wachtwoord is gewijzigd',
  inlogcode: 'Uw inlogcode is ingesteld',
  herstelcodes: 'U hebt nieuwe herstelcodes',
  sessie: 'Die sessie is beëindigd',
  passkey: 'De passkey is toegevoegd',
  naam: 'De passkey heeft een andere naam',
  weg: 'De passkey is verwijderd',
};

/** What came of the form before; `what` is a word of ours from the address. */
function News({ what, left }: { what: string | undefined; left: number }): ReactNode {
  if (what === 'herstelcode')
    return (
      <Alert kind="warning" heading="U bent ingelogd met een herstelcode">
        <Paragraph>
          U hebt er nog {left}. Telefoon kwijt?{' '}
          <Link href="/mijn/inlogcode">Stel een andere inlogcode in</Link>. Dan werkt de oude telefoon niet
          meer en krijgt u nieuwe herstelcodes.
        </Paragraph>
      </Alert>
    );
  const text = what !== undefined && Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}

const Seats = ({ account, current }: { account: OwnAccount; current: string }): ReactNode => (
  <>
    <DataList
      items={account.seats.map((seat) => ({
        key: titleOf(seat),
        value: (
          <span className="fact">
            <span>{seat.organisationName}</span>
            {account.seats.length > 1 && seat.holderId === current ? (
              <StatusBadge kind="success">Hiermee werkt u nu</StatusBadge>
            ) : null}
          </span>
        ),
      }))}
    />
    {account.seats.length > 1 ? (
      <Paragraph>
        <Link href="/mijn/functie">Kies een andere functie</Link>
      </Paragraph>
    ) : null}
  </>
);

interface SetAwayProps {
  readonly account: OwnAccount;
  readonly current: string;
  readonly now: Date;
}

/** What an administrator said about one's being there, and who it was. */
const SetAway = ({ account, current, now }: SetAwayProps): ReactNode =>
  account.setAway.map(({ id, holderId, title, organisationName, until, setBy, setAt }) => (
    <Alert key={id} heading={`U staat op afwezig tot en met ${sayDate(until)}`}>
      <Paragraph>
        Dat meldde {setBy}, beheerder, {sayMoment(setAt, now)}. Het gaat om uw functie {title} bij{' '}
        {organisationName}.{' '}
        {holderId === current ? (
          <Link href="/mijn/afwezig">Bent u er weer? Meld het hier</Link>
        ) : (
          <Link href="/mijn/functie">Bent u er weer? Kies eerst deze functie</Link>
        )}
      </Paragraph>
    </Alert>
  ));

type Session = OwnAccount['sessions'][number];

const nameOf = ({ device }: Session): string => (device === '' ? 'Onbekend apparaat' : device);

const Sessions = ({ account, now, csrf }: { account: OwnAccount; now: Date; csrf: string }): ReactNode => {
  const columns: readonly Column<Session>[] = [
    {
      key: 'device',
      label: 'Apparaat',
      rowHeader: true,
      cell: (session) => (
        <span className="fact">
          <span>{nameOf(session)}</span>
          {session.current ? <StatusBadge kind="success">Dit apparaat</StatusBadge> : null}
          {session.complete ? null : <StatusBadge kind="warning">Inlogcode nog niet gegeven</StatusBadge>}
        </span>
      ),
    },
    { key: 'since', label: 'Ingelogd', nowrap: true, cell: ({ createdAt }) => sayMoment(createdAt, now) },
    { key: 'seen', label: 'Laatst gebruikt', nowrap: true, cell: ({ seenAt }) => sayMoment(seenAt, now) },
    {
      key: 'end',
      label: 'Uitloggen',
      labelHidden: true,
      cell: (session) => (
        <Form action="/mijn/sessie" csrf={csrf} hidden={{ session: session.id }} inline>
          <Button kind="secondary">
            {session.current ? 'Hier uitloggen' : 'Daar uitloggen'}
            <Hidden>
              : {nameOf(session)}, {sayMoment(session.createdAt, now)}
            </Hidden>
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Table
      id="sessies"
      caption="Apparaten waarop u bent ingelogd"
      captionHidden
      columns={columns}
      rows={account.sessions}
      rowKey={({ id }) => id}
    />
  );
};
