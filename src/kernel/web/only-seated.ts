import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './environment.ts';

/** Where somebody goes on who has not come all the way in; null when a seat is worked from. */
export function stepBefore(context: Context<Env>): string | null {
  if (context.get('signedIn') !== null) return null;
  switch (context.get('stage')) {
    case 'password':
      return '/inloggen/code';
    case 'enrolling':
      return '/inloggen/instellen';
    case 'complete':
      return '/mijn/functie';
    case null:
      return '/inloggen';
  }
}

/** Lets through who works from a seat; sends others to the step that is missing, and back here after it. */
export const onlySeated: MiddlewareHandler<Env> = async (context, next) => {
  const step = stepBefore(context);
  if (step === null) return next();
  const back = context.req.method === 'GET' ? context.req.path : '/werk';
  return context.redirect(step === '/inloggen' ? `${step}?naar=${encodeURIComponent(back)}` : step, 303);
};
