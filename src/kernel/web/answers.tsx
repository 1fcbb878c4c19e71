import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement } from 'react';
import { calmLanguage } from '../../../content/calm-words.ts';
import type { Log } from '../log.ts';
import { CalmPage, type CalmPageProps, render } from '../page/index.ts';
import { isUnavailable } from '../postgres/index.ts';
import type { Env } from './environment.ts';

/** A page. Never kept by a browser or a proxy. */
export function html(
  context: Context<Env>,
  element: ReactElement,
  status: ContentfulStatusCode = 200,
): Response {
  context.header('Cache-Control', 'no-store');
  return context.html(render(element), status);
}

/** After a form: to the page that shows what came of it, so that the back button sends nothing twice. */
export const seeOther = (context: Context<Env>, path: string): Response => context.redirect(path, 303);

/** Whether a path belongs to the public side: its errors carry the exit and the telephone numbers. */
export type IsPublic = (path: string) => boolean;

/** "Not there" and "not yours" look alike. */
export const notThere = (context: Context<Env>, sheet: 'public' | 'staff'): Response =>
  calm(context, { kind: 'missing', sheet }, 404);

/** One calm page, in the language of the address. */
export const calm = (
  context: Context<Env>,
  page: Omit<CalmPageProps, 'lang'>,
  status: ContentfulStatusCode,
): Response => html(context, <CalmPage {...page} lang={calmLanguage(context.req.path)} />, status);

export const notFound =
  (isPublic: IsPublic): NotFoundHandler<Env> =>
  (context) =>
    notThere(context, isPublic(context.req.path) ? 'public' : 'staff');

/** Bugs give one calm page with a reference; a database that is away says so. */
export function failed(log: Log, isPublic: IsPublic): ErrorHandler<Env> {
  return (error, context) => {
    const sheet = isPublic(context.req.path) ? 'public' : 'staff';
    const trace = context.get('trace');
    const reference = trace.slice(0, 8).toUpperCase();
    if (isUnavailable(error)) {
      log.warn('database-away', { traceId: trace, reference });
      return calm(context, { kind: 'away', sheet, reference }, 503);
    }
    log.error('request-failed', { traceId: trace, reference }, error);
    return calm(context, { kind: 'broken', sheet, reference }, 500);
  };
}
