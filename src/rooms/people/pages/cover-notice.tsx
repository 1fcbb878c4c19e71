import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import { Alert, Button, Form, Link, Paragraph, sayDate } from '../../../kernel/page/index.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { type Cover, readCover } from '../absence/read-cover.ts';
import { hasOneHolder } from '../seat.ts';
import { ask } from './administration/showing.tsx';

/** Who is away, for the first screen of a seat with one holder; nothing for others, and when nobody is. */
export async function coverNotice(house: House, context: Context<Env>): Promise<ReactNode> {
  const who = context.get('signedIn');
  if (who === undefined || who === null || !hasOneHolder(who.seat.role)) return null;
  const outcome = await ask({ house, context }, readCover, {});
  return outcome.kind === 'done' ? (
    <CoverNotice cover={outcome.value} csrf={csrfField(house, context)} />
  ) : null;
}

function CoverNotice({ cover, csrf }: { cover: Cover; csrf: string }): ReactNode {
  return (
    <>
      {cover.own === null ? null : <OwnAway own={cover.own} csrf={csrf} />}
      {cover.others.map(({ name, capacity, until }) => (
        <Alert
          key={name}
          kind="info"
          heading={
            capacity === 'holder'
              ? `U vervangt ${name} tot en met ${sayDate(until)}`
              : `${name} vervangt u niet tot en met ${sayDate(until)}`
          }
        >
          <Paragraph>
            {capacity === 'holder'
              ? 'Mails over nieuw werk komen bij u.'
              : 'Deze vervanger is afwezig. Mails over nieuw werk komen bij u.'}
          </Paragraph>
        </Alert>
      ))}
      {cover.uncovered.map(({ title, until }) => (
        <Alert key={title} kind="warning" heading={`Niemand vervangt nu de ${title.toLowerCase()}`}>
          <Paragraph>
            Dat duurt tot en met {sayDate(until)}. U kunt en mag dat werk niet overnemen. Vraag de beheerder
            om een vervanger aan te wijzen.
          </Paragraph>
        </Alert>
      ))}
    </>
  );
}

const OwnAway = ({ own, csrf }: { own: NonNullable<Cover['own']>; csrf: string }): ReactNode => (
  <Alert
    kind={own.covered ? 'info' : 'warning'}
    heading={`U staat op afwezig tot en met ${sayDate(own.until)}`}
  >
    <Paragraph>
      {own.covered
        ? 'Mails over nieuw werk gaan naar uw vervanger.'
        : 'Er is geen vervanger. Mails komen bij u, en de beheerder weet dat er niemand is.'}{' '}
      <Link href="/mijn/afwezig">Bekijk of wijzig</Link>
    </Paragraph>
    <Form action="/mijn/afwezig/einde" csrf={csrf} hidden={{ absence: own.id }} inline>
      <Button kind="secondary">Ik ben er weer</Button>
    </Form>
  </Alert>
);
