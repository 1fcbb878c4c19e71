import { Hono } from 'hono';
import { bodyLevel, label } from '../../../../content/code-lists.ts';
import { sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { BackLink, ButtonLink, type Column, Link, PageHead, Table } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { addBody, changeBody } from '../meetings/change-body.ts';
import { type BodyInYear, readBodies } from '../meetings/read-bodies.ts';
import { setBodyNorm } from '../meetings/set-body-norm.ts';
import { BODIES, newBodyPage } from './body-form.tsx';
import { bodyPage } from './body-page.tsx';
import { after, ask, got, may, News, show, typedDay, typedNumber, type Visit } from './showing.tsx';

/** The bodies that meet: who chairs, who is invited, and how often they meet. */
export function bodiesPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(BODIES, onlySeated, (context) => listPage({ house, context }));
  pages.get(`${BODIES}/nieuw`, onlySeated, (context) => newBodyPage({ house, context }, null));
  pages.post(`${BODIES}/nieuw`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, addBody, { ...factsIn(form), once: form.text('_once') });
    return after(visit, outcome, `${BODIES}?gelukt=toegevoegd`, (trouble) => newBodyPage(visit, trouble));
  });
  pages.get(`${BODIES}/:code`, onlySeated, (context) => bodyPage({ house, context }, null));
  pages.post(`${BODIES}/:code`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const code = context.req.param('code');
    const outcome = await ask(visit, changeBody, {
      ...factsIn(form),
      code,
      active: form.text('active') === 'yes',
      version: typedNumber(form, 'version'),
    });
    return after(visit, outcome, `${BODIES}/${code}?gelukt=bewaard`, (trouble) => bodyPage(visit, trouble));
  });
  pages.post(`${BODIES}/:code/norm`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const code = context.req.param('code');
    const outcome = await ask(visit, setBodyNorm, {
      code,
      from: typedDay(form, 'from'),
      meetings: typedNumber(form, 'meetings'),
      source: form.text('source'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `${BODIES}/${code}?gelukt=bewaard`, (trouble) => bodyPage(visit, trouble));
  });
  return pages;
}

const factsIn = (form: TypedForm) => ({
  name: form.text('name'),
  kind: form.text('kind'),
  chair: form.text('chair'),
  members: form.all('members'),
  sure: form.text('sure') === 'yes',
});

async function listPage(visit: Visit): Promise<Response> {
  const bodies = await got(visit, readBodies, {});
  if (bodies === null) return notThere(visit.context, 'staff');
  const columns: readonly Column<BodyInYear>[] = [
    {
      key: 'name',
      label: 'Overleg',
      rowHeader: true,
      cell: ({ body }) => <Link href={`${BODIES}/${body.code}`}>{body.name}</Link>,
    },
    { key: 'level', label: 'Niveau', cell: ({ body }) => label(bodyLevel, body.level) },
    { key: 'chair', label: 'Voorzitter', cell: ({ body }) => sayOffice(body.chair) },
    {
      key: 'norm',
      label: 'Keer per jaar',
      cell: ({ norm }) => (norm === null ? 'Geen norm' : `Minimaal ${norm.asked}`),
    },
    { key: 'active', label: 'In gebruik', cell: ({ body }) => (body.active ? 'Ja' : 'Nee') },
  ];
  return show(visit, {
    title: 'Soorten overleg',
    children: (
      <>
        <BackLink href="/overleggen">Overleggen</BackLink>
        <News {...visit} />
        <PageHead
          heading="Soorten overleg"
          intro="Welke overleggen er zijn, wie erbij hoort en hoe vaak zij bij elkaar komen."
          actions={
            may(visit, addBody) ? <ButtonLink href={`${BODIES}/nieuw`}>Voeg een soort toe</ButtonLink> : null
          }
        />
        <Table
          id="kinds"
          caption="Soorten overleg"
          captionHidden
          columns={columns}
          rows={bodies}
          rowKey={({ body }) => body.code}
        />
      </>
    ),
  });
}
