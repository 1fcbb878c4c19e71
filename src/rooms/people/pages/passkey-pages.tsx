import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  Form,
  Link,
  PageHead,
  Paragraph,
  sayMoment,
  Table,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { type OwnAccount, type OwnPasskey, readOwnAccount } from '../account/read-own-account.ts';
import { namePasskey } from '../passkeys/name-passkey.ts';
import { removePasskey } from '../passkeys/remove-passkey.ts';
import { ownActor, signInTrouble } from './coming-in.tsx';

/** One's own passkeys: which there are, what they are called, and throwing one away. */
export function passkeyPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/mijn/passkeys', onlySeated, async (context) => {
    const account = await ownAccount(house, context);
    return account === null ? notThere(context, 'staff') : listPage(house, context, account);
  });
  pages.get('/mijn/passkeys/:id', onlySeated, (context) => onePage(house, context, null));
  pages.post('/mijn/passkeys/:id', onlySeated, async (context) => {
    const input = { passkeyId: context.req.param('id'), name: context.get('form').text('name') };
    const outcome = await run(house, ownActor(context), namePasskey, input, context.get('trace'));
    if (outcome.kind === 'done') return seeOther(context, '/mijn?gelukt=naam');
    const trouble = signInTrouble(outcome, house.clock.now());
    return trouble === null ? notThere(context, 'staff') : onePage(house, context, trouble);
  });
  pages.post('/mijn/passkeys/:id/weg', onlySeated, async (context) => {
    const input = { passkeyId: context.req.param('id') };
    await run(house, ownActor(context), removePasskey, input, context.get('trace'));
    // One that was gone already is as gone as one wants.
    return seeOther(context, '/mijn?gelukt=weg');
  });
  return pages;
}

async function ownAccount(house: House, context: Context<Env>): Promise<OwnAccount | null> {
  const outcome = await run(house, ownActor(context), readOwnAccount, {}, context.get('trace'));
  return outcome.kind === 'done' ? outcome.value : null;
}

function listPage(house: House, context: Context<Env>, account: OwnAccount): Response {
  const now = house.clock.now();
  const columns: readonly Column<OwnPasskey>[] = [
    {
      key: 'name',
      label: 'Naam',
      rowHeader: true,
      cell: ({ id, name }) => <Link href={`/mijn/passkeys/${id}`}>{name}</Link>,
    },
    { key: 'made', label: 'Toegevoegd', nowrap: true, cell: ({ createdAt }) => sayMoment(createdAt, now) },
    {
      key: 'used',
      label: 'Laatst gebruikt',
      nowrap: true,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'Nog niet' : sayMoment(lastUsedAt, now)),
    },
  ];
  const page = staffPage(house, context, {
    title: 'Passkeys',
    narrow: true,
    children: (
      <>
        <BackLink href="/mijn">Mijn account</BackLink>
        <PageHead
          heading="Passkeys"
          intro="Met een passkey logt u in met uw vinger, uw gezicht of de pincode van uw telefoon of computer. U hebt dan geen wachtwoord en geen inlogcode nodig. Een nepsite kan een passkey niet stelen."
        />
        {account.passkeys.length === 0 ? (
          <Paragraph>U hebt nog geen passkey.</Paragraph>
        ) : (
          <Table
            id="passkeys"
            caption="Uw passkeys"
            captionHidden
            columns={columns}
            rows={account.passkeys}
            rowKey={({ id }) => id}
          />
        )}
        {account.factorSetAt === null ? (
          <Paragraph>
            <Link href="/mijn/inlogcode">Stel eerst een inlogcode in</Link>. Daarmee en met de herstelcodes
            komt u binnen als u het apparaat met de passkey kwijt bent.
          </Paragraph>
        ) : (
          <ActionGroup>
            <ButtonLink href="/mijn/passkeys/nieuw">Voeg een passkey toe</ButtonLink>
          </ActionGroup>
        )}
        {account.passkeys.length === 1 ? (
          <Alert kind="info" heading="Maak er liever twee">
            <Paragraph>
              Bijvoorbeeld een op uw telefoon en een op uw computer. Raakt u er een kwijt, dan hebt u de
              andere nog.
            </Paragraph>
          </Alert>
        ) : null}
      </>
    ),
  });
  return html(context, page);
}

async function onePage(house: House, context: Context<Env>, trouble: Trouble | null): Promise<Response> {
  const account = await ownAccount(house, context);
  const passkey = account?.passkeys.find(({ id }) => id === context.req.param('id'));
  if (passkey === undefined) return notThere(context, 'staff');
  const path = `/mijn/passkeys/${passkey.id}`;
  const page = staffPage(house, context, {
    title: 'Passkey',
    hasErrors: trouble !== null,
    narrow: true,
    children: (
      <>
        <BackLink href="/mijn/passkeys">Passkeys</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading="Passkey" intro={passkey.name} />
        <Form action={path} csrf={csrfField(house, context)} once={randomUUID()}>
          <TextInput
            name="name"
            label="Naam"
            hint="Waaraan u het apparaat herkent, zoals: telefoon."
            value={trouble === null ? passkey.name : context.get('form').text('name')}
            error={errorAt(trouble, 'name')}
            width="medium"
            required
          />
          <ActionGroup>
            <Button>Bewaar de naam</Button>
          </ActionGroup>
        </Form>
        <Form action={`${path}/weg`} csrf={csrfField(house, context)} once={randomUUID()}>
          <Paragraph>
            Apparaat kwijt of weggedaan? Verwijder de passkey. U kunt er dan niet meer mee inloggen.
          </Paragraph>
          <ActionGroup>
            <Button kind="secondary" danger>
              Verwijder deze passkey
            </Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}
