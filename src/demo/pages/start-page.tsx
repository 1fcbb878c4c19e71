import { TOTP } from 'otpauth';
import type { ReactNode } from 'react';
import { partners } from '../../../content/partners.ts';
import { municipalities, region } from '../../../content/region.ts';
import {
  Button,
  type Column,
  DataList,
  Details,
  Form,
  Heading,
  Hidden,
  Link,
  List,
  Paragraph,
  SignInFrame,
  Stack,
  Table,
} from '../../kernel/page/index.ts';
import { seatTitle } from '../../rooms/people/index.ts';
import { cast, PASSWORD, type Player, TOTP_SECRET } from '../cast.ts';
import { demoReceipt } from '../receipt.ts';
import { shownReports } from '../recent.ts';

/** What the demo is, and an account for every seat. */
export const StartPage = ({ csrf, now }: { csrf: string; now: Date }): ReactNode => (
  <SignInFrame title="Demo - Lantaarn" wide demo="Dit is een proefomgeving. Alles is verzonnen.">
    <Heading level={1}>De demo van Lantaarn</Heading>
    <Paragraph lead>
      Een regio met 23 gemeenten en hun partners, en twee jaar werk aan signalen van mensenhandel. Alle
      personen, adressen en meldingen zijn verzonnen. Kies een functie en kijk rond. U kunt niets stukmaken:
      morgen is de demo weer nieuw.
    </Paragraph>
    <Paragraph>
      Post die Lantaarn verstuurt, komt in <Link href="/demo/post">de brievenbus van de demo</Link>.
    </Paragraph>
    <ForThePublic />
    <Heading level={2}>Voor wie er werkt</Heading>
    <Paragraph>Met de knop bent u meteen binnen, zonder wachtwoord en code.</Paragraph>
    <div className="accounts stack stack--wide">
      {places.map((slug) => (
        <Accounts key={slug} slug={slug} csrf={csrf} />
      ))}
      <Table
        id="accounts-partners"
        caption="Partners"
        columns={[organisationColumn, ...columns(csrf)]}
        rows={cast.filter(isPartner)}
        rowKey={({ email }) => email}
      />
    </div>
    <ByHand now={now} />
  </SignInFrame>
);

const ForThePublic = (): ReactNode => (
  <>
    <Heading level={2}>Voor iedereen</Heading>
    <List
      items={[
        <Link key="region" href="/">
          De eerste pagina van de regio
        </Link>,
        <Link key="town" href="/albrandswaard">
          De pagina’s van de gemeente Albrandswaard
        </Link>,
        <Link key="report" href="/albrandswaard/melden">
          Iets melden bij Albrandswaard
        </Link>,
      ]}
    />
    <Paragraph>
      Wie heeft gemeld, leest het antwoord met een ontvangstcode. Probeer het{' '}
      <Link href="/albrandswaard/antwoord">bij Albrandswaard</Link> met een van deze codes:
    </Paragraph>
    <DataList items={shownReports.map(({ name, what }) => ({ key: demoReceipt(name), value: what }))} />
  </>
);

const isPartner = ({ seat }: Player): boolean => seat.role === 'partner_agent';

/** In the order of the cast: the municipality that is complete first, then others, then the region. */
const places = [
  ...new Set(cast.filter((player) => !isPartner(player)).map(({ organisation }) => organisation)),
];

const placeName = (slug: string): string =>
  slug === region.slug
    ? 'De regio'
    : `Gemeente ${municipalities.find((one) => one.slug === slug)?.name ?? slug}`;

const partnerName = (slug: string): string =>
  Object.entries(partners).find(([code]) => code.replaceAll('_', '-') === slug)?.[1].name ?? slug;

const seatColumn: Column<Player> = {
  key: 'seat',
  label: 'Functie',
  rowHeader: true,
  cell: ({ seat, does }) => does ?? seatOf(seat),
};

const organisationColumn: Column<Player> = {
  key: 'organisation',
  label: 'Organisatie',
  rowHeader: true,
  cell: ({ organisation }) => partnerName(organisation),
};

const columns = (csrf: string): readonly Column<Player>[] => [
  { key: 'name', label: 'Naam', cell: ({ name }) => name },
  { key: 'email', label: 'E-mailadres', cell: ({ email }) => email },
  {
    key: 'enter',
    label: 'Inloggen',
    labelHidden: true,
    nowrap: true,
    cell: ({ name, email }) => (
      <Form action="/demo/inloggen" csrf={csrf} hidden={{ email }} inline>
        <Button kind="secondary">
          Log in<Hidden> als {name}</Hidden>
        </Button>
      </Form>
    ),
  },
];

const seatOf = ({ role, domain, capacity }: Player['seat']): string =>
  `${seatTitle({ role, domain })}${capacity === 'deputy' ? ' (vervanger)' : ''}`;

const Accounts = ({ slug, csrf }: { slug: string; csrf: string }): ReactNode => {
  const there = cast.filter(
    ({ organisation, seat }) => organisation === slug && seat.leftDaysAgo === undefined,
  );
  const left = cast.find(({ organisation, seat }) => organisation === slug && seat.leftDaysAgo !== undefined);
  return (
    <Stack gap="close">
      <Table
        id={`accounts-${slug}`}
        caption={placeName(slug)}
        columns={[seatColumn, ...columns(csrf)]}
        rows={there}
        rowKey={({ email }) => email}
      />
      {left === undefined ? null : (
        <Paragraph subtle>
          Hier is een functie leeg: {seatOf(left.seat).toLowerCase()}. De signalen van dat domein wachten.
        </Paragraph>
      )}
    </Stack>
  );
};

const SECONDS = 30;

const ByHand = ({ now }: { now: Date }): ReactNode => {
  const totp = new TOTP({ secret: TOTP_SECRET });
  const left = SECONDS - (Math.floor(now.getTime() / 1000) % SECONDS);
  return (
    <Details summary="Zelf alle stappen van het inloggen doen">
      <Paragraph>
        Ga naar <Link href="/inloggen">inloggen</Link>. Voor iedereen gelden hetzelfde wachtwoord en dezelfde
        sleutel voor de inlogcode.
      </Paragraph>
      <DataList
        items={[
          { key: 'Wachtwoord', value: PASSWORD },
          { key: 'Sleutel voor een app', value: TOTP_SECRET },
          {
            key: 'Inlogcode van nu',
            value: `${totp.generate({ timestamp: now.getTime() })} (nog ${left} seconden; laad de pagina opnieuw voor de volgende)`,
          },
        ]}
      />
    </Details>
  );
};
