import * as oidc from 'openid-client';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import { OutboundRefused } from '../../../kernel/outbound/outbound-fetch.ts';
import { isAway } from './answer.ts';
import { addressesFor, type Client } from './issuer.ts';
import { configurationFor, type Described, describedBy, forgetProvider } from './provider.ts';

/** How a test of a provider can end. */
export const PROBE_OUTCOMES = [
  'good',
  'away',
  'not_allowed',
  'other_name',
  'incomplete',
  'wrong_secret',
] as const;
export type ProbeOutcome = (typeof PROBE_OUTCOMES)[number];

/** A test that was really made. Only this file makes one. */
class Probe {
  readonly client: Client;
  readonly outcome: ProbeOutcome;
  /** As the provider writes itself; that is how it stands in its tokens. '' when it was not reached. */
  readonly named: string;

  constructor(client: Client, outcome: ProbeOutcome, named: string) {
    this.client = client;
    this.outcome = outcome;
    this.named = named;
  }
}

export type { Probe };

/** What a verb's input says where it needs one. */
export const madeProbe = z.instanceof(Probe);

/**
 * Tries a provider without signing anybody in: its description, its keys, and whether it knows our client and secret,
 * which a code that nobody gave out shows. Ask only after a policy has allowed it: it goes out over the network.
 */
export async function probe(house: House, id: IssuerId, client: Client): Promise<Probe> {
  forgetProvider(house, client.issuer);
  try {
    const described = await describedBy(house, client);
    const outcome = await judged(house, id, client, described).catch((error: unknown) => outcomeOf(error));
    return new Probe(client, outcome, described.server.issuer);
  } catch (error) {
    return new Probe(client, outcomeOf(error), '');
  }
}

async function judged(
  house: House,
  id: IssuerId,
  client: Client,
  { server, keys }: Described,
): Promise<ProbeOutcome> {
  const challenges = server.code_challenge_methods_supported;
  const signs = server.id_token_signing_alg_values_supported;
  if (server.authorization_endpoint === undefined || server.token_endpoint === undefined) return 'incomplete';
  if (challenges !== undefined && !challenges.includes('S256')) return 'incomplete';
  // A shared secret under an id token is refused here.
  if (signs?.every((name) => /^HS|^none$/.test(String(name)))) return 'incomplete';
  await keys.reload();
  if ((keys.jwks()?.keys.length ?? 0) === 0) return 'incomplete';
  return knowsUs(house, id, client);
}

async function knowsUs(house: House, id: IssuerId, client: Client): Promise<ProbeOutcome> {
  const configuration = await configurationFor(house, client);
  try {
    await oidc.genericGrantRequest(configuration, 'authorization_code', {
      code: 'lantaarn-proef',
      redirect_uri: addressesFor(house, id).callback,
      code_verifier: oidc.randomPKCECodeVerifier(),
    });
    return 'incomplete';
  } catch (error) {
    const said = saidBy(error);
    if (said === null) throw error;
    return said === 'invalid_client' || said === 'unauthorized_client' ? 'wrong_secret' : 'good';
  }
}

/** The error code that a provider gave, when it gave one. */
function saidBy(error: unknown): string | null {
  if (error instanceof oidc.ResponseBodyError) return error.error;
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'invalid_client';
  return null;
}

function outcomeOf(error: unknown): ProbeOutcome {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof OutboundRefused) return 'not_allowed';
    if ('code' in inner && inner.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other_name';
  }
  return isAway(error) ? 'away' : 'incomplete';
}
