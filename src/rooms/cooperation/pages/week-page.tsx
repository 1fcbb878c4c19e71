import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { BackLink, Link, PageHead, Paragraph, sayDate } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { readWeek } from '../week/read-week.ts';
import { addWeekEvent, changeWeekEvent, evaluateWeek, startWeek } from '../week/week-events.ts';
import {
  after,
  ask,
  got,
  isOwn,
  may,
  News,
  show,
  typedDay,
  typedNumber,
  type Visit,
  YearLinks,
} from './showing.tsx';
import { AddForm, eventPage, WEEK } from './week-event.tsx';
import { LookingBack } from './week-looking-back.tsx';
import { Programme, StartForm } from './week-programme.tsx';

/** The Week against human trafficking: its programme, and how it was looked back on. */
export function weekPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(WEEK, onlySeated, (context) => weekPage({ house, context }, undefined, null));
  pages.get(`${WEEK}/:year{[0-9]{4}}`, onlySeated, (context) =>
    weekPage({ house, context }, yearIn(context.req.param('year')), null),
  );
  pages.post(`${WEEK}/:year{[0-9]{4}}/begin`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const outcome = await ask(visit, startWeek, { year, once: context.get('form').text('_once') });
    return after(visit, outcome, `${WEEK}/${year}?gelukt=toegevoegd`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.post(`${WEEK}/:year{[0-9]{4}}/onderdeel`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const outcome = await ask(visit, addWeekEvent, { ...factsIn(form), once: form.text('_once') });
    return after(visit, outcome, `${WEEK}/${year}?gelukt=toegevoegd`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.post(`${WEEK}/:year{[0-9]{4}}/terugblik`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const outcome = await ask(visit, evaluateWeek, {
      year,
      version: typedNumber(form, 'version'),
      wentWell: form.text('wentWell'),
      better: form.text('better'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `${WEEK}/${year}?gelukt=bewaard`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.get(`${WEEK}/:year{[0-9]{4}}/:id`, onlySeated, (context) => eventPage({ house, context }, null));
  pages.post(`${WEEK}/:year{[0-9]{4}}/:id`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const participants = form.text('participants');
    const outcome = await ask(visit, changeWeekEvent, {
      ...factsIn(form),
      eventId: context.req.param('id'),
      version: typedNumber(form, 'version'),
      state: form.text('state'),
      participants: participants === '' ? null : typedNumber(form, 'participants'),
    });
    return after(visit, outcome, `${WEEK}/${year}?gelukt=bewaard`, (trouble) => eventPage(visit, trouble));
  });
  return pages;
}

const yearIn = (text: string | undefined): number => Number(text);

const factsIn = (form: TypedForm) => ({
  kind: form.text('kind'),
  title: form.text('title'),
  audience: form.text('audience'),
  onDate: typedDay(form, 'onDate'),
  sure: form.text('sure') === 'yes',
});

async function weekPage(visit: Visit, year: number | undefined, trouble: Trouble | null): Promise<Response> {
  const file = await got(visit, readWeek, { year });
  if (file === null) return notThere(visit.context, 'staff');
  const { week, events } = file;
  const keeps = may(visit, addWeekEvent);
  const own = events.filter((event) => isOwn(visit, event));
  const over = week.until < localDate(visit.house.clock.now());
  return show(
    visit,
    {
      title: 'Week tegen mensenhandel',
      children: (
        <>
          <BackLink href="/voorbeelden">Goede voorbeelden</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`Week tegen mensenhandel ${week.year}`}
            intro={
              <Paragraph>
                {`${sayDate(week.from)} tot en met ${sayDate(week.until)}, rond de Europese dag op ${sayDate(week.europeanDay)}. `}
                <YearLinks visit={visit} year={week.year} href={(year) => `${WEEK}/${year}`} />
                <Link href="/overleggen/lijst?welke=past&overleg=working_group_week">Werkgroep</Link>
              </Paragraph>
            }
          />
          <Programme visit={visit} events={events} year={week.year} />
          {keeps && own.length === 0 ? <StartForm visit={visit} year={week.year} /> : null}
          {keeps ? <AddForm visit={visit} file={file} trouble={trouble} /> : null}
          {over || file.evaluations.length > 0 ? (
            <LookingBack visit={visit} file={file} trouble={trouble} />
          ) : null}
        </>
      ),
    },
    trouble,
  );
}
