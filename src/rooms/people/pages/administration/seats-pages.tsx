import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  Form,
  Heading,
  Hidden,
  Link,
  PageHead,
  Paragraph,
  Select,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Colleague } from '../../administration/colleagues.ts';
import { placeOnSeat } from '../../administration/place-on-seat.ts';
import { readPeople } from '../../administration/read-people.ts';
import { readSeats, type SeatOverview, type Sitter } from '../../administration/read-seats.ts';
import { hasOneHolder } from '../../seat.ts';
import { SittingFields, type TypedSitting } from './colleague-fields.tsx';
import { StateBadge, sayPeriod } from './people-words.tsx';
import { after, ask, News, partsOf, show, typedDay, type Visit } from './showing.tsx';

const hrefOf = ({ code }: SeatOverview): string => `/beheer/functies/${code}`;

/** The seats of an organisation: who sits where, what is empty, and putting a colleague on one. */
export function seatsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/functies', onlySeated, async (context) => {
    const outcome = await ask({ house, context }, readSeats, {});
    return outcome.kind === 'done'
      ? seatsPage({ house, context }, outcome.value)
      : notThere(context, 'staff');
  });
  pages.get('/beheer/functies/:code', onlySeated, (context) => {
    const today = partsOf(localDate(house.clock.now()));
    return seatPage(
      { house, context },
      { personId: '', capacity: 'holder', from: today, until: partsOf(null) },
    );
  });
  pages.post('/beheer/functies/:code', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const [from, until] = [typedDay(form, 'from'), typedDay(form, 'until')];
    const { personId = '', capacity = '' } = form.fields();
    const seat = context.req.param('code') ?? '';
    const input = { seat, personId, capacity, from: from.day, until: until.day };
    return after(
      visit,
      await ask(visit, placeOnSeat, input),
      '/beheer/functies?gelukt=geplaatst',
      (trouble) => seatPage(visit, { personId, capacity, from: from.parts, until: until.parts }, trouble),
    );
  });
  return pages;
}

const MANY = 6;

/** Names on a seat; a seat that many share gives their number. */
function Names({ seat, capacity }: { seat: SeatOverview; capacity: 'holder' | 'deputy' }): ReactNode {
  const here = seat.sitters.filter((one) => one.capacity === capacity);
  if (here.length > MANY)
    return (
      <Link href={`/beheer/mensen?functie=${encodeURIComponent(seat.code)}`}>{here.length} collega’s</Link>
    );
  if (here.length === 0) return capacity === 'holder' ? <Empty seat={seat} /> : null;
  return (
    <ul className="plain-list">
      {here.map((one) => (
        <li key={one.holderId}>
          {one.colleague.name}
          {one.when === 'later' ? <small> vanaf {sayDate(one.from)}</small> : null}
          {one.until === null ? null : <small> tot en met {sayDate(one.until)}</small>}
        </li>
      ))}
    </ul>
  );
}

/** That a seat is empty; loud where the chain stands still without it (S52). */
export function Empty({ seat: { role, empty } }: { seat: SeatOverview }): ReactNode {
  const since = empty?.since ?? null;
  if (!hasOneHolder(role)) return since === null ? 'Nog niet bezet' : `Niet bezet sinds ${sayDate(since)}`;
  return (
    <div>
      <StatusBadge kind="danger">Niet bezet</StatusBadge>{' '}
      {since === null ? 'nog nooit bezet geweest' : `sinds ${sayDate(since)}`}
    </div>
  );
}

const COLUMNS: readonly Column<SeatOverview>[] = [
  {
    key: 'title',
    label: 'Functie',
    rowHeader: true,
    cell: (seat) => <Link href={hrefOf(seat)}>{seat.title}</Link>,
  },
  { key: 'holders', label: 'Houder', cell: (seat) => <Names seat={seat} capacity="holder" /> },
  { key: 'deputies', label: 'Vervanger', cell: (seat) => <Names seat={seat} capacity="deputy" /> },
];

function seatsPage(visit: Visit, seats: readonly SeatOverview[]): Response {
  const empty = seats.filter((seat) => hasOneHolder(seat.role) && seat.empty !== null);
  return show(visit, {
    title: 'Functies',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Functies"
          intro={<Paragraph subtle>Wie wat doet in Lantaarn, en wie vervangt.</Paragraph>}
        />
        {empty.length === 0 ? null : (
          <Alert
            kind="warning"
            heading={empty.length === 1 ? 'Er is een functie niet bezet' : 'Er zijn functies niet bezet'}
          >
            <Paragraph>
              Zonder houder blijft liggen wat binnenkomt:{' '}
              {empty.map((seat, index) => (
                <span key={seat.code}>
                  {index === 0 ? null : ', '}
                  <Link href={hrefOf(seat)}>{seat.title}</Link>
                </span>
              ))}
              .
            </Paragraph>
          </Alert>
        )}
        <Uncovered seats={seats} />
        <Table
          id="all-seats"
          caption="Functies in uw organisatie"
          captionHidden={true}
          columns={COLUMNS}
          rows={seats}
          rowKey={({ code }) => code}
        />
      </>
    ),
  });
}

/** Seats from which everybody is away and nobody stands in (S10). Why is not said. */
function Uncovered({ seats }: { seats: readonly SeatOverview[] }): ReactNode {
  const away = seats.flatMap((seat) =>
    seat.uncoveredUntil === null || !hasOneHolder(seat.role) ? [] : [{ seat, until: seat.uncoveredUntil }],
  );
  if (away.length === 0) return null;
  return (
    <Alert kind="warning" heading="Er is iemand afwezig zonder vervanger">
      {away.map(({ seat, until }) => (
        <Paragraph key={seat.code}>
          <Link href={hrefOf(seat)}>{seat.title}</Link>, tot en met {sayDate(until)}. Wat binnenkomt, blijft
          liggen. Wijs een vervanger aan.
        </Paragraph>
      ))}
    </Alert>
  );
}

const SITTERS: readonly Column<Sitter>[] = [
  { key: 'name', label: 'Naam', rowHeader: true, cell: ({ colleague }) => colleague.name },
  {
    key: 'capacity',
    label: 'Als',
    cell: ({ capacity }) => (capacity === 'holder' ? 'Houder' : 'Vervanger'),
  },
  { key: 'period', label: 'Wanneer', cell: sayPeriod },
  { key: 'state', label: 'Toegang', cell: ({ colleague }) => <StateBadge colleague={colleague} /> },
  {
    key: 'change',
    label: 'Wijzigen',
    labelHidden: true,
    cell: ({ holderId, colleague }) => (
      <Link href={`/beheer/functies/houder/${holderId}`}>
        Wijzig<Hidden> {colleague.name}</Hidden>
      </Link>
    ),
  },
];

type TypedPlace = TypedSitting & { readonly personId: string };

async function seatPage(visit: Visit, typed: TypedPlace, trouble: Trouble | null = null): Promise<Response> {
  const code = visit.context.req.param('code') ?? '';
  const [seats, people] = [await ask(visit, readSeats, {}), await ask(visit, readPeople, {})];
  const seat = seats.kind === 'done' ? seats.value.find((one) => one.code === code) : undefined;
  if (seat === undefined || people.kind !== 'done') return notThere(visit.context, 'staff');
  const choosable = people.value.filter(({ state }) => state !== 'ended');
  return show(
    visit,
    {
      title: 'Functie',
      children: (
        <>
          <BackLink href="/beheer/functies">Functies</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={seat.title}
            intro={seat.empty === null ? undefined : <Empty seat={seat} />}
            actions={
              <ButtonLink
                href={`/beheer/mensen/uitnodigen?functie=${encodeURIComponent(seat.code)}`}
                kind="secondary"
              >
                Nodig iemand nieuw uit
              </ButtonLink>
            }
          />
          {seat.sitters.length === 0 ? null : (
            <Table
              id="sitters"
              caption="Wie deze functie heeft"
              columns={SITTERS}
              rows={seat.sitters}
              rowKey={({ holderId }) => holderId}
            />
          )}
          <PlaceForm visit={visit} seat={seat} people={choosable} typed={typed} trouble={trouble} />
        </>
      ),
    },
    trouble,
  );
}

const PlaceForm = ({
  visit: { house, context },
  seat,
  people,
  typed,
  trouble,
}: {
  visit: Visit;
  seat: SeatOverview;
  people: readonly Colleague[];
  typed: TypedPlace;
  trouble: Trouble | null;
}): ReactNode => (
  <div className="one-form stack">
    <Heading level={2}>Geef deze functie aan een collega</Heading>
    {seat.role === 'coordinator' ? (
      <Paragraph>
        Er is één houder, en er kunnen meer vervangers zijn. De anderen krijgen een mail dat er iemand bij is.
      </Paragraph>
    ) : null}
    <Form action={hrefOf(seat)} csrf={csrfField(house, context)} once={randomUUID()} keepText={true}>
      <Select
        name="personId"
        label="Collega"
        value={typed.personId}
        empty="Kies een collega"
        error={errorAt(trouble, 'personId')}
        choices={people.map(({ personId, name, email }) => ({
          value: personId,
          label: `${name} (${email})`,
        }))}
      />
      <SittingFields typed={typed} trouble={trouble} />
      <ActionGroup>
        <Button>Geef de functie</Button>
      </ActionGroup>
    </Form>
  </div>
);
