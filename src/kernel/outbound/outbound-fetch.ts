import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Config } from '../config.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/** Where this house never goes: plain HTTP, or a machine inside a network that nobody named in the configuration. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}

/** What `fetch` takes here: text in, and nothing that follows a redirect. */
export interface OutboundRequest {
  readonly method?: string;
  readonly headers?: Record<string, string> | Headers;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export type OutboundFetch = (url: string, asked?: OutboundRequest) => Promise<Response>;

const TIMEOUT_MS = 5000;
/** Keys and endpoints of a provider are a few kilobytes. */
const LARGEST_BYTES = 256 * 1024;

type Allowed = Pick<Config, 'internalIssuers' | 'demo'>;

/** Whether an address of this name may be gone to: the internet, this machine in the demo, or what the configuration names. */
const mayReach = ({ internalIssuers, demo }: Allowed, name: string, address: string): boolean =>
  internalIssuers.includes(name) || isPublicAddress(address) || (demo && isLoopback(address));

/** Without the dot at the end and the brackets of IPv6. */
const nameOf = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/**
 * Goes to an address that an administrator filled in, or that a machine there named. Only https (in the demo also http on
 * this machine), no redirects, five seconds, 256 kB. What a name stands for is judged at the moment of connecting, and
 * that address is the one connected to: a name that changes in between leads nowhere (SSRF, DNS rebinding).
 */
export function outboundFetch(config: Allowed): OutboundFetch {
  return async (address, asked = {}) => {
    const url = new URL(address);
    refuseAddress(config, url);
    const answer = await send(url, asked, guardedLookup(config, nameOf(url)));
    return responseOf(answer, await bodyOf(answer));
  };
}

/** Throws `OutboundRefused` for an address that can be refused without looking its name up. */
export function refuseAddress(config: Allowed, url: URL): void {
  const name = nameOf(url);
  const here = name === 'localhost' || isLoopback(name);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && config.demo && here))
    throw new OutboundRefused('only https');
  if (url.username !== '' || url.password !== '') throw new OutboundRefused('no passwords in an address');
  if (isIP(name) !== 0 && !mayReach(config, name, name)) throw new OutboundRefused('inside a network');
}

function guardedLookup(config: Allowed, name: string): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const [first] = found;
      if (first === undefined || found.some(({ address }) => !mayReach(config, name, address)))
        return callback(new OutboundRefused('inside a network'), []);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}

function send(url: URL, asked: OutboundRequest, guarded: LookupFunction): Promise<IncomingMessage> {
  const text = asked.body == null ? null : String(asked.body);
  const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(asked.signal === undefined ? [] : [asked.signal])];
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const going = request(
      url,
      {
        method: asked.method ?? 'GET',
        headers: {
          ...Object.fromEntries(new Headers(asked.headers)),
          'accept-encoding': 'identity',
          ...(text === null ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
        },
        lookup: guarded,
        // A connection that was kept open would not be judged anew.
        agent: false,
        signal: AbortSignal.any(signals),
      },
      resolve,
    );
    going.once('error', reject);
    going.end(text ?? undefined);
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BYTES) {
      answer.destroy();
      throw new Error('the answer is too large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function responseOf(answer: IncomingMessage, body: Buffer): Response {
  const status = answer.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const empty = status === 204 || status === 304 || body.length === 0;
  return new Response(empty ? null : new Uint8Array(body), { status, headers });
}
