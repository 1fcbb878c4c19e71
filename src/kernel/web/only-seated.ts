import type { MiddlewareHandler } from 'hono';
import type { Env } from './environment.ts';
import { lostForm } from './lost-form.tsx';
import { stepBefore } from './step-before.ts';

/**
 * Lets through who works from a seat; sends others to the step that is missing, and back here after it. What was
 * being sent is not done, and is given back.
 */
export const onlySeated: MiddlewareHandler<Env> = async (context, next) => {
  const step = stepBefore(context);
  if (step === null) return next();
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
    return lostForm(context, context.get('form'));
  const back = `${context.req.path}${new URL(context.req.url).search}`;
  return context.redirect(`${step}?naar=${encodeURIComponent(back)}`, 303);
};
