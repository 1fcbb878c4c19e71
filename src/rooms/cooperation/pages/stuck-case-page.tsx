import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import {
  label,
  type StuckStep,
  stuckCause,
  stuckNeeded,
  stuckStep,
  stuckTried,
} from '../../../../content/code-lists.ts';
import { sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  DataList,
  Details,
  Form,
  Heading,
  PageHead,
  Paragraph,
  Select,
  Split,
  Stack,
  sayDate,
  sayMoment,
  TextArea,
  Timeline,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { addCaseStep, answerCase, closeCase, takeUpCase, withdrawCase } from '../stuck/follow-case.ts';
import { type CaseFile, readCase } from '../stuck/read-cases.ts';
import { isOpen } from '../stuck/stuck-case.ts';
import {
  after,
  ask,
  choicesOf,
  formNamed,
  got,
  may,
  News,
  show,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';
import { CaseBadge, sayWaiting } from './stuck-pages.tsx';

const PATH = '/vastgelopen/:id';

/** One stuck case: what waits for whom, what was done, and what comes next. */
export function stuckCasePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => onePage({ house, context }, null));
  const post = (
    part: string,
    act: (visit: Visit, caseId: string) => ReturnType<typeof ask<unknown, unknown>>,
    news: string,
  ): void => {
    pages.post(`${PATH}/${part}`, onlySeated, async (context) => {
      const visit = { house, context };
      const id = context.req.param('id') ?? '';
      return after(visit, await act(visit, id), `/vastgelopen/${id}?gelukt=${news}`, (trouble) =>
        onePage(visit, trouble),
      );
    });
  };
  const form = ({ context }: Visit) => context.get('form');
  post(
    'oppakken',
    (visit, caseId) => ask(visit, takeUpCase, { caseId, version: typedNumber(form(visit), 'version') }),
    'bewaard',
  );
  post(
    'stap',
    (visit, caseId) =>
      ask(visit, addCaseStep, {
        caseId,
        once: form(visit).text('_once'),
        kind: form(visit).text('kind'),
        text: form(visit).text('text'),
      }),
    'bewaard',
  );
  post(
    'sluiten',
    (visit, caseId) =>
      ask(visit, closeCase, {
        caseId,
        version: typedNumber(form(visit), 'version'),
        cause: form(visit).text('cause'),
        lesson: form(visit).text('lesson'),
      }),
    'afgesloten',
  );
  post(
    'antwoord',
    (visit, caseId) =>
      ask(visit, answerCase, { caseId, once: form(visit).text('_once'), text: form(visit).text('text') }),
    'bewaard',
  );
  post('intrekken', (visit, caseId) => ask(visit, withdrawCase, { caseId }), 'ingetrokken');
  return pages;
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const file = await got(visit, readCase, { caseId: context.req.param('id') });
  if (file === null) return notThere(context, 'staff');
  const { case: stuck, steps } = file;
  const now = house.clock.now();
  const open = isOpen(stuck.state);
  const part = { visit, file, trouble };
  return show(
    visit,
    {
      title: 'Vastgelopen zaak',
      children: (
        <>
          <BackLink href="/vastgelopen">Vastgelopen zaken</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={label(stuckCause, stuck.cause)}
            intro={
              <Paragraph>
                {`${sayWaiting(stuck)}. `}
                <CaseBadge state={stuck.state} />
              </Paragraph>
            }
          />
          <Split
            main={
              <>
                <Facts file={file} />
                {open && may(visit, addCaseStep) ? <DirectorForms {...part} /> : null}
                {open && may(visit, answerCase) ? <AskerForms {...part} /> : null}
              </>
            }
            aside={
              <Stack gap="close">
                <Heading level={2}>Wat er is gedaan</Heading>
                <Timeline
                  acts={[
                    {
                      id: stuck.id,
                      what: 'Hulp gevraagd',
                      who: sayOffice(stuck.office),
                      when: sayMoment(stuck.askedAt, now),
                    },
                    ...steps.map((step) => ({
                      id: step.id,
                      what: label(stuckStep, step.kind as StuckStep),
                      who: sayOffice(step.office),
                      when: sayMoment(step.at, now),
                      ...(step.text === '' ? {} : { children: step.text }),
                    })),
                    ...(stuck.endedAt === null
                      ? []
                      : [
                          {
                            id: `${stuck.id}-end`,
                            what: stuck.state === 'closed' ? 'Afgesloten' : 'Ingetrokken',
                            when: sayMoment(stuck.endedAt, now),
                            strong: true,
                          },
                        ]),
                  ]}
                />
              </Stack>
            }
          />
        </>
      ),
    },
    trouble,
  );
}

const Facts = ({ file: { case: stuck } }: { file: CaseFile }): ReactNode => (
  <DataList
    items={[
      { key: 'Wacht sinds', value: sayDate(stuck.since) },
      {
        key: 'Geprobeerd',
        value:
          stuck.tried.length === 0
            ? 'Niets aangekruist'
            : stuck.tried.map((tried) => label(stuckTried, tried)).join(', '),
      },
      { key: 'Nodig', value: label(stuckNeeded, stuck.needed) },
      { key: 'Toelichting', value: stuck.explanation || 'Geen' },
      ...(stuck.foundCause === null
        ? []
        : [
            { key: 'Oorzaak achteraf', value: label(stuckCause, stuck.foundCause) },
            { key: 'Les', value: stuck.lesson || 'Geen' },
          ]),
    ]}
  />
);

interface PartProps {
  readonly visit: Visit;
  readonly file: CaseFile;
  readonly trouble: Trouble | null;
}

const post = ({ visit: { house, context }, file }: PartProps, part: string) => ({
  action: `/vastgelopen/${file.case.id}/${part}`,
  csrf: csrfField(house, context),
});

function DirectorForms(props: PartProps): ReactNode {
  const { visit, file, trouble } = props;
  const { case: stuck } = file;
  const [step, close] = [typedIn(visit, 'step'), typedIn(visit, 'close')];
  return (
    <>
      {stuck.state === 'asked' ? (
        <Form
          {...post(props, 'oppakken')}
          once={randomUUID()}
          hidden={formNamed('take', stuck.version)}
          inline
        >
          <Button>Ik pak dit op</Button>
        </Form>
      ) : null}
      <Stack gap="close">
        <Heading level={2}>Leg een stap vast</Heading>
        <Form
          {...post(props, 'stap')}
          once={step.text('_once') || randomUUID()}
          hidden={formNamed('step')}
          keepText
        >
          <Select
            name="kind"
            label="Wat hebt u gedaan"
            choices={choicesOf(stuckStep).filter(({ value }) => value !== 'answer')}
            empty="Kies"
            value={typedOr(step, 'kind', '')}
            error={errorAt(trouble, 'kind')}
          />
          <TextArea
            name="text"
            label="Toelichting"
            hint="Geen namen, nummers of adressen. De vrager leest dit."
            rows={3}
            value={typedOr(step, 'text', '')}
            error={errorAt(trouble, 'text')}
          />
          <ActionGroup>
            <Button kind="secondary">Bewaar de stap</Button>
          </ActionGroup>
        </Form>
      </Stack>
      <Details summary="Sluit de zaak af" open={close.has('_once')}>
        <Form
          {...post(props, 'sluiten')}
          once={randomUUID()}
          hidden={formNamed('close', stuck.version)}
          keepText
        >
          <Select
            name="cause"
            id="close-cause"
            label="Wat bleek de oorzaak"
            choices={choicesOf(stuckCause)}
            empty="Kies"
            value={typedOr(close, 'cause', '')}
            error={errorAt(trouble, 'cause')}
          />
          <TextArea
            name="lesson"
            label="Wat leren wij hiervan"
            hint="Geen namen, nummers of adressen."
            rows={3}
            value={typedOr(close, 'lesson', '')}
            error={errorAt(trouble, 'lesson')}
          />
          <ActionGroup>
            <Button>Sluit af</Button>
          </ActionGroup>
        </Form>
      </Details>
    </>
  );
}

function AskerForms(props: PartProps): ReactNode {
  const { visit, trouble } = props;
  const form = typedIn(visit, 'answer');
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>Antwoord of vul aan</Heading>
        <Form
          {...post(props, 'antwoord')}
          once={form.text('_once') || randomUUID()}
          hidden={formNamed('answer')}
          keepText
        >
          <TextArea
            name="text"
            label="Uw antwoord"
            hint="Geen namen, nummers of adressen. Alleen de ketenregisseur leest dit."
            rows={3}
            value={typedOr(form, 'text', '')}
            error={errorAt(trouble, 'text')}
          />
          <ActionGroup>
            <Button>Verstuur</Button>
          </ActionGroup>
        </Form>
      </Stack>
      <Details summary="Is het al opgelost?">
        <Form {...post(props, 'intrekken')} once={randomUUID()} hidden={formNamed('withdraw')}>
          <Paragraph>U trekt de vraag dan in. De ketenregisseur krijgt bericht.</Paragraph>
          <ActionGroup>
            <Button kind="secondary">Trek de vraag in</Button>
          </ActionGroup>
        </Form>
      </Details>
    </>
  );
}
