import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { domain as domains, label } from '../../../../../content/code-lists.ts';
import type { Domain } from '../../../../kernel/actor.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Checkbox,
  EmptyState,
  FieldRow,
  Form,
  Heading,
  PageHead,
  Paragraph,
  RadioGroup,
  Select,
  sayMoment,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import type { MailboxOutcome } from '../../mail-intake/mailbox.ts';
import {
  type MailboxSettings,
  type MailboxView,
  readMailboxes,
  setMailbox,
} from '../../mail-intake/set-mailbox.ts';
import { DOMAINS } from '../../notices/whom-to-tell.ts';
import type { Values } from '../colleague/answers.ts';
import { ask } from '../handling/asking.ts';

const OUTCOMES: Readonly<Record<MailboxOutcome, string>> = {
  read: 'Gelukt',
  unreachable: 'De server antwoordt niet. Lantaarn probeert het elke twee minuten opnieuw.',
  untrusted: 'Het certificaat van de server klopt niet. Vraag het de beheerder van de mailserver.',
  refused: 'De server weigert de gebruikersnaam of het wachtwoord. Vul ze opnieuw in.',
  no_folder: 'Deze map is er niet. Kijk hoe de map in de mailbox heet.',
  not_allowed: 'Deze server is niet toegestaan. Vraag het wie Lantaarn voor u draait.',
};

/** The mailboxes of the municipality. */
export const answerMailboxes = (house: House, context: Context<Env>): Promise<Response> =>
  show(house, context, null, null);

/** Sets one up or changes it. */
export async function answerSetMailbox(house: House, context: Context<Env>): Promise<Response> {
  const values = context.get('form').fields();
  const { domain, server, security, user, password = '', address, folder, rule, words = '', seen } = values;
  const outcome = await ask(house, context, setMailbox, {
    domain,
    server,
    security,
    user,
    password,
    address,
    folder,
    rule,
    seen,
    active: values['active'] === 'yes',
    words: words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  });
  if (outcome.kind === 'done') return seeOther(context, '/beheer/postvak?gelukt=bewaard');
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : show(house, context, values, trouble);
}

async function show(
  house: House,
  context: Context<Env>,
  typed: Values | null,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await ask(house, context, readMailboxes, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, typed, trouble), trouble?.status ?? 200);
}

function page(
  house: House,
  context: Context<Env>,
  { mailboxes, servers }: MailboxSettings,
  typed: Values | null,
  trouble: Trouble | null,
): ReactElement {
  const csrf = csrfField(house, context);
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Postvak',
    narrow: true,
    hasErrors: (trouble?.errors.length ?? 0) > 0,
    children: (
      <>
        {context.req.query('gelukt') === 'bewaard' ? (
          <Alert kind="ok" heading="Het postvak is bewaard. Binnen twee minuten kijkt Lantaarn erin." />
        ) : null}
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading="Postvak"
          intro={
            <Paragraph subtle>
              Lantaarn haalt mails op voor de aandachtsfunctionaris. De mailbox zelf verandert daar niet door.
            </Paragraph>
          }
        />
        {servers.length === 0 ? (
          <EmptyState heading="Er is nog geen mailserver toegestaan">
            <Paragraph>
              Vraag wie Lantaarn voor u draait om uw mailserver toe te staan (MAILBOX_SERVERS).
            </Paragraph>
          </EmptyState>
        ) : (
          DOMAINS.map((domain) => (
            <MailboxForm
              key={domain}
              domain={domain}
              mailbox={mailboxes.find((one) => one.domain === domain) ?? null}
              servers={servers}
              csrf={csrf}
              now={now}
              typed={typed?.['domain'] === domain ? typed : null}
              trouble={typed?.['domain'] === domain ? trouble : null}
            />
          ))
        )}
      </>
    ),
  });
}

interface MailboxFormProps {
  readonly domain: Domain;
  readonly mailbox: MailboxView | null;
  readonly servers: readonly string[];
  readonly csrf: string;
  readonly now: Date;
  readonly typed: Values | null;
  readonly trouble: Trouble | null;
}

const valuesOf = (mailbox: MailboxView | null): Values =>
  mailbox === null
    ? { security: 'tls', folder: 'INBOX', rule: 'folder', active: 'yes' }
    : {
        server: `${mailbox.host}:${mailbox.port}`,
        security: mailbox.security,
        user: mailbox.user,
        address: mailbox.address,
        folder: mailbox.folder,
        rule: mailbox.rule,
        words: mailbox.words.join(', '),
        active: mailbox.active ? 'yes' : 'no',
      };

function MailboxForm(props: MailboxFormProps): ReactNode {
  const { domain, mailbox, servers, csrf, now, typed, trouble } = props;
  const values = typed ?? valuesOf(mailbox);
  const id = (name: string): string => `${domain}-${name}`;
  const field = (name: string) => ({
    name,
    id: id(name),
    value: values[name],
    error: errorAt(trouble, name),
  });
  return (
    <section className="stack" aria-labelledby={id('heading')}>
      <Heading level={2} id={id('heading')}>
        {label(domains, domain)}
      </Heading>
      {mailbox === null ? (
        <Paragraph subtle>Nog niet ingesteld.</Paragraph>
      ) : (
        <LastLook mailbox={mailbox} now={now} />
      )}
      <Form
        action="/beheer/postvak"
        csrf={csrf}
        once={randomUUID()}
        hidden={{ domain, seen: typed?.['seen'] ?? mailbox?.seen ?? '' }}
      >
        <FieldRow>
          <Select
            {...field('server')}
            label="Server"
            empty="Kies een server"
            choices={servers.map((value) => ({ value, label: value }))}
            required
          />
          <Select
            {...field('security')}
            label="Beveiliging"
            choices={[
              { value: 'tls', label: 'TLS (poort 993)' },
              { value: 'starttls', label: 'STARTTLS (poort 143)' },
              { value: 'plain', label: 'Geen, alleen op deze machine' },
            ]}
          />
        </FieldRow>
        <FieldRow>
          <TextInput {...field('user')} label="Gebruikersnaam" required />
          <TextInput
            {...field('password')}
            value=""
            type="password"
            autoComplete="off"
            label="Wachtwoord"
            hint={mailbox === null ? undefined : 'Leeg laten om het wachtwoord te houden.'}
          />
        </FieldRow>
        <TextInput
          {...field('address')}
          label="Mailadres van de mailbox"
          hint="Antwoorden van melders komen hier binnen."
          required
        />
        <TextInput {...field('folder')} label="Map" required />
        <RadioGroup
          {...field('rule')}
          label="Wat haalt Lantaarn op?"
          choices={[
            {
              value: 'folder',
              label: 'Alles in deze map',
              hint: 'Zet een mail in deze map, en hij komt in Lantaarn.',
            },
            { value: 'subject', label: 'Alleen mails met een van deze woorden in het onderwerp' },
          ]}
        />
        <TextInput
          {...field('words')}
          label="Woorden"
          hint="Met komma’s ertussen. Alleen nodig als u op woorden kiest."
        />
        <Checkbox
          name="active"
          id={id('active')}
          label="Dit postvak ophalen"
          checked={values['active'] === 'yes'}
        />
        <ActionGroup>
          <Button>Bewaar</Button>
        </ActionGroup>
      </Form>
    </section>
  );
}

const LastLook = ({ mailbox, now }: { mailbox: MailboxView; now: Date }): ReactNode => {
  const { outcome, lookedAt, active } = mailbox;
  if (!active) return <Paragraph subtle>Dit postvak wordt niet opgehaald.</Paragraph>;
  if (outcome === null || lookedAt === null)
    return <Paragraph subtle>Lantaarn heeft nog niet gekeken.</Paragraph>;
  if (outcome === 'read')
    return <Paragraph subtle>Ophalen lukt. Laatste nieuwe mail: {sayMoment(lookedAt, now)}.</Paragraph>;
  return (
    <Alert kind="warning" heading="Ophalen lukt niet">
      <Paragraph>
        {OUTCOMES[outcome]} Sinds {sayMoment(lookedAt, now)}.
      </Paragraph>
    </Alert>
  );
};
