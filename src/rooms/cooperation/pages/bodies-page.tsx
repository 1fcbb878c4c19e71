import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { bodyKind, bodyLevel, label } from '../../../../content/code-lists.ts';
import { sayOffice, sayOffices } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  type Column,
  DataList,
  DateInput,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Select,
  Stack,
  Table,
  TextInput,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import type { Body } from '../meetings/body.ts';
import { addBody, changeBody } from '../meetings/change-body.ts';
import { type BodyInYear, readBodies } from '../meetings/read-bodies.ts';
import { setBodyNorm } from '../meetings/set-body-norm.ts';
import {
  after,
  ask,
  choicesOf,
  dayParts,
  formNamed,
  got,
  isOwn,
  may,
  News,
  officeChoices,
  SureBox,
  show,
  tickedOr,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

const PATH = '/overleggen/soorten';

/** The bodies that meet: who chairs, who is invited, and how often they meet. */
export function bodiesPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => listPage({ house, context }));
  pages.get(`${PATH}/nieuw`, onlySeated, (context) => newPage({ house, context }, null));
  pages.post(`${PATH}/nieuw`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, addBody, { ...factsIn(form), once: form.text('_once') });
    return after(visit, outcome, `${PATH}?gelukt=toegevoegd`, (trouble) => newPage(visit, trouble));
  });
  pages.get(`${PATH}/:code`, onlySeated, (context) => onePage({ house, context }, null));
  pages.post(`${PATH}/:code`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const code = context.req.param('code');
    const outcome = await ask(visit, changeBody, {
      ...factsIn(form),
      code,
      active: form.text('active') === 'yes',
      version: typedNumber(form, 'version'),
    });
    return after(visit, outcome, `${PATH}/${code}?gelukt=bewaard`, (trouble) => onePage(visit, trouble));
  });
  pages.post(`${PATH}/:code/norm`, onlySeated, async (context) => {
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
    return after(visit, outcome, `${PATH}/${code}?gelukt=bewaard`, (trouble) => onePage(visit, trouble));
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
      cell: ({ body }) => <Link href={`${PATH}/${body.code}`}>{body.name}</Link>,
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
            may(visit, addBody) ? <ButtonLink href={`${PATH}/nieuw`}>Voeg een soort toe</ButtonLink> : null
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

const BodyFields = ({
  form,
  body,
  trouble,
}: {
  form: TypedForm;
  body: Body | null;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="name"
      label="Naam van het overleg"
      value={typedOr(form, 'name', body?.name ?? '')}
      error={errorAt(trouble, 'name')}
      required
    />
    <Select
      name="kind"
      label="Wat voor overleg"
      choices={choicesOf(bodyKind)}
      empty="Kies"
      value={typedOr(form, 'kind', body?.kind ?? '')}
      error={errorAt(trouble, 'kind')}
      required
    />
    <Select
      name="chair"
      label="Voorzitter"
      hint="Een functie, geen naam."
      choices={officeChoices()}
      empty="Kies een functie"
      value={typedOr(form, 'chair', body?.chair ?? '')}
      error={errorAt(trouble, 'chair')}
      required
    />
    <CheckboxGroup
      name="members"
      label="Wie wordt uitgenodigd"
      choices={officeChoices()}
      values={tickedOr(form, 'members', body?.members ?? [])}
      error={errorAt(trouble, 'members')}
    />
    <SureBox trouble={trouble} form={form} />
  </>
);

async function newPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  if (!may(visit, addBody)) return notThere(context, 'staff');
  const form = typedIn(visit, 'body');
  return show(
    visit,
    {
      title: 'Soort overleg toevoegen',
      narrow: true,
      children: (
        <>
          <BackLink href={PATH}>Soorten overleg</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Voeg een soort overleg toe" />
          <Form
            action={`${PATH}/nieuw`}
            csrf={csrfField(house, context)}
            once={form.text('_once') || randomUUID()}
            hidden={formNamed('body')}
            keepText
          >
            <BodyFields form={form} body={null} trouble={trouble} />
            <ActionGroup>
              <Button>Voeg toe</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const found = (await got(visit, readBodies, {}))?.find(
    ({ body }) => body.code === context.req.param('code'),
  );
  if (found === undefined) return notThere(context, 'staff');
  const { body, norm } = found;
  const keeps = isOwn(visit, body) && may(visit, changeBody);
  return show(
    visit,
    {
      title: 'Soort overleg',
      narrow: true,
      children: (
        <>
          <BackLink href={PATH}>Soorten overleg</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead heading={body.name} intro={body.words} />
          <DataList
            items={[
              { key: 'Soort', value: label(bodyKind, body.kind) },
              { key: 'Niveau', value: label(bodyLevel, body.level) },
              { key: 'Voorzitter', value: sayOffice(body.chair) },
              { key: 'Wordt uitgenodigd', value: sayOffices(body.members) },
              {
                key: 'Norm dit jaar',
                value: norm === null ? 'Geen norm' : `Minimaal ${norm.asked} keer. Bron: ${norm.source}`,
              },
            ]}
          />
          {keeps ? <ChangeForms visit={visit} body={body} trouble={trouble} /> : null}
        </>
      ),
    },
    trouble,
  );
}

function ChangeForms({
  visit,
  body,
  trouble,
}: {
  visit: Visit;
  body: Body;
  trouble: Trouble | null;
}): ReactNode {
  const { house, context } = visit;
  const [form, normForm] = [typedIn(visit, 'body'), typedIn(visit, 'norm')];
  const csrf = csrfField(house, context);
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>Norm</Heading>
        <Paragraph>
          Een nieuwe norm telt vanaf een dag. Voor eerdere jaren blijft gelden wat toen gold.
        </Paragraph>
        <Form action={`${PATH}/${body.code}/norm`} csrf={csrf} once={randomUUID()} hidden={formNamed('norm')}>
          <TextInput
            name="meetings"
            label="Minimaal hoe vaak per jaar"
            inputMode="numeric"
            width="short"
            value={typedOr(normForm, 'meetings', '')}
            error={errorAt(trouble, 'meetings')}
          />
          <DateInput
            name="from"
            label="Vanaf"
            value={dayParts(normForm, 'from', null)}
            error={errorAt(trouble, 'from')}
          />
          <TextInput
            name="source"
            label="Waar is dit afgesproken"
            value={typedOr(normForm, 'source', '')}
            error={errorAt(trouble, 'source')}
          />
          <SureBox trouble={trouble} form={normForm} />
          <ActionGroup>
            <Button kind="secondary">Bewaar de norm</Button>
          </ActionGroup>
        </Form>
      </Stack>
      <Stack gap="close">
        <Heading level={2}>Wijzigen</Heading>
        <Form
          action={`${PATH}/${body.code}`}
          csrf={csrf}
          once={randomUUID()}
          hidden={formNamed('body', body.version)}
          keepText
        >
          <BodyFields form={form} body={body} trouble={trouble} />
          <Checkbox
            name="active"
            label="Dit overleg is in gebruik"
            checked={typedOr(form, 'active', body.active ? 'yes' : '') === 'yes'}
          />
          <ActionGroup>
            <Button>Bewaar</Button>
          </ActionGroup>
        </Form>
      </Stack>
    </>
  );
}
