import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { ActionGroup, BackLink, Button, Form, PageHead } from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { staffPage } from '../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { changePassword } from '../account/change-password.ts';
import { readOwnAccount } from '../account/read-own-account.ts';
import { renewRecoveryCodes } from '../account/renew-recovery-codes.ts';
import { checkOwnPassword } from '../check-password.ts';
import { choosePassword, ownWords } from '../choose-password.ts';
import { ownActor, signInTrouble } from './coming-in.tsx';
import { CurrentPasswordField, NewPasswordFields } from './new-password-fields.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ownHeldUp } from './sign-in-brake.ts';

/** What one changes with the password at hand: another password, and new recovery codes. */
export function passwordPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/mijn/wachtwoord', onlySeated, (context) => changePage(house, context, null));
  pages.post('/mijn/wachtwoord', onlySeated, async (context) => {
    const held = ownHeldUp(house, context, ownActor(context).personId);
    if (held !== null) return changePage(house, context, held);
    const outcome = await changed(house, context);
    if (outcome.kind === 'done') return seeOther(context, '/mijn?gelukt=wachtwoord');
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? notThere(context, 'staff') : changePage(house, context, trouble);
  });
  pages.get('/mijn/herstelcodes', onlySeated, (context) => renewPage(house, context, null));
  pages.post('/mijn/herstelcodes', onlySeated, async (context) => {
    const actor = ownActor(context);
    const held = ownHeldUp(house, context, actor.personId);
    if (held !== null) return renewPage(house, context, held);
    const checked = await checkOwnPassword(house, actor.personId, context.get('form').text('current'));
    const outcome = await run(house, actor, renewRecoveryCodes, { checked }, context.get('trace'));
    if (outcome.kind === 'done') return html(context, codesPage(house, context, outcome.value));
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? notThere(context, 'staff') : renewPage(house, context, trouble);
  });
  return pages;
}

async function changed(house: House, context: Context<Env>): Promise<Outcome<null>> {
  const actor = ownActor(context);
  const form = context.get('form');
  const words = await ownWords(house, actor.personId);
  const choice = await choosePassword(house, form.text('password'), form.text('repeated'), words);
  if (choice.kind === 'problem')
    return { kind: 'invalid', problems: [{ field: choice.field, text: choice.text }] };
  const checked = await checkOwnPassword(house, actor.personId, form.text('current'));
  const input = { checked, password: choice.password };
  return run(house, actor, changePassword, input, context.get('trace'));
}

const changePage = (house: House, context: Context<Env>, trouble: Trouble | null): Response =>
  passwordPage(house, context, trouble, {
    path: '/mijn/wachtwoord',
    heading: 'Ander wachtwoord',
    intro: 'Waar u nog bent ingelogd, wordt u uitgelogd. Op dit apparaat blijft u ingelogd.',
    more: <NewPasswordFields trouble={trouble} />,
    submit: 'Bewaar het wachtwoord',
  });

async function renewPage(house: House, context: Context<Env>, trouble: Trouble | null): Promise<Response> {
  const account = await run(house, ownActor(context), readOwnAccount, {}, context.get('trace'));
  return passwordPage(house, context, trouble, {
    path: '/mijn/herstelcodes',
    heading: 'Nieuwe herstelcodes',
    intro:
      'U krijgt tien nieuwe codes om mee in te loggen als u uw telefoon niet hebt. De oude werken daarna niet meer.',
    submit: 'Maak nieuwe codes',
    // Who comes in through a provider has none.
    asksPassword: account.kind !== 'done' || account.value.passwordSetAt !== null,
  });
}

interface PasswordPage {
  readonly path: string;
  readonly heading: string;
  readonly intro: string;
  /** Fields below the current password. */
  readonly more?: ReactNode;
  readonly submit: string;
  readonly asksPassword?: boolean;
}

/** A page that asks for the current password first. */
function passwordPage(
  house: House,
  context: Context<Env>,
  trouble: Trouble | null,
  { path, heading, intro, more, submit, asksPassword = true }: PasswordPage,
): Response {
  const page = staffPage(house, context, {
    title: heading,
    hasErrors: trouble !== null,
    narrow: true,
    children: (
      <>
        <BackLink href="/mijn">Mijn account</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading={heading} intro={intro} />
        <Form action={path} csrf={csrfField(house, context)} once={randomUUID()}>
          {asksPassword ? <CurrentPasswordField trouble={trouble} /> : null}
          {more}
          <ActionGroup>
            <Button>{submit}</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}

const codesPage = (house: House, context: Context<Env>, codes: readonly string[]) =>
  staffPage(house, context, {
    title: 'Bewaar uw herstelcodes',
    narrow: true,
    children: (
      <RecoveryCodes
        codes={codes}
        heading="Bewaar uw nieuwe herstelcodes"
        onwardHref="/mijn?gelukt=herstelcodes"
      />
    ),
  });
