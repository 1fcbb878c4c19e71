import type { Context } from 'hono';
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
