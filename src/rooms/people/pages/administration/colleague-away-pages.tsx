import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DateInput,
  Form,
  Heading,
  Hidden,
  Link,
  PageHead,
  Panel,
  Paragraph,
  sayDate,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Colleague } from '../../administration/colleagues.ts';
import { endAbsenceOf } from '../../administration/end-absence-of.ts';
import { readPerson } from '../../administration/read-person.ts';
import { setAbsenceOf } from '../../administration/set-absence-of.ts';
import { hasOneHolder } from '../../seat.ts';
import { saySeat } from './people-words.tsx';
import { hrefOf } from './person-forms.tsx';
import { after, ask, partsOf, show, typedDay, type Visit } from './showing.tsx';

/** Saying for a colleague who cannot that they are not there, and that they are back. */
export function colleagueAwayPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/mensen/:id/afwezig', onlySeated, (context) => awayPage({ house, context }));
  pages.post('/beheer/mensen/:id/afwezig', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const personId = context.req.param('id');
    const until = typedDay(form, 'until');
    return after(
      visit,
      await ask(visit, setAbsenceOf, { personId, until: until.day, once: form.text('_once') }),
      ({ uncovered }) => hrefOf(personId, `?gelukt=${uncovered === null ? 'afwezig' : 'ongedekt'}`),
      (trouble) => awayPage(visit, until.parts, trouble),
    );
  });
  pages.post('/beheer/mensen/:id/afwezig/einde', onlySeated, async (context) => {
    const visit = { house, context };
    const personId = context.req.param('id');
    const absenceId = context.get('form').text('absence');
    const outcome = await ask(visit, endAbsenceOf, { absenceId });
    return after(visit, outcome, hrefOf(personId, '?gelukt=aanwezig'), () =>
      seeOther(context, hrefOf(personId)),
    );
  });
  return pages;
}

async function awayPage(
  visit: Visit,
  typed: TypedDate = partsOf(null),
  trouble: Trouble | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readPerson, { personId: context.req.param('id') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { personId, name } = outcome.value;
  return show(
    visit,
    {
      title: 'Collega afwezig melden',
      narrow: true,
      children: (
        <>
          <BackLink href={hrefOf(personId)}>{name}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Meld afwezig" intro={<Paragraph>{name}</Paragraph>} />
          <Paragraph>
            Voor een collega die dat zelf niet kan. Het geldt vanaf vandaag, voor elke functie met één houder.
            De vervanger hoort dan wat er binnenkomt.
          </Paragraph>
          <Paragraph>
            De collega krijgt een mail en ziet dat u het meldde. Schrijf nergens op waarom: ziek zijn hoort
            niet in Lantaarn.
          </Paragraph>
          <Form
            action={hrefOf(personId, '/afwezig')}
            csrf={csrfField(house, context)}
            once={randomUUID()}
            keepText
          >
            <DateInput
              name="until"
              label="Laatste dag"
              hint="Deze dag is de collega er ook nog niet. Weet u het niet? Kies een week. U kunt het eerder beëindigen of opnieuw melden."
              value={typed}
              error={errorAt(trouble, 'until')}
            />
            <ActionGroup>
              <Button>Meld afwezig</Button>
              <Link href={hrefOf(personId)}>Nee, terug</Link>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

/** When a colleague is not there, on their page; nothing for who sits on no seat with one holder. */
export function AwayPanel({ visit, person }: { visit: Visit; person: Colleague }): ReactNode {
  const { house, context } = visit;
  const seats = person.seats.filter(({ role, when }) => when !== 'over' && hasOneHolder(role));
  if (seats.length === 0) return null;
  const away = seats.flatMap((seat) => seat.away.map((days) => ({ ...days, seat })));
  return (
    <Panel labelledBy="away">
      <Heading level={2} id="away">
        Afwezigheid
      </Heading>
      {away.length === 0 ? <Paragraph>Niet op afwezig gezet.</Paragraph> : null}
      {away.map(({ id, from, until, running, seat }) => (
        <div key={id} className="stack stack--close">
          <Paragraph>
            {running ? 'Nu afwezig' : `Afwezig van ${sayDate(from)}`} tot en met {sayDate(until)}
            {seats.length > 1 ? ` (${saySeat(seat)})` : ''}
          </Paragraph>
          <Form
            action={hrefOf(person.personId, '/afwezig/einde')}
            csrf={csrfField(house, context)}
            hidden={{ absence: id }}
            inline
          >
            <Button kind="secondary">
              {running ? 'Is er weer' : 'Toch niet'}
              <Hidden>
                : afwezig tot en met {sayDate(until)}, {saySeat(seat)}
              </Hidden>
            </Button>
          </Form>
        </div>
      ))}
      <Paragraph>
        <Link href={hrefOf(person.personId, '/afwezig')}>Meld deze collega afwezig</Link>
      </Paragraph>
    </Panel>
  );
}

/** Said after an absence that nobody covers. */
export const UncoveredNews = ({ context }: Visit): ReactNode =>
  context.req.query('gelukt') === 'ongedekt' ? (
    <Alert kind="warning" heading="Opgeslagen, maar er is geen vervanger">
      <Paragraph>
        Wat binnenkomt, blijft liggen. Een collega van het andere domein kan en mag het niet overnemen.{' '}
        <Link href="/beheer/functies">Wijs een vervanger aan</Link>
      </Paragraph>
    </Alert>
  ) : null;
