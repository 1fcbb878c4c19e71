import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Form,
  Heading,
  Paragraph,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { choosePassword } from '../choose-password.ts';
import { regionOf } from '../organisations.ts';
import { SETUP_HOURS } from '../prepare-installation.ts';
import type { Entry } from '../session.ts';
import { openSetup, setUp } from '../sign-in/set-up.ts';
import { FIRST_SCREEN, letIn, signInTrouble, visitor, wayIn } from './coming-in.tsx';
import { deviceFrom } from './device.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { heldUp, placeOf } from './sign-in-brake.ts';

const PATH = '/start/:secret';

/** The link of the very first start: makes the account of the region's administrator, once. */
export function setupPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, async (context) => {
    const actor = visitor((await regionOf(house)).id);
    const secret = context.req.param('secret');
    const { kind } = await run(house, actor, openSetup, { secret }, context.get('trace'));
    return kind === 'done' ? setupPage(house, context, null) : closedPage(house, context);
  });
  pages.post(PATH, async (context) => {
    // Making a hash costs as much as comparing one, whoever asks for it.
    const held = heldUp(house, context);
    if (held !== null) return setupPage(house, context, held);
    const outcome = await makeAccount(house, context);
    if (outcome.kind === 'done') return letIn(house, context, outcome.value, FIRST_SCREEN);
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? closedPage(house, context) : setupPage(house, context, trouble);
  });
  return pages;
}

async function makeAccount(house: House, context: Context<Env>): Promise<Outcome<Entry>> {
  const form = context.get('form');
  const [name, email] = [form.text('name'), form.text('email')];
  const actor = visitor((await regionOf(house)).id);
  const choice = await choosePassword(house, form.text('password'), form.text('repeated'), [name, email]);
  const outcome = await run(
    house,
    actor,
    setUp,
    {
      secret: context.req.param('secret'),
      name,
      email,
      password: choice.kind === 'chosen' ? choice.password : null,
      device: deviceFrom(context.req.header('user-agent')),
    },
    context.get('trace'),
  );
  if (outcome.kind !== 'invalid' || choice.kind === 'chosen') return outcome;
  // What is wrong with the password is said in the words of the choice, after what is wrong above it.
  const above = outcome.problems.filter(({ field }) => field !== 'password');
  return { kind: 'invalid', problems: [...above, { field: choice.field, text: choice.text }] };
}

function setupPage(house: House, context: Context<Env>, trouble: Trouble | null): Response {
  const form = context.get('form');
  const page = wayIn(house, {
    title: 'Lantaarn instellen',
    trouble,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>Lantaarn instellen</Heading>
        <Paragraph>
          Maak het eerste account: de beheerder van de regio. Die nodigt daarna collega’s uit en ziet zelf
          geen meldingen.
        </Paragraph>
        <Form
          action={context.req.path}
          csrf={csrfField(house, context)}
          once={randomUUID()}
          hidden={placeOf(trouble)}
        >
          <TextInput
            name="name"
            label="Uw naam"
            autoComplete="name"
            value={form.text('name')}
            error={errorAt(trouble, 'name')}
            required
          />
          <TextInput
            name="email"
            type="email"
            inputMode="email"
            label="E-mailadres"
            hint="Hiermee logt u in. Gebruik uw eigen adres van het werk."
            autoComplete="username"
            value={form.text('email')}
            error={errorAt(trouble, 'email')}
            required
          />
          <NewPasswordFields trouble={trouble} />
          <ActionGroup>
            <Button>Maak mijn account</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}

function closedPage(house: House, context: Context<Env>): Response {
  const page = wayIn(house, {
    title: 'Deze link werkt niet meer',
    children: (
      <>
        <Heading level={1}>Deze link werkt niet meer</Heading>
        <Paragraph>De link om Lantaarn in te stellen werkt één keer, en {SETUP_HOURS} uur lang.</Paragraph>
        <Paragraph>
          Is Lantaarn al ingesteld? Dan kunt u inloggen. Zo niet, vraag dan een nieuwe link aan wie Lantaarn
          heeft geïnstalleerd. Die krijgt hem op de server met <code translate="no">lantaarn setup-link</code>
          .
        </Paragraph>
        <ActionGroup>
          <ButtonLink href="/inloggen">Naar inloggen</ButtonLink>
        </ActionGroup>
      </>
    ),
  });
  return html(context, page, 410);
}
