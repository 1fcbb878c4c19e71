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
  BackLink,
  DataList,
  Heading,
  PageHead,
  Paragraph,
  Split,
  Stack,
  sayDate,
  sayMoment,
  Timeline,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { addCaseStep, answerCase, closeCase, takeUpCase, withdrawCase } from '../stuck/follow-case.ts';
import { type CaseFile, readCase } from '../stuck/read-cases.ts';
import { isOpen } from '../stuck/stuck-case.ts';
import { after, ask, got, may, News, show, typedNumber, type Visit } from './showing.tsx';
import { AskerForms, DirectorForms } from './stuck-case-forms.tsx';
import { CaseBadge, sayWaiting } from './stuck-words.tsx';

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
