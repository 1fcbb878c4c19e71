import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  PageHead,
  Paragraph,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { checkOwnPassword } from '../check-password.ts';
import { addPasskey } from '../passkeys/add-passkey.ts';
import { type PasskeyOffer, preparePasskey } from '../passkeys/prepare-passkey.ts';
import { ownActor, signInTrouble } from './coming-in.tsx';
import { deviceFrom } from './device.ts';
import { CurrentPasswordField } from './new-password-fields.tsx';
import { PasskeyForm } from './passkey-parts.tsx';
import { ownHeldUp } from './sign-in-brake.ts';

const PATH = '/mijn/passkeys/nieuw';

/** Adding a passkey: a name, the password, and then the device asks for the rest. */
export function newPasskeyPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => newPage(house, context, null));
  pages.post(PATH, onlySeated, async (context) => {
    const actor = ownActor(context);
    const form = context.get('form');
    const current = form.text('current');
    const held = current === '' ? null : ownHeldUp(house, context, actor.personId);
    if (held !== null) return newPage(house, context, held);
    const checked = current === '' ? null : await checkOwnPassword(house, actor.personId, current);
    const input = { name: form.text('name'), credential: form.text('credential'), checked };
    const outcome = await run(house, actor, addPasskey, input, context.get('trace'));
    if (outcome.kind === 'done') return seeOther(context, '/mijn?gelukt=passkey');
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? notThere(context, 'staff') : newPage(house, context, atFields(trouble));
  });
  return pages;
}

/** What is wrong with what the device gave stands at no field that somebody sees. */
function atFields(trouble: Trouble): Trouble {
  const shown = trouble.errors.filter(({ field }) => !field.startsWith('credential'));
  const hidden = trouble.errors.find(({ field }) => field.startsWith('credential'));
  const notice = hidden === undefined ? trouble.notice : { heading: 'Dat is niet gelukt', text: hidden.text };
  return { ...trouble, errors: shown, notice: shown.length > 0 ? trouble.notice : notice };
}

async function newPage(house: House, context: Context<Env>, trouble: Trouble | null): Promise<Response> {
  const outcome = await run(house, ownActor(context), preparePasskey, {}, context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const offer = outcome.kind === 'done' ? outcome.value : null;
  const shown = trouble ?? (offer === null ? signInTrouble(outcome, house.clock.now()) : null);
  const page = staffPage(house, context, {
    title: 'Passkey toevoegen',
    hasErrors: (shown?.errors.length ?? 0) > 0,
    narrow: true,
    children: (
      <>
        <BackLink href="/mijn/passkeys">Passkeys</BackLink>
        <TroubleNotice trouble={shown} />
        <PageHead
          heading="Passkey toevoegen"
          intro="Uw telefoon of computer vraagt straks om uw vinger, uw gezicht of uw pincode. Die blijven op het apparaat: Lantaarn krijgt ze niet."
        />
        {offer === null ? null : <NewForm house={house} context={context} offer={offer} trouble={shown} />}
      </>
    ),
  });
  return html(context, page, shown?.status ?? 200);
}

const NewForm = ({
  house,
  context,
  offer,
  trouble,
}: {
  house: House;
  context: Context<Env>;
  offer: PasskeyOffer;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <PasskeyForm
      action={PATH}
      csrf={csrfField(house, context)}
      options={offer.options}
      create
      failed="Uw apparaat maakte geen passkey. Probeer het opnieuw, of kies een ander apparaat."
    >
      <TextInput
        name="name"
        label="Naam"
        hint="Waaraan u het apparaat later herkent, zoals: telefoon."
        value={context.get('form').text('name') || deviceFrom(context.req.header('user-agent'))}
        error={errorAt(trouble, 'name')}
        width="medium"
        required
      />
      {offer.asksPassword ? <CurrentPasswordField trouble={trouble} /> : null}
      <ActionGroup>
        <Button>Maak de passkey</Button>
      </ActionGroup>
    </PasskeyForm>
    <noscript>
      <Alert heading="Uw browser kan dit hier niet">
        <Paragraph>
          Voor een passkey moet JavaScript aan staan. Inloggen met uw wachtwoord en een inlogcode kan altijd.
        </Paragraph>
      </Alert>
    </noscript>
  </>
);
