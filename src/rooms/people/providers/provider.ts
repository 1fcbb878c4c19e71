import { createRemoteJWKSet, customFetch as joseFetch, type RemoteJWKSet } from 'jose';
import * as oidc from 'openid-client';
import type { House } from '../../../kernel/house.ts';
import {
  type OutboundRequest,
  outboundFetch,
  refuseAddress,
} from '../../../kernel/outbound/outbound-fetch.ts';
import type { Client } from './issuer.ts';

/** Clocks of two organisations differ a little. */
export const SKEW_SECONDS = 30;
const TIMEOUT_SECONDS = 5;
const KNOWN_MS = 10 * 60_000;
const AWAY_MS = 10_000;

/** What a provider says of itself (OpenID Connect Discovery 1.0), and its keys. */
export interface Described {
  readonly server: oidc.ServerMetadata;
  readonly keys: RemoteJWKSet;
}

interface Kept {
  readonly described: Promise<Described>;
  until: number;
}

// Public facts of providers, kept to spare them and us; every process has its own.
const kept = new WeakMap<House, Map<string, Kept>>();

/**
 * What the provider says of itself, at most ten minutes old. One that is away is asked again after ten seconds. Throws
 * when it is away, when it calls itself otherwise, or when one of its addresses may not be gone to.
 */
export function describedBy(house: House, client: Client): Promise<Described> {
  const all = kept.get(house) ?? new Map<string, Kept>();
  kept.set(house, all);
  const known = all.get(client.issuer);
  if (known !== undefined && performance.now() < known.until) return known.described;
  const entry: Kept = { described: discover(house, client), until: performance.now() + KNOWN_MS };
  all.set(client.issuer, entry);
  entry.described.catch(() => {
    entry.until = performance.now() + AWAY_MS;
  });
  return entry.described;
}

/** So that the next question is asked of the provider itself. */
export const forgetProvider = (house: House, issuer: string): void => {
  kept.get(house)?.delete(issuer);
};

const fetcher = (house: House): oidc.CustomFetch => {
  const go = outboundFetch(house.config);
  return (url, asked) => go(url, asked as OutboundRequest);
};

async function discover(house: House, client: Client): Promise<Described> {
  const found = await oidc.discovery(new URL(client.issuer), client.clientId, undefined, oidc.None(), {
    [oidc.customFetch]: fetcher(house),
    timeout: TIMEOUT_SECONDS,
    execute: house.config.demo ? [oidc.allowInsecureRequests] : [],
  });
  const server = found.serverMetadata();
  const addresses = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri];
  for (const address of [...addresses, server.end_session_endpoint])
    if (address !== undefined) refuseAddress(house.config, new URL(address));
  const [, , jwksUri] = addresses;
  if (jwksUri === undefined) throw new Error('the provider names no keys');
  const go = outboundFetch(house.config);
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: TIMEOUT_SECONDS * 1000,
    // A key that is not known is looked for again, but not more often than this, whoever sends what.
    cooldownDuration: 1000,
    [joseFetch]: (url, asked) => go(url, { headers: asked.headers, signal: asked.signal }),
  });
  return { server, keys };
}

/**
 * The provider as the library uses it. Made anew for every visit, so that keys which were changed there are seen at once.
 * The signature under every id token is checked, also over TLS.
 */
export async function configurationFor(house: House, client: Client): Promise<oidc.Configuration> {
  const { server } = await describedBy(house, client);
  const behind = Math.round((house.clock.now().getTime() - Date.now()) / 1000);
  const methods = server.token_endpoint_auth_methods_supported;
  const posts = methods?.includes('client_secret_post') === true;
  const configuration = new oidc.Configuration(
    server,
    client.clientId,
    { client_secret: client.clientSecret, [oidc.clockTolerance]: SKEW_SECONDS, [oidc.clockSkew]: behind },
    // What is not said means basic (OpenID Connect Discovery 1.0, section 3).
    posts ? oidc.ClientSecretPost(client.clientSecret) : oidc.ClientSecretBasic(client.clientSecret),
  );
  configuration[oidc.customFetch] = fetcher(house);
  configuration.timeout = TIMEOUT_SECONDS;
  if (house.config.demo) oidc.allowInsecureRequests(configuration);
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}
