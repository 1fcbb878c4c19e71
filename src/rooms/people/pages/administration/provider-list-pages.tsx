import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Stack,
  Table,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { addIssuer } from '../../administration/add-issuer.ts';
import { clientId, clientSecret, issuerAddress } from '../../administration/issuer-facts.ts';
import { type IssuerOverview, type Issuers, readIssuers } from '../../administration/read-issuers.ts';
import { type Probe, probe } from '../../providers/probe.ts';
import { ProviderFields, SecretField } from './provider-fields.tsx';
import { Addresses, StateBadge, TestWords } from './provider-words.tsx';
import { after, ask, News, show, type Visit } from './showing.tsx';

const PATH = '/beheer/inloggen';

/** The providers of one's own organisation, and adding one. */
export function providerListPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, async (context) => {
    const outcome = await ask({ house, context }, readIssuers, {});
    return outcome.kind === 'done' ? listPage({ house, context }, outcome.value) : notThere(context, 'staff');
  });
  pages.get(`${PATH}/nieuw`, onlySeated, (context) => newPage({ house, context }, null));
  pages.post(`${PATH}/nieuw`, onlySeated, async (context) => {
    const visit = { house, context };
    // Who may not see them sends us nowhere either: the test goes out over the network.
    const listed = await ask(visit, readIssuers, {});
    if (listed.kind !== 'done') return notThere(context, 'staff');
    const {
      label = '',
      issuer = '',
      clientId: client = '',
      secret = '',
      acrValues = '',
    } = context.get('form').fields();
    const tried = await tryOut(visit, listed.value, { issuer, clientId: client, secret });
    const input = { label, issuer, clientId: client, secret, acrValues, probe: tried };
    const outcome = await ask(visit, addIssuer, input);
    return after(
      visit,
      outcome,
      (id) => `${PATH}/${id}?gelukt=provider`,
      (trouble) => newPage(visit, trouble),
    );
  });
  return pages;
}

/** Tries what was filled in, when that is enough to try; what is missing, the verb says. */
async function tryOut(
  { house }: Visit,
  { next }: Issuers,
  typed: { readonly issuer: string; readonly clientId: string; readonly secret: string },
): Promise<Probe | null> {
  const issuer = issuerAddress.safeParse(typed.issuer);
  const client = clientId.safeParse(typed.clientId);
  const secret = clientSecret.safeParse(typed.secret);
  if (!issuer.success || !client.success || !secret.success) return null;
  return probe(house, next, { issuer: issuer.data, clientId: client.data, clientSecret: secret.data });
}

const INTRO =
  'Collega’s loggen dan in met het account van uw organisatie (OpenID Connect), naast of in plaats van een wachtwoord.';

function listPage(visit: Visit, { issuers }: Issuers): Response {
  const now = visit.house.clock.now();
  const columns: readonly Column<IssuerOverview>[] = [
    {
      key: 'label',
      label: 'Provider',
      rowHeader: true,
      cell: ({ id, label }) => <Link href={`${PATH}/${id}`}>{label}</Link>,
    },
    { key: 'state', label: 'Stand', cell: ({ active }) => <StateBadge active={active} /> },
    { key: 'linked', label: 'Collega’s', cell: ({ linked }) => linked },
    { key: 'tested', label: 'Laatste test', cell: (issuer) => <TestWords issuer={issuer} now={now} /> },
  ];
  return show(visit, {
    title: 'Inloggen',
    children: (
      <>
        <News {...visit} />
        <PageHead heading="Inloggen via uw organisatie" intro={INTRO} />
        {issuers.length === 0 ? (
          <Paragraph>
            Uw organisatie heeft dit nog niet ingesteld. Iedereen logt in met een wachtwoord en een inlogcode,
            of met een passkey.
          </Paragraph>
        ) : (
          <Table
            id="providers"
            caption="Providers van uw organisatie"
            captionHidden
            columns={columns}
            rows={issuers}
            rowKey={({ id }) => id}
          />
        )}
        <ActionGroup>
          <ButtonLink href={`${PATH}/nieuw`}>Voeg een provider toe</ButtonLink>
        </ActionGroup>
      </>
    ),
  });
}

async function newPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const listed = await ask(visit, readIssuers, {});
  if (listed.kind !== 'done') return notThere(context, 'staff');
  const typed = context.get('form');
  return show(
    visit,
    {
      title: 'Provider toevoegen',
      narrow: true,
      children: (
        <>
          <BackLink href={PATH}>Inloggen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Provider toevoegen" intro="Doe dit samen met wie bij u de accounts beheert." />
          <Stack gap="close">
            <Heading level={2}>1. Meld Lantaarn aan bij de provider</Heading>
            <Paragraph>Vul daar deze adressen in. U krijgt dan een client-ID en een geheim.</Paragraph>
            <Addresses house={house} id={listed.value.next} />
          </Stack>
          <Heading level={2}>2. Vul in wat de provider gaf</Heading>
          <Form action={`${PATH}/nieuw`} csrf={csrfField(house, context)} once={randomUUID()} keepText>
            <TextInput
              name="issuer"
              label="Adres van de provider (issuer)"
              hint="Bijvoorbeeld: https://inloggen.voorbeeld.nl. Lantaarn haalt daar zelf de rest op."
              value={typed.text('issuer')}
              error={errorAt(trouble, 'issuer')}
              required
            />
            <TextInput
              name="clientId"
              label="Client-ID"
              value={typed.text('clientId')}
              error={errorAt(trouble, 'clientId')}
              spellCheck={false}
              required
            />
            <SecretField label="Geheim (client secret)" trouble={trouble} />
            <ProviderFields
              typed={{ label: typed.text('label'), acrValues: typed.text('acrValues') }}
              trouble={trouble}
            />
            <ActionGroup>
              <Button>Test en voeg toe</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
