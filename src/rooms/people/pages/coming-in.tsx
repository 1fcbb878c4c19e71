import type { Context, MiddlewareHandler } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { Actor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { Button, Form, SignInFrame } from '../../../kernel/page/index.ts';
import { seeOther } from '../../../kernel/web/answers.tsx';
import { cookieJar } from '../../../kernel/web/cookies.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { stepBefore } from '../../../kernel/web/step-before.ts';
import { type Trouble, troubleOf } from '../../../kernel/web/trouble.tsx';
import type { PersonActor } from '../own-session.ts';
import type { Entry } from '../session.ts';
import type { Stage } from '../store/sessions.ts';

/** The first screen of who works from a seat. */
export const FIRST_SCREEN = '/werk';

/**
 * Where somebody wanted to go before signing in: a page under our own menu. Anything else is the first screen, so
 * that a link that was sent to somebody leads nowhere else after the password (CWE-601).
 */
export function backPath(house: House, asked: string): string {
  if (!asked.startsWith('/') || !URL.canParse(asked, house.config.publicOrigin)) return FIRST_SCREEN;
  const { origin, pathname, search } = new URL(asked, house.config.publicOrigin);
  const ours = [FIRST_SCREEN, '/mijn', ...house.destinations.map(({ href }) => href)];
  const known = ours.some((href) => pathname === href || pathname.startsWith(`${href}/`));
  return known && origin === house.config.publicOrigin ? `${pathname}${search}` : FIRST_SCREEN;
}

/** A page on the way in, that remembers where somebody wanted to go. */
export const onTheWay = (path: string, back: string): string =>
  back === FIRST_SCREEN ? path : `${path}?naar=${encodeURIComponent(back)}`;

/** `backPath` of this request: from its address, or from the form. */
export const backOf = (house: House, context: Context<Env>): string =>
  backPath(house, context.req.query('naar') ?? context.get('form').text('naar'));

const NEXT: Readonly<Record<Exclude<Stage, 'complete'>, string>> = {
  password: '/inloggen/code',
  enrolling: '/inloggen/instellen',
};

/** Where a step of signing in leads. */
export const nextStep = (stage: Stage, back: string): string =>
  stage === 'complete' ? back : onTheWay(NEXT[stage], back);

/** Gives the browser the secret of its session; the one before opens nothing any more. */
export function handOut(house: House, context: Context<Env>, { secret }: Pick<Entry, 'secret'>): void {
  const jar = cookieJar(house.config.publicOrigin);
  jar.write(context, 'lantaarn', secret);
  jar.drop(context, 'vorm');
}

/** After a step that went well: the new cookie, and on to what comes next. */
export function letIn(house: House, context: Context<Env>, entry: Entry, back: string): Response {
  handOut(house, context, entry);
  return seeOther(context, nextStep(entry.stage, back));
}

/** Lets through who has come exactly this far; sends others to the step that is theirs. */
export const atStage =
  (stage: Stage, house: House): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (context.get('stage') === stage) return next();
    const back = backOf(house, context);
    const step = stepBefore(context);
    return seeOther(context, step === null ? back : onTheWay(step, back));
  };

/** The person whose session this is. For routes behind `atStage` or `onlySeated`. */
export function ownActor(context: Context<Env>): PersonActor {
  const actor = context.get('actor');
  if (actor?.kind !== 'person' && actor?.kind !== 'seat') throw new Error('nobody has signed in here');
  return actor;
}

/** Somebody who has not signed in, at an organisation. */
export const visitor = (organisationId: Actor['organisationId']): Actor => ({
  kind: 'public',
  organisationId,
});

/** Trouble with signing in: the same as elsewhere, under a heading that says what did not work. */
export function signInTrouble(outcome: Outcome<unknown>, now: Date): Trouble | null {
  const trouble = troubleOf(outcome, now);
  return trouble?.notice == null
    ? trouble
    : { ...trouble, status: 422, notice: { ...trouble.notice, heading: 'Dat is niet gelukt' } };
}

/** A page on the way in, in its frame. */
export const wayIn = (
  house: House,
  page: { readonly title: string; readonly trouble?: Trouble | null; readonly children: ReactNode },
): ReactElement => (
  <SignInFrame
    title={`${page.title} - Lantaarn`}
    hasErrors={page.trouble != null}
    {...(house.config.demo
      ? { demo: 'Dit is een proefomgeving. Alle personen en meldingen zijn verzonnen.' }
      : {})}
  >
    {page.children}
  </SignInFrame>
);

/** The way back out, on pages between the password and the first screen. */
export const LeaveForm = ({
  house,
  context,
  children,
}: {
  house: House;
  context: Context<Env>;
  children: ReactNode;
}): ReactNode => (
  <div className="leave">
    <Form action="/uitloggen" csrf={csrfField(house, context)} inline>
      <Button kind="subtle">{children}</Button>
    </Form>
  </div>
);
