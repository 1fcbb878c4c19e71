import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Form,
  Heading,
  Link,
  Paragraph,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, seeOther } from '../../../kernel/web/answers.tsx';
import { cookieJar } from '../../../kernel/web/cookies.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { stepBefore } from '../../../kernel/web/step-before.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { signOut } from '../account/sign-out.ts';
import { checkPasswordOf } from '../check-password.ts';
import { regionOf } from '../organisations.ts';
import { offeredProviders } from '../providers/find-provider.ts';
import { signIn } from '../sign-in/sign-in.ts';
import {
  backOf,
  backPath,
  FIRST_SCREEN,
  letIn,
  onTheWay,
  signInTrouble,
  visitor,
  wayIn,
} from './coming-in.tsx';
import { deviceFrom } from './device.ts';
import { PasskeyButton } from './passkey-parts.tsx';
import { heldUp, placeOf, wasRight } from './sign-in-brake.ts';

/** Signing in with an address and a password, and signing out. */
export function signInPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/inloggen', (context) => {
    const back = backOf(house, context);
    if (context.get('stage') === 'complete') {
      return seeOther(context, stepBefore(context) ?? back);
    }
    return signInPage(house, context, { back });
  });
  pages.post('/inloggen', (context) => comeIn(house, context));
  pages.post('/uitloggen', async (context) => {
    const actor = context.get('actor');
    const outcome = actor && (await run(house, actor, signOut, {}, context.get('trace')));
    const provider = outcome?.kind === 'done' ? outcome.value.provider : null;
    cookieJar(house.config.publicOrigin).drop(context, 'lantaarn');
    return seeOther(context, `/inloggen?uit=ja${provider === null ? '' : `&bij=${provider}`}`);
  });
  return pages;
}

async function comeIn(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const [email, password] = [form.text('email'), form.text('password')];
  const back = backPath(house, form.text('naar'));
  const missing = missingOf(email, password);
  if (missing !== null) return signInPage(house, context, { back, email, trouble: missing });
  const held = heldUp(house, context);
  if (held !== null) return signInPage(house, context, { back, email, trouble: held });
  const checked = await checkPasswordOf(house, email, password);
  const actor = visitor(checked.organisationId ?? (await regionOf(house)).id);
  const device = deviceFrom(context.req.header('user-agent'));
  const outcome = await run(house, actor, signIn, { checked, device }, context.get('trace'));
  if (outcome.kind !== 'done') {
    const trouble = signInTrouble(outcome, house.clock.now());
    return signInPage(house, context, { back, email, trouble });
  }
  wasRight(house, context);
  // Whoever was half in here before is not in any more.
  const before = context.get('actor');
  if (before !== null) await run(house, before, signOut, {}, context.get('trace'));
  return letIn(house, context, outcome.value, back);
}

function missingOf(email: string, password: string): Trouble | null {
  const errors = [
    ...(email === '' ? [{ field: 'email', text: 'Vul uw e-mailadres in.' }] : []),
    ...(password === '' ? [{ field: 'password', text: 'Vul uw wachtwoord in.' }] : []),
  ];
  return errors.length === 0 ? null : { errors, notice: null, status: 422 };
}

/** The page with every way in. What was typed stays, except the password. */
export async function signInPage(
  house: House,
  context: Context<Env>,
  { back, email, trouble = null }: { back: string; email?: string; trouble?: Trouble | null },
): Promise<Response> {
  const providers = await offeredProviders(house);
  const page = wayIn(house, {
    title: 'Inloggen',
    trouble,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        {context.req.query('uit') === 'ja' && trouble === null ? (
          <Alert kind="ok" heading="U bent uitgelogd">
            {providers.some(({ id }) => id === context.req.query('bij')) ? (
              <Paragraph>
                Bij uw organisatie bent u nog ingelogd.{' '}
                <Link href={`/inloggen/uit/${context.req.query('bij')}`}>Log daar ook uit</Link>.
              </Paragraph>
            ) : null}
          </Alert>
        ) : null}
        <Heading level={1}>Inloggen</Heading>
        {back === FIRST_SCREEN ? null : <Paragraph>Log in. Daarna gaat u verder naar de pagina.</Paragraph>}
        <Form
          action="/inloggen"
          csrf={csrfField(house, context)}
          once={randomUUID()}
          hidden={{ ...(back === FIRST_SCREEN ? {} : { naar: back }), ...placeOf(trouble) }}
        >
          <TextInput
            name="email"
            type="email"
            inputMode="email"
            label="E-mailadres"
            autoComplete="username"
            value={email}
            error={errorAt(trouble, 'email')}
            required
          />
          <TextInput
            name="password"
            type="password"
            label="Wachtwoord"
            autoComplete="current-password"
            error={errorAt(trouble, 'password')}
            required
          />
          <ActionGroup>
            <Button>Inloggen</Button>
          </ActionGroup>
        </Form>
        <Paragraph>
          <Link href="/inloggen/vergeten">Wachtwoord vergeten?</Link>
        </Paragraph>
        <PasskeyButton house={house} context={context} back={back} place={placeOf(trouble)} />
        {providers.length === 0 ? null : (
          <Paragraph>
            <Link href={onTheWay('/inloggen/organisatie', back)}>Inloggen via uw organisatie</Link>
          </Paragraph>
        )}
        {house.config.demo ? (
          <Alert heading="Probeert u Lantaarn uit?">
            <Paragraph>
              <Link href="/demo">Kies een account van de proefomgeving</Link>. Elke functie heeft er een.
            </Paragraph>
          </Alert>
        ) : null}
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}
