import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Heading,
  PageHead,
  Paragraph,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { changeUntil } from '../../administration/change-until.ts';
import { endSitting } from '../../administration/end-sitting.ts';
import { stampOf } from '../../administration/fields.ts';
import { readSeats, type SeatOverview, type Sitter } from '../../administration/read-seats.ts';
import { UntilField } from './colleague-fields.tsx';
import { sayPeriod, saySeat } from './people-words.tsx';
import { after, ask, partsOf, show, typedDay, type Visit } from './showing.tsx';

/** One colleague on one seat: until when, and ending it. */
export function sittingPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/functies/houder/:id', onlySeated, (context) => sittingPage({ house, context }));
  pages.post('/beheer/functies/houder/:id', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const until = typedDay(form, 'until');
    const outcome = await ask(visit, changeUntil, {
      holderId: context.req.param('id'),
      until: until.day,
      seen: form.text('seen'),
    });
    return after(visit, outcome, '/beheer/functies?gelukt=bewaard', (trouble) =>
      sittingPage(visit, trouble, until.parts),
    );
  });
  pages.post('/beheer/functies/houder/:id/beeindigen', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, endSitting, { holderId: context.req.param('id') });
    return after(visit, outcome, '/beheer/functies?gelukt=functie', (trouble) => sittingPage(visit, trouble));
  });
  return pages;
}

async function sittingPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedDate | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const id = context.req.param('id') ?? '';
  const sitter = sitterOf(await ask(visit, readSeats, {}), id);
  if (sitter === null && trouble === null) return notThere(context, 'staff');
  const href = `/beheer/functies/houder/${id}`;
  return show(
    visit,
    {
      title: 'Functie van een collega',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/functies">Functies</BackLink>
          <TroubleNotice trouble={trouble} />
          {sitter === null ? (
            <PageHead heading="Deze functie is al beëindigd" />
          ) : (
            <>
              <PageHead
                heading={sitter.colleague.name}
                intro={
                  <Paragraph>
                    {saySeat(sitter)}, {sayPeriod(sitter)}
                  </Paragraph>
                }
              />
              <Form
                action={href}
                csrf={csrfField(house, context)}
                once={randomUUID()}
                hidden={{ seen: stampOf(sitter.changedAt) }}
              >
                <UntilField value={typed ?? partsOf(sitter.until)} trouble={trouble} />
                <ActionGroup>
                  <Button>Bewaar de einddatum</Button>
                </ActionGroup>
              </Form>
              <Heading level={2}>Nu beëindigen</Heading>
              <Paragraph>
                De collega heeft deze functie meteen niet meer, en wordt uitgelogd als die er nu mee werkt.
                Andere functies blijven.
              </Paragraph>
              <Form action={`${href}/beeindigen`} csrf={csrfField(house, context)} once={randomUUID()}>
                <Button kind="secondary" danger={true}>
                  Beëindig deze functie nu
                </Button>
              </Form>
            </>
          )}
        </>
      ),
    },
    trouble,
  );
}

const sitterOf = (outcome: Outcome<readonly SeatOverview[]>, id: string): Sitter | null =>
  outcome.kind === 'done'
    ? (outcome.value.flatMap(({ sitters }) => sitters).find(({ holderId }) => holderId === id) ?? null)
    : null;
