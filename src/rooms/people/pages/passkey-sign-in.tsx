import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import { refused } from '../../../kernel/outcome.ts';
import { run } from '../../../kernel/verb.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { signOut } from '../account/sign-out.ts';
import { regionOf } from '../organisations.ts';
import { signInWithPasskey } from '../passkeys/sign-in-with-passkey.ts';
import { backPath, letIn, signInTrouble, visitor } from './coming-in.tsx';
import { deviceFrom } from './device.ts';
import { heldUp, wasRight } from './sign-in-brake.ts';
import { signInPage } from './sign-in-pages.tsx';

/** Signing in with a passkey, from the form on the page of signing in. */
export function passkeySignIn(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.post('/inloggen/passkey', async (context) => {
    const form = context.get('form');
    const back = backPath(house, form.text('naar'));
    const held = heldUp(house, context);
    if (held !== null) return signInPage(house, context, { back, trouble: held });
    const device = deviceFrom(context.req.header('user-agent'));
    const input = { credential: form.text('credential'), binding: context.get('binding'), device };
    const actor = visitor((await regionOf(house)).id);
    const outcome = await run(house, actor, signInWithPasskey, input, context.get('trace'));
    if (outcome.kind !== 'done') {
      // There is no field to go to: the device filled it in.
      const told = outcome.kind === 'invalid' ? refused(outcome.problems[0]?.text ?? '') : outcome;
      return signInPage(house, context, { back, trouble: signInTrouble(told, house.clock.now()) });
    }
    wasRight(house, context);
    const before = context.get('actor');
    if (before !== null) await run(house, before, signOut, {}, context.get('trace'));
    return letIn(house, context, outcome.value, back);
  });
  return pages;
}
