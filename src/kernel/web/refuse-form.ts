import type { Context } from 'hono';
import { calm, type IsPublic } from './answers.tsx';
import type { Env } from './environment.ts';
import type { Form } from './form.ts';
import { lostForm } from './lost-form.tsx';

/** Why a form is not handled. */
export type Refusal = 'form-expired' | 'too-large';

/**
 * A form that cannot be trusted any more, or is too large; the way out is to open the page again. `form` is what
 * a page of our own sent, and empty when another site may have made it.
 */
export function refuseForm(isPublic: IsPublic) {
  return (context: Context<Env>, why: Refusal, form: Form): Response => {
    const staff = !isPublic(context.req.path);
    if (staff && why === 'form-expired') return lostForm(context, form);
    return calm(context, { kind: why, sheet: staff ? 'staff' : 'public' }, why === 'too-large' ? 413 : 403);
  };
}
