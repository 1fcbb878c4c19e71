import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request comes from, only to weigh it against the brake; never stored or logged (R5). Of the forwarded
 * addresses the one counts that the outermost of our own proxies wrote down: what stands before it anybody can
 * make up. An IPv6 address counts by its network of 64 bits, which is what one connection gets.
 */
export function clientAddress(context: Context, trustProxy: number): string {
  if (trustProxy > 0) {
    const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    const found = forwarded.at(-trustProxy) ?? '';
    if (found !== '') return networkOf(found);
  }
  return networkOf(ofConnection(context));
}

/** Empty where there is no connection: a request that a test hands over directly. */
function ofConnection(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}

function networkOf(address: string): string {
  const plain = address.slice(0, 64).replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
