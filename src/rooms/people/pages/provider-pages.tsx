import { type Context, Hono } from 'hono';
import * as oidc from 'openid-client';
import type { House } from '../../../kernel/house.ts';
import { type IssuerId, readId } from '../../../kernel/ids.ts';
import { BackLink, Heading, Link, List, Paragraph } from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, seeOther } from '../../../kernel/web/answers.tsx';
import { signInPrices } from '../../../kernel/web/brake.ts';
import { cookieJar } from '../../../kernel/web/cookies.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { signOut } from '../account/sign-out.ts';
import { regionOf } from '../organisations.ts';
import { type ProviderAnswer, readAnswer } from '../providers/answer.ts';
import { endByProvider } from '../providers/end-by-provider.ts';
import { findProvider, offeredProviders } from '../providers/find-provider.ts';
import { addressesFor, clientOf } from '../providers/issuer.ts';
import { linkIdentity } from '../providers/link-identity.ts';
import { checkLogoutToken } from '../providers/logout-token.ts';
import { configurationFor, describedBy } from '../providers/provider.ts';
import { NOT_SHOWN, signInWithProvider } from '../providers/sign-in-with-provider.ts';
import { beginVisit, openTicket, type Ticket } from '../providers/visit.ts';
import { openLink } from '../sign-in/open-link.ts';
import type { IssuerRow } from '../store/issuers.ts';
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
import { type HeldUp, heldUp, placeOf } from './sign-in-brake.ts';

/** Signing in through the provider of one's own organisation: going there, coming back, and being signed out from there. */
export function providerPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/inloggen/organisatie', (context) => choicePage(house, context));
  pages.get('/inloggen/met/:issuer', (context) =>
    goTo(house, context, { back: backOf(house, context), invitation: null }),
  );
  pages.get('/uitnodiging/:secret/met/:issuer', async (context) => {
    const secret = context.req.param('secret');
    const actor = visitor((await regionOf(house)).id);
    const link = await run(house, actor, openLink, { secret }, context.get('trace'));
    const offers = link.kind === 'done' ? link.value.providers : [];
    if (!offers.some(({ id }) => id === context.req.param('issuer')))
      return seeOther(context, `/uitnodiging/${encodeURIComponent(secret)}`);
    return goTo(house, context, { back: FIRST_SCREEN, invitation: secret });
  });
  pages.get('/inloggen/terug/:issuer', (context) => comeBack(house, context));
  pages.get('/inloggen/uit/:issuer', (context) => signOutThere(house, context));
  pages.post('/inloggen/afmelden/:issuer', (context) => endFromThere(house, context));
  return pages;
}

const issuerOf = (house: House, context: Context<Env>): Promise<IssuerRow | null> =>
  findProvider(house, readId<IssuerId>(context.req.param('issuer')));

async function choicePage(house: House, context: Context<Env>): Promise<Response> {
  const offers = await offeredProviders(house);
  const back = backOf(house, context);
  const page = wayIn(house, {
    title: 'Inloggen via uw organisatie',
    children: (
      <>
        <BackLink href={onTheWay('/inloggen', back)} />
        <Heading level={1}>Inloggen via uw organisatie</Heading>
        {offers.length === 0 ? (
          <Paragraph>Dit kan nu voor geen enkele organisatie. Log in met uw e-mailadres.</Paragraph>
        ) : (
          <>
            <Paragraph>Kies waar u werkt. U logt daar in en komt dan hier terug.</Paragraph>
            <List
              items={offers.map(({ id, label }) => (
                <Link key={id} href={onTheWay(`/inloggen/met/${id}`, back)}>
                  Inloggen met {label}
                </Link>
              ))}
            />
          </>
        )}
      </>
    ),
  });
  return html(context, page);
}

async function goTo(
  house: House,
  context: Context<Env>,
  way: Pick<Ticket, 'back' | 'invitation'>,
): Promise<Response> {
  const row = await issuerOf(house, context);
  if (row === null) return seeOther(context, onTheWay('/inloggen/organisatie', way.back));
  const held = heldUp(house, context, signInPrices.provider);
  if (held !== null) return waitPage(house, context, held, way.back);
  try {
    const { to, ticket } = await beginVisit(house, row, way);
    cookieJar(house.config.publicOrigin).write(context, 'aanmelding', ticket);
    return context.redirect(to, 303);
  } catch (error) {
    house.log.error('provider-away', { organisationId: row.organisationId }, error);
    return failedPage(house, context, NOT_SHOWN.away, 503, way.invitation);
  }
}

async function comeBack(house: House, context: Context<Env>): Promise<Response> {
  const jar = cookieJar(house.config.publicOrigin);
  const ticket = openTicket(house, jar.read(context, 'aanmelding'));
  jar.drop(context, 'aanmelding');
  const row = await issuerOf(house, context);
  // An answer that this browser did not go and get, or got from another provider, is not looked at.
  if (ticket === null || row === null || ticket.issuerId !== row.id)
    return failedPage(house, context, NOT_SHOWN.used, 422, null);
  const came = new URL(addressesFor(house, row.id).callback);
  came.search = new URL(context.req.url).search;
  const answer = await readAnswer(house, row, ticket, came);
  const outcome = await shown(house, context, answer, ticket);
  if (outcome.kind === 'done') {
    const before = context.get('actor');
    if (before !== null) await run(house, before, signOut, {}, context.get('trace'));
    return letIn(house, context, outcome.value, backPath(house, ticket.back));
  }
  if (outcome.kind === 'absent' && ticket.invitation !== null)
    return seeOther(context, `/uitnodiging/${encodeURIComponent(ticket.invitation)}`);
  const text = signInTrouble(outcome, house.clock.now())?.notice?.text ?? NOT_SHOWN.refused;
  const status = answer.what.kind === 'not-shown' && answer.what.why === 'away' ? 503 : 422;
  return failedPage(house, context, text, status, ticket.invitation);
}

const shown = (house: House, context: Context<Env>, answer: ProviderAnswer, { invitation }: Ticket) => {
  const device = deviceFrom(context.req.header('user-agent'));
  const actor = visitor(answer.organisationId);
  return invitation === null
    ? run(house, actor, signInWithProvider, { answer, device }, context.get('trace'))
    : run(house, actor, linkIdentity, { secret: invitation, answer, device }, context.get('trace'));
};

/** The brake asks to wait: the link leads to the same provider, with a place in the queue. */
function waitPage(house: House, context: Context<Env>, held: HeldUp, back: string): Response {
  const query = new URLSearchParams({ ...(back === FIRST_SCREEN ? {} : { naar: back }), ...placeOf(held) });
  const page = wayIn(house, {
    title: 'Inloggen via uw organisatie',
    trouble: held,
    children: (
      <>
        <TroubleNotice trouble={held} />
        <Heading level={1}>Inloggen via uw organisatie</Heading>
        <Paragraph>
          <Link href={`${context.req.path}?${query}`}>Probeer het opnieuw</Link>
        </Paragraph>
      </>
    ),
  });
  return html(context, page, 429);
}

/** It did not work, and there are other ways in. */
function failedPage(
  house: House,
  context: Context<Env>,
  text: string,
  status: 422 | 503,
  invitation: string | null,
): Response {
  const trouble = { errors: [], notice: { heading: 'Dat is niet gelukt', text }, status };
  const again = invitation === null ? '/inloggen' : `/uitnodiging/${encodeURIComponent(invitation)}`;
  const page = wayIn(house, {
    title: 'Inloggen via uw organisatie',
    trouble,
    children: (
      <>
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>Inloggen via uw organisatie</Heading>
        <Paragraph>
          <Link href={again}>
            {invitation === null ? 'Terug naar inloggen' : 'Terug naar de uitnodiging'}
          </Link>
        </Paragraph>
      </>
    ),
  });
  return html(context, page, status);
}

/** Signing out at the provider as well, for a device that others use too. No token is kept to send along. */
async function signOutThere(house: House, context: Context<Env>): Promise<Response> {
  const row = await issuerOf(house, context);
  if (row === null) return seeOther(context, '/inloggen');
  try {
    const client = await clientOf(house, row);
    const { server } = await describedBy(house, client);
    if (server.end_session_endpoint === undefined) return seeOther(context, '/inloggen');
    const to = oidc.buildEndSessionUrl(await configurationFor(house, client), {
      post_logout_redirect_uri: addressesFor(house, row.id).afterLogout,
    });
    return context.redirect(to.href, 303);
  } catch (error) {
    house.log.error('provider-away', { organisationId: row.organisationId }, error);
    return failedPage(house, context, NOT_SHOWN.away, 503, null);
  }
}

/** Where a provider tells that sessions ended there (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8). */
async function endFromThere(house: House, context: Context<Env>): Promise<Response> {
  const row = await issuerOf(house, context);
  const token = context.get('form').text('logout_token');
  const logout = row && (await checkLogoutToken(house, row, token));
  const outcome =
    logout &&
    (await run(house, visitor(logout.organisationId), endByProvider, { logout }, context.get('trace')));
  context.header('Cache-Control', 'no-store');
  return outcome?.kind === 'done' ? context.body(null, 200) : context.json({ error: 'invalid_request' }, 400);
}
