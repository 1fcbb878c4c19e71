import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import { Alert, Heading, HiddenFields, Paragraph } from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { chooseSeat } from '../account/choose-seat.ts';
import { readOwnAccount } from '../account/read-own-account.ts';
import type { Holding } from '../seat.ts';
import { atStage, backOf, LeaveForm, ownActor, wayIn } from './coming-in.tsx';
import { titleOf } from './who-comes-in.ts';

/** Choosing the seat to work from, for who holds more than one. */
export function seatPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const complete = atStage('complete', house);
  pages.get('/mijn/functie', complete, (context) => choosePage(house, context, false));
  pages.post('/mijn/functie', complete, async (context) => {
    const input = { holderId: context.get('form').text('seat') };
    const { kind } = await run(house, ownActor(context), chooseSeat, input, context.get('trace'));
    return kind === 'done' ? seeOther(context, backOf(house, context)) : choosePage(house, context, true);
  });
  return pages;
}

async function choosePage(house: House, context: Context<Env>, gone: boolean): Promise<Response> {
  const outcome = await run(house, ownActor(context), readOwnAccount, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { seats } = outcome.value;
  const page = wayIn(house, {
    title: 'Kies uw functie',
    children: (
      <>
        {gone ? (
          <Alert kind="warning" heading="Deze functie hebt u niet meer">
            <Paragraph>Kies een andere functie, of vraag uw beheerder wat er is veranderd.</Paragraph>
          </Alert>
        ) : null}
        <Heading level={1}>Kies uw functie</Heading>
        <Paragraph>
          U hebt {seats.length === 1 ? '1 functie' : `${seats.length} functies`}. U ziet alleen wat bij de
          gekozen functie hoort. Wisselen kan altijd, rechtsboven op elke pagina.
        </Paragraph>
        <form method="post" action="/mijn/functie">
          <HiddenFields fields={{ _csrf: csrfField(house, context), naar: backOf(house, context) }} />
          <ul className="seat-choices">
            {seats.map((seat) => (
              <li key={seat.holderId}>
                <SeatButton seat={seat} current={seat.holderId === context.get('signedIn')?.seat.holderId} />
              </li>
            ))}
          </ul>
        </form>
        <LeaveForm house={house} context={context}>
          Uitloggen
        </LeaveForm>
      </>
    ),
  });
  return html(context, page, gone ? 409 : 200);
}

const SeatButton = ({ seat, current }: { seat: Holding; current: boolean }) => (
  <button
    type="submit"
    name="seat"
    value={seat.holderId}
    className="seat-choice"
    aria-current={current ? 'true' : undefined}
  >
    <span className="seat-choice__title">{titleOf(seat)}</span>
    <span className="seat-choice__place">
      {seat.organisationName}
      {current ? ', hiermee werkt u nu' : ''}
    </span>
  </button>
);
