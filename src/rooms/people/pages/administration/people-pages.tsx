import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Filters,
  Form,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Colleague, ColleagueState } from '../../administration/colleagues.ts';
import { invite } from '../../administration/invite.ts';
import { readPeople } from '../../administration/read-people.ts';
import { readSeatCode, seatCode, seatKindsOf, seatTitle } from '../../seat.ts';
import {
  ColleagueFields,
  SittingFields,
  type TypedColleague,
  type TypedSitting,
} from './colleague-fields.tsx';
import { Email, STATES, StateBadge, saySeat } from './people-words.tsx';
import { after, ask, News, partsOf, show, typedDay, type Visit } from './showing.tsx';

/** Who works here, and inviting somebody new. */
export function peoplePages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/mensen', onlySeated, async (context) => {
    const outcome = await ask({ house, context }, readPeople, {});
    return outcome.kind === 'done'
      ? peoplePage({ house, context }, outcome.value)
      : notThere(context, 'staff');
  });
  pages.get('/beheer/mensen/uitnodigen', onlySeated, async (context) => {
    const visit = { house, context };
    if ((await ask(visit, readPeople, {})).kind !== 'done') return notThere(context, 'staff');
    const today = partsOf(localDate(house.clock.now()));
    return invitePage(visit, {
      name: '',
      email: '',
      phone: '',
      seat: context.req.query('functie') ?? '',
      capacity: 'holder',
      from: today,
      until: partsOf(null),
    });
  });
  pages.post('/beheer/mensen/uitnodigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const [from, until] = [typedDay(form, 'from'), typedDay(form, 'until')];
    const { name = '', email = '', phone = '', seat = '', capacity = '' } = form.fields();
    const input = { name, email, phone, seat, capacity, from: from.day, until: until.day };
    return after(
      visit,
      await ask(visit, invite, input),
      (personId) => `/beheer/mensen/${personId}?gelukt=uitgenodigd`,
      (trouble) => invitePage(visit, { ...input, from: from.parts, until: until.parts }, trouble),
    );
  });
  return pages;
}

const ON_A_PAGE = 100;

const COLUMNS: readonly Column<Colleague>[] = [
  {
    key: 'name',
    label: 'Naam',
    rowHeader: true,
    cell: ({ personId, name }) => <Link href={`/beheer/mensen/${personId}`}>{name}</Link>,
  },
  { key: 'email', label: 'E-mail', cell: ({ email }) => <Email address={email} /> },
  {
    key: 'seats',
    label: 'Functies',
    cell: ({ seats }) =>
      seats
        .filter(({ when }) => when === 'now')
        .map(saySeat)
        .join(', ') || 'Geen functie op dit moment',
  },
  { key: 'state', label: 'Toegang', cell: (colleague) => <StateBadge colleague={colleague} /> },
];

function peoplePage(visit: Visit, people: readonly Colleague[]): Response {
  const { context } = visit;
  const kind = signedIn(context).organisation.kind;
  const [seat, state] = [context.req.query('functie') ?? '', context.req.query('toegang') ?? ''];
  const wanted = readSeatCode(kind, seat);
  const found = people.filter(
    (one) =>
      (state === '' ? one.state !== 'ended' : one.state === state) &&
      (wanted === null ||
        one.seats.some(({ role, domain }) => role === wanted.role && domain === wanted.domain)),
  );
  const page = Math.max(1, Number(context.req.query('pagina') ?? 1) || 1);
  const rows = found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const href = (to: number): string =>
    `/beheer/mensen?${new URLSearchParams({ functie: seat, toegang: state, pagina: String(to) })}`;
  const filtered = seat !== '' || state !== '';
  return show(visit, {
    title: 'Mensen',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Mensen"
          intro={
            <Paragraph subtle>Wie met Lantaarn werkt in uw organisatie, en hoe ver de toegang is.</Paragraph>
          }
          actions={<ButtonLink href="/beheer/mensen/uitnodigen">Nodig iemand uit</ButtonLink>}
        />
        <Filters action="/beheer/mensen" clearHref={filtered ? '/beheer/mensen' : undefined}>
          <Select
            name="functie"
            label="Functie"
            value={seat}
            empty="Alle functies"
            choices={seatKindsOf(kind).map((one) => ({ value: seatCode(one), label: seatTitle(one) }))}
          />
          <Select
            name="toegang"
            label="Toegang"
            value={state}
            empty="Wie er nu zijn"
            choices={(Object.keys(STATES) as ColleagueState[]).map((value) => ({
              value,
              label: STATES[value].label,
            }))}
          />
        </Filters>
        {rows.length === 0 ? (
          <NobodyFound />
        ) : (
          <Table
            id="people"
            caption={found.length === 1 ? '1 collega' : `${found.length} collega’s`}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ personId }) => personId}
          />
        )}
        <Pagination
          previousHref={page > 1 ? href(page - 1) : undefined}
          nextHref={found.length > page * ON_A_PAGE ? href(page + 1) : undefined}
          position={`${(page - 1) * ON_A_PAGE + 1} tot ${(page - 1) * ON_A_PAGE + rows.length} van ${found.length}`}
        />
      </>
    ),
  });
}

const NobodyFound = (): ReactNode => (
  <EmptyState heading="Niemand gevonden">
    <Paragraph>Er is niemand met deze functie en deze toegang. Kies anders, of nodig iemand uit.</Paragraph>
    <ActionGroup>
      <ButtonLink href="/beheer/mensen/uitnodigen" kind="secondary">
        Nodig iemand uit
      </ButtonLink>
    </ActionGroup>
  </EmptyState>
);

type TypedInvitation = TypedColleague & TypedSitting & { readonly seat: string };

function invitePage(visit: Visit, typed: TypedInvitation, trouble: Trouble | null = null): Response {
  const { house, context } = visit;
  const kinds = seatKindsOf(signedIn(context).organisation.kind);
  return show(
    visit,
    {
      title: 'Iemand uitnodigen',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/mensen">Mensen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Iemand uitnodigen"
            intro={
              <Paragraph>
                De collega krijgt een mail met een link om een account te maken. De link werkt één keer, zeven
                dagen lang.
              </Paragraph>
            }
          />
          <Form
            action="/beheer/mensen/uitnodigen"
            csrf={csrfField(house, context)}
            once={randomUUID()}
            keepText={true}
          >
            <ColleagueFields typed={typed} trouble={trouble} />
            <Select
              name="seat"
              label="Functie"
              value={typed.seat}
              empty="Kies een functie"
              error={errorAt(trouble, 'seat')}
              choices={kinds.map((one) => ({ value: seatCode(one), label: seatTitle(one) }))}
            />
            <SittingFields typed={typed} trouble={trouble} />
            <ActionGroup>
              <Button>Verstuur de uitnodiging</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
