import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement, ReactNode } from 'react';
import type { Log } from '../log.ts';
import { BrokenPage, CalmError, ERROR_PHONES, NotFoundPage, render } from '../page/index.ts';
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
  html(
    context,
    <NotFoundPage sheet={sheet} {...(sheet === 'public' ? { exitHref: '/weg' } : { backHref: '/werk' })} />,
    404,
  );

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
    const exit = sheet === 'public' ? { exitHref: '/weg' } : {};
    if (isUnavailable(error)) {
      log.warn('database-away', { traceId: trace, reference });
      return html(context, <AwayPage sheet={sheet} reference={reference} />, 503);
    }
    log.error('request-failed', { traceId: trace, reference }, error);
    return html(context, <BrokenPage sheet={sheet} reference={reference} {...exit} />, 500);
  };
}

const AwayPage = ({ sheet, reference }: { sheet: 'public' | 'staff'; reference: string }): ReactNode => (
  <CalmError
    sheet={sheet}
    title={sheet === 'public' ? 'Informatie' : 'Even niet bereikbaar - Lantaarn'}
    heading="Dit werkt nu even niet"
    text="We kunnen op dit moment niets bewaren of opzoeken. Probeer het over een paar minuten opnieuw. Kunt u niet wachten? Bel."
    reference={`Nummer van deze fout: ${reference}`}
    phonesHeading="Bellen"
    phones={ERROR_PHONES}
    backHref={sheet === 'public' ? '/' : '/werk'}
    backLabel="Probeer opnieuw"
    {...(sheet === 'public' ? { exitHref: '/weg' } : {})}
  />
);
