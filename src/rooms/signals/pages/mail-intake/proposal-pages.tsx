import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Checkbox,
  DataList,
  Details,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  RadioGroup,
  sayMoment,
  sayMomentBriefly,
  Table,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { acceptMail } from '../../mail-intake/accept-mail.ts';
import { refusalReasons } from '../../mail-intake/mailbox.ts';
import {
  mailProposals,
  type ProposalLine,
  type ProposalView,
  readProposal,
  refuseMail,
} from '../../mail-intake/proposals.ts';
import { LONGEST_STORY } from '../../report-content.ts';
import { firstValues, type Values, verbalOf, verbalProblems } from '../colleague/answers.ts';
import { DangerFirst, Estimate, FunctionSelect, Whereabouts } from '../colleague/parts.tsx';
import { AboutWhom } from '../colleague/report-page.tsx';
import { ask, hrefOf } from '../handling/asking.ts';
import { DoneNotice } from '../handling/done-words.tsx';

const REASONS = {
  elsewhere: 'Hoort ergens anders, zoals bij ondermijning',
  known: 'Is al gemeld',
  unwanted: 'Reclame, vergissing of iets anders',
} as const satisfies Readonly<Record<(typeof refusalReasons)[number], string>>;

/** Mails that wait for this coordinator. */
export async function answerProposals(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await ask(house, context, mailProposals, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, listPage(house, context, outcome.value));
}

function listPage(house: House, context: Context<Env>, lines: readonly ProposalLine[]): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Postvak',
    children: (
      <>
        <DoneNotice code={context.req.query('gelukt')} />
        <PageHead
          heading="Postvak"
          intro={
            <Paragraph subtle>Mails van het meldpunt. U maakt er een signaal van, of weigert ze.</Paragraph>
          }
        />
        {lines.length === 0 ? (
          <EmptyState heading="Er wacht geen mail">
            <Paragraph>
              Heeft uw meldpunt een mailbox, dan kan de beheerder die koppelen. Nieuwe mails over mensenhandel
              verschijnen dan hier. De mailbox zelf blijft zoals hij is.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table<ProposalLine>
            id="mails"
            caption="Mails die wachten, de oudste eerst"
            captionHidden
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'subject',
                label: 'Onderwerp',
                rowHeader: true,
                cell: ({ id, subject }) => (
                  <Link href={`/postvak/${id}`}>
                    <span className="breaks">{subject === '' ? '(geen onderwerp)' : subject}</span>
                  </Link>
                ),
              },
              { key: 'from', label: 'Van', cell: ({ from }) => <span className="breaks">{from}</span> },
              {
                key: 'files',
                label: 'Bijlagen',
                cell: ({ files }) => (files === 0 ? 'Geen' : String(files)),
              },
              {
                key: 'at',
                label: 'Gemaild',
                nowrap: true,
                cell: ({ mailedAt }) => sayMomentBriefly(mailedAt, now),
              },
            ]}
          />
        )}
      </>
    ),
  });
}

/** One mail, with the forms under it. */
export const answerProposal = (house: House, context: Context<Env>): Promise<Response> =>
  show(house, context, null, null);

/** Makes a signal of it. */
export async function answerAccept(house: House, context: Context<Env>): Promise<Response> {
  const values = context.get('form').fields();
  const errors = verbalProblems({ ...values, via: 'mail' });
  if (errors.length > 0) return show(house, context, values, { errors, notice: null, status: 422 });
  // who mailed, and the channel, are known already
  const {
    submission: _,
    product: __,
    channel: ___,
    wantsFeedback: ____,
    contact: _____,
    ...told
  } = verbalOf(values, randomUUID());
  const outcome = await ask(house, context, acceptMail, {
    proposal: context.req.param('id'),
    report: told,
    remove: values['remove'] === 'yes',
  });
  if (outcome.kind === 'done')
    return seeOther(context, `${hrefOf(outcome.value.reference)}?gelukt=mail-signaal`);
  return show(house, context, values, troubleOf(outcome, house.clock.now()));
}

/** Refuses it. */
export async function answerRefuse(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const outcome = await ask(house, context, refuseMail, {
    proposal: context.req.param('id'),
    reason: form.text('reason'),
    remove: form.text('removeRefused') === 'yes',
  });
  if (outcome.kind === 'done') return seeOther(context, '/postvak?gelukt=mail-geweigerd');
  return show(house, context, null, troubleOf(outcome, house.clock.now()));
}

async function show(
  house: House,
  context: Context<Env>,
  typed: Values | null,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await ask(house, context, readProposal, { proposal: context.req.param('id') });
  if (outcome.kind === 'done') {
    const page = proposalPage(house, context, outcome.value, typed, trouble);
    return html(context, page, trouble?.status ?? 200);
  }
  const before = troubleOf(outcome, house.clock.now());
  if (before === null) return notThere(context, 'staff');
  return html(context, decidedPage(house, context, typed, before), before.status);
}

/** Somebody was first: what was typed stays to be read. */
const decidedPage = (
  house: House,
  context: Context<Env>,
  typed: Values | null,
  trouble: Trouble,
): ReactElement =>
  staffPage(house, context, {
    title: 'Mail',
    narrow: true,
    children: (
      <>
        <BackLink href="/postvak">Postvak</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading="Over deze mail is al besloten" />
        {(typed?.['what'] ?? '') === '' ? null : (
          <TextArea name="what" label="Wat u schreef" value={typed?.['what']} readOnly rows={6} />
        )}
      </>
    ),
  });

function proposalPage(
  house: House,
  context: Context<Env>,
  mail: ProposalView,
  typed: Values | null,
  trouble: Trouble | null,
): ReactElement {
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  return staffPage(house, context, {
    title: 'Mail',
    narrow: true,
    hasErrors: (trouble?.errors.length ?? 0) > 0,
    children: (
      <>
        <BackLink href="/postvak">Postvak</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading={mail.subject === '' ? 'Mail zonder onderwerp' : mail.subject} />
        <DataList
          items={[
            {
              key: 'Van',
              value: [mail.fromName, mail.from].filter((part) => part !== '').join(', ') || 'Onbekend',
            },
            { key: 'Gemaild', value: sayMoment(mail.mailedAt, now) },
          ]}
        />
        <Paragraph typed>{mail.text === '' ? '(geen tekst)' : mail.text}</Paragraph>
        {mail.incomplete ? (
          <Paragraph subtle>Deze mail is niet helemaal te lezen hier. Kijk in de mailbox zelf.</Paragraph>
        ) : null}
        {mail.files.length === 0 ? null : (
          <Details summary={`Bijlagen (${mail.files.length})`}>
            <List items={mail.files.map(({ name, size }) => `${name}, ${Math.ceil(size / 1024)} kB`)} />
            <Paragraph subtle>
              Maakt u er een signaal van, dan haalt Lantaarn de bestanden op en maakt ze schoon.
            </Paragraph>
          </Details>
        )}
        <Heading level={2}>Maak er een signaal van</Heading>
        <Accept mail={mail} csrf={csrf} typed={typed} trouble={trouble} />
        <Heading level={2}>Of weiger de mail</Heading>
        <Refuse mail={mail} csrf={csrf} trouble={trouble} />
      </>
    ),
  });
}

interface FormProps {
  readonly mail: ProposalView;
  readonly csrf: string;
  readonly trouble: Trouble | null;
}

function Accept({ mail, csrf, typed, trouble }: FormProps & { typed: Values | null }): ReactNode {
  const values = typed ?? { ...firstValues, what: mail.text.slice(0, LONGEST_STORY) };
  return (
    <Form action={`/postvak/${mail.id}`} csrf={csrf} once={randomUUID()} keepText>
      <DangerFirst />
      <TextArea
        name="what"
        label="Wat is er gezien of gehoord?"
        hint="Haal weg wat er niet toe doet. De hele mail blijft als notitie bij het signaal."
        rows={8}
        value={values['what']}
        error={errorAt(trouble, 'what')}
        required
      />
      <Whereabouts values={values} trouble={trouble} />
      <FunctionSelect values={values} trouble={trouble} label="Functie van wie mailde" all />
      <Estimate values={values} trouble={trouble} />
      <AboutWhom values={values} trouble={trouble} />
      <Checkbox
        name="remove"
        label="Haal de mail uit de mailbox"
        hint="Doe dit als anderen in de mailbox kunnen lezen. De mail is daar dan weg."
        checked={values['remove'] === 'yes'}
      />
      <ActionGroup>
        <Button>Maak er een signaal van</Button>
      </ActionGroup>
    </Form>
  );
}

const Refuse = ({ mail, csrf, trouble }: FormProps): ReactNode => (
  <Form action={`/postvak/${mail.id}/weigeren`} csrf={csrf} once={randomUUID()}>
    <RadioGroup
      name="reason"
      label="Waarom geen signaal?"
      choices={refusalReasons.map((value) => ({ value, label: REASONS[value] }))}
      error={errorAt(trouble, 'reason')}
    />
    <Checkbox name="removeRefused" label="Haal de mail ook uit de mailbox" />
    <ActionGroup>
      <Button kind="secondary">Weiger de mail</Button>
    </ActionGroup>
  </Form>
);
