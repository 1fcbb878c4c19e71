import { type Context, Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { themeCss } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { logoFor } from '../../look.ts';
import { organisationBySlug } from '../../organisations.ts';

/** Colours and logos of organisations, for everybody. A changed look has another address, so it may be kept for good. */
export function lookRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/thema/:file{[a-z0-9-]+\\.css}', async (context) => {
    const slug = context.req.param('file').slice(0, -'.css'.length);
    const organisation = await organisationBySlug(house, slug);
    if (organisation === null) return context.body(null, 404);
    return context.body(themeCss({ primary: organisation.colour }), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': keeping(context, organisation.lookVersion),
    });
  });
  pages.get('/logo/:slug{[a-z0-9-]+}', async (context) => {
    const logo = await logoFor(house, context.req.param('slug'));
    if (logo === null) return context.body(null, 404);
    return context.body(new Uint8Array(logo.bytes), 200, {
      'Content-Type': logo.type,
      'Content-Disposition': 'inline',
      'Cache-Control': keeping(context, logo.version),
    });
  });
  return pages;
}

/** For good under the number of this look; under any other for minutes, because the next look has that address too. */
const keeping = (context: Context<Env>, version: number): string =>
  context.req.query('v') === String(version) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
