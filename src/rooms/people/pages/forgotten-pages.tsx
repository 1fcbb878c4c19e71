import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Heading,
  Link,
  Paragraph,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { regionOf } from '../organisations.ts';
import { askPasswordLink } from '../sign-in/ask-password-link.ts';
import { signInTrouble, visitor, wayIn } from './coming-in.tsx';
import { heldUp, placeOf } from './sign-in-brake.ts';

/** Longer than making a link takes, so that how long the answer takes tells nothing of who is known. */
const ANSWER_AFTER_MS = 400;

/** Asking for a link to choose a new password. The answer is the same whether the address is known or not. */
export function forgottenPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/inloggen/vergeten', (context) =>
    context.req.query('verstuurd') === 'ja' ? sentPage(house, context) : askPage(house, context, '', null),
  );
  pages.post('/inloggen/vergeten', async (context) => {
    const email = context.get('form').text('email');
    const held = heldUp(house, context);
    if (held !== null) return askPage(house, context, email, held);
    const actor = visitor((await regionOf(house)).id);
    const [outcome] = await Promise.all([
      run(house, actor, askPasswordLink, { email }, context.get('trace')),
      wait(ANSWER_AFTER_MS),
    ]);
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null
      ? seeOther(context, '/inloggen/vergeten?verstuurd=ja')
      : askPage(house, context, email, trouble);
  });
  return pages;
}

function askPage(house: House, context: Context<Env>, email: string, trouble: Trouble | null): Response {
  const page = wayIn(house, {
    title: 'Wachtwoord vergeten',
    trouble,
    children: (
      <>
        <BackLink href="/inloggen" />
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>Wachtwoord vergeten</Heading>
        <Paragraph>U krijgt een mail met een link waarmee u een nieuw wachtwoord kiest.</Paragraph>
        <Form
          action="/inloggen/vergeten"
          csrf={csrfField(house, context)}
          once={randomUUID()}
          hidden={placeOf(trouble)}
        >
          <TextInput
            name="email"
            type="email"
            inputMode="email"
            label="E-mailadres"
            hint="Het adres waarmee u inlogt."
            autoComplete="username"
            value={email}
            error={errorAt(trouble, 'email')}
            required
          />
          <ActionGroup>
            <Button>Stuur mij een link</Button>
          </ActionGroup>
        </Form>
        <Paragraph>
          Telefoon met de inlogcode kwijt? Log in met een herstelcode, of bel uw beheerder.
        </Paragraph>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}

function sentPage(house: House, context: Context<Env>): Response {
  const page = wayIn(house, {
    title: 'Kijk in uw mail',
    children: (
      <>
        <Heading level={1}>Kijk in uw mail</Heading>
        <Paragraph>
          Is het adres bij ons bekend? Dan krijgt u binnen een paar minuten een mail met een link.
        </Paragraph>
        <Paragraph>
          Geen mail gekregen? Kijk bij ongewenste mail en controleer of u het adres gebruikte waarmee u
          inlogt. Vraag daarna uw beheerder om hulp.
        </Paragraph>
        <Paragraph>
          <Link href="/inloggen">Terug naar inloggen</Link>
        </Paragraph>
      </>
    ),
  });
  return html(context, page);
}
