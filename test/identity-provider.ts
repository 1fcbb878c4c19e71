import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import type { FormVisitor } from './form-visitor.ts';

/** Who signs in at the provider, and how strongly. */
export interface SignsInAs {
  readonly sub: string;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

type Claims = JWTPayload & Record<string, unknown>;

/** A real provider (oidc-provider) on this machine, at which somebody signs in without being asked. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on; null cancels. */
  signsInAs: SignsInAs | null;
  /** Changes id tokens before they go out, signed anew with the provider's own key. */
  tamper: ((claims: Claims) => Claims) | null;
  /** Everything that was asked of it, in order. */
  readonly asked: string[];
  /** Knows the addresses of one house from now on. */
  knows(addresses: { callback: string; backChannelLogout: string; afterLogout: string }): void;
  /** Signs with another key from now on, and forgets the one before. */
  rotate(): Promise<void>;
  /** Signs any claims with the key of now. */
  sign(claims: Claims, header?: Readonly<Record<string, string>>): Promise<string>;
  /** Sends a real logout token. Rejects when the house does not take it. */
  logOut(sub: string, sid?: string): Promise<void>;
  /** Answers nothing from now on, or again. */
  away: boolean;
  close(): Promise<void>;
}

const CLIENT = { id: 'lantaarn', secret: 'een-geheim-van-minstens-32-tekens-lang' };

export async function openIdentityProvider(): Promise<IdentityProvider> {
  let handle: RequestListener = (_, response) => response.writeHead(503).end();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').split('?')[0] ?? '');
    if (made.away) request.socket.destroy();
    else handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let addresses = {
    callback: `${issuer}/nergens`,
    backChannelLogout: `${issuer}/nergens`,
    afterLogout: issuer,
  };
  let provider: Provider;
  let key = await newKey();

  const made: IdentityProvider = {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    signsInAs: null,
    tamper: null,
    asked,
    away: false,
    knows(known) {
      addresses = known;
      build();
    },
    async rotate() {
      key = await newKey();
      build();
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header }).sign(key.privateKey),
    async logOut(sub, sid) {
      const client = await provider.Client.find(CLIENT.id);
      await client?.backchannelLogout(sub, sid);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function build(): void {
    provider = new Provider(issuer, configurationOf(addresses, key.jwk));
    provider.use(async (context, next) => {
      if (context.path.startsWith('/interaction/')) {
        context.respond = false;
        await provider.interactionFinished(context.req, context.res, resultOf(made.signsInAs));
        return;
      }
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && body?.id_token !== undefined && made.tamper !== null)
        body.id_token = await made.sign(made.tamper(decodeJwt(body.id_token) as Claims));
    });
    handle = provider.callback();
  }
  build();
  return made;
}

async function newKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' } };
}

const resultOf = (who: SignsInAs | null): Record<string, unknown> =>
  who === null
    ? { error: 'access_denied', error_description: 'Afgebroken' }
    : {
        login: {
          accountId: who.sub,
          ...(who.amr ? { amr: who.amr } : {}),
          ...(who.acr ? { acr: who.acr } : {}),
        },
      };

const configurationOf = (
  {
    callback,
    backChannelLogout,
    afterLogout,
  }: { callback: string; backChannelLogout: string; afterLogout: string },
  jwk: object,
) => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [callback],
      post_logout_redirect_uris: [afterLogout],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      backchannel_logout_uri: backChannelLogout,
      backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [jwk] },
  cookies: { keys: ['proef'] },
  // Its own would not go to an address on this machine.
  fetch: (url: string, { dispatcher: _, ...init }: RequestInit & { dispatcher?: unknown }) =>
    fetch(url, init),
  ttl: { Interaction: 600, Grant: 600, Session: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
  pkce: { required: () => true },
  acrValues: ['urn:voorbeeld:sterk'],
  claims: { openid: ['sub', 'acr', 'amr'] },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: { enabled: true },
  },
  findAccount: (_: unknown, id: string) => ({
    accountId: id,
    // An address of somebody else: nobody may look at it.
    claims: () => ({ sub: id, email: 'al-bekend@voorbeeld.example', email_verified: true }),
  }),
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  loadExistingGrant: async (context: {
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      provider: Provider;
    };
  }) => {
    const { client, session, provider } = context.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

/** Follows a way through the provider, with cookies of its own there, until it leads back; gives that path here. */
export async function travel(provider: IdentityProvider, start: string, home: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 10 && at.startsWith(provider.issuer); step += 1) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`the provider answers ${response.status}: ${await response.text()}`);
    at = new URL(to, at).href;
  }
  if (!at.startsWith(home)) throw new Error(`the way does not lead back: ${at}`);
  return at.slice(home.length);
}

/** Goes to the provider and comes back with its answer, which is not handed in yet. */
export async function visitProvider(
  provider: IdentityProvider,
  visitor: FormVisitor,
  origin: string,
  path: string,
): Promise<string> {
  const sent = await visitor.get(path);
  if (sent.to === null) throw new Error(`no way to the provider: ${sent.status} ${sent.text}`);
  return travel(provider, sent.to, origin);
}
