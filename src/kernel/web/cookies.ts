import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from './environment.ts';

/**
 * Cookies are the browser's own, never readable by scripts, and only sent back to us. Over TLS they carry the
 * `__Host-` prefix, which a subdomain or a plain connection cannot write.
 */
export interface CookieJar {
  read(context: Context<Env>, name: CookieName): string | null;
  write(context: Context<Env>, name: CookieName, value: string): void;
  drop(context: Context<Env>, name: CookieName): void;
}

/**
 * `lantaarn`: the session; `aanmelding`: a visit to a provider of identities; `melding`: the draft of a report; `vraag`: a
 * question for advice that was sent; `gesprek`: an opened dialogue; `pakket`: the session of an opened package; `vorm`: forms
 * before signing in.
 */
export type CookieName = keyof typeof NAMES;

/** As the browser keeps them. Those of people outside say nothing to whoever looks over their shoulder. */
const NAMES = {
  lantaarn: 'lantaarn',
  vorm: 'vorm',
  aanmelding: 'aanmelding',
  melding: 'a',
  vraag: 'b',
  gesprek: 'c',
  pakket: 'd',
} as const;

/** The session must survive a link in a mail, and a visit its return; what belongs to a reporter never travels with a link. */
const TRAVELS: readonly CookieName[] = ['lantaarn', 'vorm', 'aanmelding'];

export function cookieJar(publicOrigin: string): CookieJar {
  const secure = publicOrigin.startsWith('https:');
  const named = (name: CookieName): string => (secure ? `__Host-${NAMES[name]}` : NAMES[name]);
  const options = (name: CookieName) => ({
    path: '/',
    httpOnly: true,
    secure,
    sameSite: TRAVELS.includes(name) ? ('Lax' as const) : ('Strict' as const),
  });
  return {
    read: (context, name) => getCookie(context, named(name)) ?? null,
    write: (context, name, value) => setCookie(context, named(name), value, options(name)),
    drop: (context, name) => {
      deleteCookie(context, named(name), options(name));
    },
  };
}
