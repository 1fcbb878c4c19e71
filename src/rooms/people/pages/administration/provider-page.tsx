import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { type IssuerId, readId } from '../../../../kernel/ids.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  DataList,
  Form,
  Heading,
  PageHead,
  Paragraph,
  Stack,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { changeIssuer } from '../../administration/change-issuer.ts';
import { stampOf } from '../../administration/fields.ts';
import { type IssuerOverview, readIssuers } from '../../administration/read-issuers.ts';
import { setIssuerActive } from '../../administration/set-issuer-active.ts';
import { testIssuer } from '../../administration/test-issuer.ts';
import { ownClient } from '../../providers/find-provider.ts';
import { type Probe, probe } from '../../providers/probe.ts';
import { ProviderFields, SecretField } from './provider-fields.tsx';
import { Addresses, StateBadge, TestWords } from './provider-words.tsx';
import { after, ask, News, show, type Visit } from './showing.tsx';

const PATH = '/beheer/inloggen/:id';

/** One provider: what it is, a test, and changing or stopping it. */
export function providerPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => onePage({ house, context }, null));
  pages.post(PATH, onlySeated, async (context) => {
    const visit = { house, context };
    const issuer = await issuerHere(visit);
    if (issuer === null) return notThere(context, 'staff');
    const { label = '', acrValues = '', secret = '', seen = '' } = context.get('form').fields();
    const tried = secret === '' ? null : await tryOut(visit, issuer, secret);
    const outcome = await ask(visit, changeIssuer, {
      issuerId: issuer.id,
      label,
      acrValues,
      seen,
      probe: tried,
    });
    return after(visit, outcome, `${hrefOf(issuer)}?gelukt=bewaard`, (trouble) => onePage(visit, trouble));
  });
  pages.post(`${PATH}/test`, onlySeated, async (context) => {
    const visit = { house, context };
    const issuer = await issuerHere(visit);
    const tried = issuer && (await tryOut(visit, issuer, null));
    if (issuer === null || tried === null) return notThere(context, 'staff');
    const outcome = await ask(visit, testIssuer, { issuerId: issuer.id, probe: tried });
    return after(visit, outcome, `${hrefOf(issuer)}?gelukt=getest`, (trouble) => onePage(visit, trouble));
  });
  pages.post(`${PATH}/stand`, onlySeated, async (context) => {
    const visit = { house, context };
    const { seen = '', active = '' } = context.get('form').fields();
    const input = { issuerId: context.req.param('id'), active: active === 'yes', seen };
    const outcome = await ask(visit, setIssuerActive, input);
    return after(visit, outcome, `/beheer/inloggen/${input.issuerId}?gelukt=bewaard`, (trouble) =>
      onePage(visit, trouble),
    );
  });
  return pages;
}

const hrefOf = ({ id }: IssuerOverview): string => `/beheer/inloggen/${id}`;

/** The provider of this address, for who may see it. */
async function issuerHere(visit: Visit): Promise<IssuerOverview | null> {
  const outcome = await ask(visit, readIssuers, {});
  const id = readId<IssuerId>(visit.context.req.param('id'));
  return outcome.kind === 'done' ? (outcome.value.issuers.find((one) => one.id === id) ?? null) : null;
}

/** Tries a provider with another secret, or with the one it has. After `issuerHere`: a policy has said yes. */
async function tryOut(
  { house }: Visit,
  { id }: IssuerOverview,
  secret: string | null,
): Promise<Probe | null> {
  const client = await ownClient(house, id);
  return client && probe(house, id, secret === null ? client : { ...client, clientSecret: secret });
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const issuer = await issuerHere(visit);
  if (issuer === null) return notThere(context, 'staff');
  const form = context.get('form');
  const typed =
    trouble === null || !form.has('label')
      ? { label: issuer.label, acrValues: issuer.acrValues.join('\n') }
      : { label: form.text('label'), acrValues: form.text('acrValues') };
  return show(
    visit,
    {
      title: 'Provider',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/inloggen">Inloggen</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead heading={issuer.label} />
          <Facts visit={visit} issuer={issuer} />
          <Stack gap="close">
            <Heading level={2}>Wijzigen</Heading>
            <Form
              action={hrefOf(issuer)}
              csrf={csrfField(house, context)}
              once={randomUUID()}
              keepText
              hidden={{ seen: stampOf(issuer.changedAt) }}
            >
              <ProviderFields typed={typed} trouble={trouble} />
              <SecretField
                label="Nieuw geheim"
                hint="Laat leeg als het geheim hetzelfde blijft. Een nieuw geheim wordt eerst getest."
                trouble={trouble}
              />
              <ActionGroup>
                <Button>Bewaar</Button>
              </ActionGroup>
            </Form>
          </Stack>
          <StateForm visit={visit} issuer={issuer} />
        </>
      ),
    },
    trouble,
  );
}

const Facts = ({ visit: { house, context }, issuer }: { visit: Visit; issuer: IssuerOverview }) => (
  <>
    <DataList
      items={[
        { key: 'Stand', value: <StateBadge active={issuer.active} /> },
        { key: 'Adres (issuer)', value: <code className="breaks">{issuer.issuer}</code> },
        { key: 'Client-ID', value: <code className="breaks">{issuer.clientId}</code> },
        { key: 'Collega’s die zo inloggen', value: issuer.linked },
        { key: 'Laatste test', value: <TestWords issuer={issuer} now={house.clock.now()} /> },
      ]}
    />
    <Form action={`${hrefOf(issuer)}/test`} csrf={csrfField(house, context)} once={randomUUID()} inline>
      <Button kind="secondary">Test de provider</Button>
    </Form>
    <Stack gap="close">
      <Heading level={2}>Adressen voor de provider</Heading>
      <Addresses house={house} id={issuer.id} />
    </Stack>
  </>
);

const StateForm = ({ visit: { house, context }, issuer }: { visit: Visit; issuer: IssuerOverview }) => (
  <Stack gap="close">
    <Heading level={2}>{issuer.active ? 'Uitzetten' : 'Aanzetten'}</Heading>
    <Paragraph>
      {issuer.active
        ? 'Wie hiermee is ingelogd, wordt meteen uitgelogd en kan er niet meer mee inloggen. Wie alleen zo inlogt, komt er dan niet meer in.'
        : 'Wie gekoppeld was, kan er dan weer mee inloggen.'}
    </Paragraph>
    <Form
      action={`${hrefOf(issuer)}/stand`}
      csrf={csrfField(house, context)}
      once={randomUUID()}
      hidden={{ seen: stampOf(issuer.changedAt), active: issuer.active ? 'no' : 'yes' }}
      inline
    >
      <Button kind="secondary" danger={issuer.active}>
        {issuer.active ? 'Zet deze provider uit' : 'Zet deze provider aan'}
      </Button>
    </Form>
  </Stack>
);
