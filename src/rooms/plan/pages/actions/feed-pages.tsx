import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  PageHead,
  Paragraph,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { feedHolder, makeFeed, readCalendar, readFeeds, withdrawFeed } from '../../feeds/feed-verbs.ts';
import type { Feed } from '../../store/feeds.ts';
import { after, ask, News, PlanForm, show, type Visit } from '../showing.tsx';

/** Last days of actions in one's own calendar, by a secret address that can be withdrawn. */
export function feedPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/acties/agenda', onlySeated, (context) => feeds({ house, context }));
  pages.post('/acties/agenda', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, makeFeed, {});
    // shown on this answer only: an address in a link would stand in a history
    if (outcome.kind === 'done') return feeds(visit, outcome.value.secret);
    return after(visit, outcome, '', (trouble) => feeds(visit, null, trouble));
  });
  pages.post('/acties/agenda/intrekken', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, withdrawFeed, { feed: context.get('form').text('feed') });
    return after(visit, outcome, '/acties/agenda?gelukt=adres', (trouble) => feeds(visit, null, trouble));
  });
  pages.get('/agenda/:secret', async (context) => {
    const secret = context.req.param('secret').replace(/\.ics$/, '');
    const holder = await feedHolder(house, secret);
    const outcome = holder === null ? null : await run(house, holder, readCalendar, {}, context.get('trace'));
    if (outcome?.kind !== 'done') return notThere(context, 'public');
    context.header('Content-Type', 'text/calendar; charset=utf-8');
    context.header('Content-Disposition', 'inline; filename="acties.ics"');
    context.header('Cache-Control', 'private, max-age=900');
    return context.body(outcome.value.text);
  });
  return pages;
}

async function feeds(
  visit: Visit,
  secret: string | null = null,
  trouble: Trouble | null = null,
): Promise<Response> {
  const outcome = await ask(visit, readFeeds, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  return page(visit, outcome.value, secret, trouble);
}

const page = (visit: Visit, own: readonly Feed[], secret: string | null, trouble: Trouble | null): Response =>
  show(
    visit,
    {
      title: 'Acties in uw agenda',
      narrow: true,
      children: (
        <>
          <BackLink href="/acties">Acties</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Acties in uw agenda"
            intro={
              <Paragraph>
                Met een geheim adres haalt uw agenda zelf de laatste dagen op van de acties bij uw functie.
                Wie het adres heeft, ziet de titels van die acties. Er staan geen personen in. Het werkt
                zolang u deze functie hebt.
              </Paragraph>
            }
          />
          {secret === null ? null : (
            <Alert kind="ok" heading="Uw nieuwe adres">
              <Paragraph>Zet dit adres nu in uw agenda. U ziet het maar één keer.</Paragraph>
              <Paragraph>
                <code className="break-anywhere">{`${visit.house.config.publicOrigin}/agenda/${secret}.ics`}</code>
              </Paragraph>
            </Alert>
          )}
          {own.length === 0 ? <Paragraph subtle>U hebt nog geen adres.</Paragraph> : null}
          {own.length === 0 ? null : (
            <ul className="line-list">
              {own.map((feed, index) => (
                <li key={feed.id}>
                  <div className="stack stack--close">
                    <span>{`Adres ${index + 1}, gemaakt ${sayMoment(feed.madeAt, visit.house.clock.now())}`}</span>
                    <PlanForm
                      visit={visit}
                      action="/acties/agenda/intrekken"
                      hidden={{ feed: feed.id }}
                      inline={true}
                    >
                      <Button kind="secondary" danger={true}>
                        {`Trek adres ${index + 1} in`}
                      </Button>
                    </PlanForm>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <PlanForm visit={visit} action="/acties/agenda" inline={true}>
            <ActionGroup>
              <Button>Maak een adres</Button>
            </ActionGroup>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );
