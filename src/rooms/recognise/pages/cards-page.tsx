import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { afterSeeing } from '../../../../content/signal-cards.ts';
import type { House } from '../../../kernel/house.ts';
import { Alert, BackLink, Link, List, PageHead, Paragraph, Stack } from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { readCards } from '../read-cards.ts';
import { CardBody } from './card-parts.tsx';

/** `/herkennen`: every signal card. */
export async function showCards(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, readCards, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return page(
    house,
    context,
    'Signalen herkennen',
    <>
      <PageHead
        heading="Signalen herkennen"
        intro={
          <Paragraph subtle>
            Per functie: wat u kunt zien, wat u kunt vragen en wat u niet moet doen.
          </Paragraph>
        }
      />
      <List
        items={outcome.value.map(({ code, card }) => (
          <>
            <Link href={`/herkennen/${code}`}>{card.title}</Link>
            <br />
            {card.whom}
          </>
        ))}
      />
      <Alert kind="info" heading="Een signaal is geen bewijs">
        <Paragraph>{afterSeeing}</Paragraph>
      </Alert>
    </>,
  );
}

/** `/herkennen/:card`: one signal card. */
export async function showCard(house: House, context: Context<Env>): Promise<Response> {
  const input = { card: context.req.param('card') };
  const outcome = await run(house, signedIn(context).actor, readCards, input, context.get('trace'));
  const found = outcome.kind === 'done' ? outcome.value[0] : undefined;
  if (found === undefined) return notThere(context, 'staff');
  return page(
    house,
    context,
    `Signalen herkennen: ${found.card.title}`,
    <>
      <BackLink href="/herkennen">Signalen herkennen</BackLink>
      <PageHead heading={found.card.title} intro={<Paragraph subtle>{found.card.whom}</Paragraph>} />
      <Stack>
        <CardBody card={found.card} level={2} />
      </Stack>
    </>,
  );
}

const page = (house: House, context: Context<Env>, title: string, children: ReactNode): Response =>
  html(context, staffPage(house, context, { title, narrow: true, children }));
