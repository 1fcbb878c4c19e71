import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';

const DAY_MS = 86_400_000;

/** How to tell of a weakness (RFC 9116). The date on which it ends moves along: whoever runs this keeps it true. */
export function securityText(house: House): string {
  const midnight = Math.floor(house.clock.now().getTime() / DAY_MS) * DAY_MS;
  return [
    `Contact: ${house.config.securityContact}`,
    `Expires: ${new Date(midnight + 90 * DAY_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${house.config.publicOrigin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** First pages may be found by who looks for help; a page of somebody's report never. */
const ROBOTS = [
  'User-agent: *',
  'Disallow: /*/melden/',
  'Disallow: /*/gesprek',
  'Disallow: /weg',
  'Disallow: /inloggen',
  '',
].join('\n');

/** The two texts that machines ask for. */
export function wellKnown(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const text = 'text/plain; charset=utf-8';
  pages.get('/.well-known/security.txt', (web) =>
    web.body(securityText(house), 200, { 'Content-Type': text, 'Cache-Control': 'public, max-age=3600' }),
  );
  pages.get('/robots.txt', (web) =>
    web.body(ROBOTS, 200, { 'Content-Type': text, 'Cache-Control': 'public, max-age=3600' }),
  );
  return pages;
}
