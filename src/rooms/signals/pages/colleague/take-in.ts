import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import { z } from 'zod';
import type { House } from '../../../../kernel/house.ts';
import type { Verb } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../../kernel/web/trouble.tsx';
import type { AttachmentPlace } from '../../attachments/place.ts';
import { takeFiles } from '../attachments/giving.ts';
import { ask } from '../handling/asking.ts';
import type { Values } from './answers.ts';
import type { FormState } from './parts.tsx';

/** A page with a form of a colleague: what stands in it, what is wrong, and the mark that the form bears once. */
export type PageState = FormState & { readonly once: string };

/** A form that becomes a signal. */
export interface Intake<Input, Value> {
  readonly verb: Verb<Input, Value>;
  /** What has to be mended before the verb is asked. */
  readonly problems: (values: Values) => Trouble['errors'];
  readonly input: (values: Values, once: string) => unknown;
  /** Address of the page that follows. */
  readonly onward: (value: Value) => string;
  /** Where the files of the form belong; left out for forms without. */
  readonly filesTo?: (value: Value) => { readonly place: AttachmentPlace; readonly missed: string };
  readonly page: (state: PageState) => ReactElement;
}

/** Takes in what was sent and goes on, or shows the page again with all that was typed. */
export async function takeIn<Input, Value>(
  house: House,
  context: Context<Env>,
  intake: Intake<Input, Value>,
): Promise<Response> {
  const form = context.get('form');
  const values = form.fields();
  const once = form.text('_once') || randomUUID();
  const again = (trouble: Trouble): Response =>
    html(context, intake.page({ values, trouble, once }), trouble.status);
  const errors = intake.problems(values);
  if (errors.length > 0) return again({ errors, notice: null, status: 422 });
  const outcome = await ask(house, context, intake.verb, intake.input(values, once));
  if (outcome.kind === 'done')
    return seeOther(context, await withFiles(house, context, intake, outcome.value, once));
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : again(trouble);
}

/**
 * What was reported stands; now its files. One that does not come never takes the report along: the next page says so,
 * and has room to give it again.
 */
async function withFiles<Value>(
  house: House,
  context: Context<Env>,
  { filesTo, onward }: Pick<Intake<unknown, Value>, 'filesTo' | 'onward'>,
  value: Value,
  once: string,
): Promise<string> {
  const to = filesTo?.(value);
  if (to === undefined) return onward(value);
  const giver = { house, web: context, actor: signedIn(context).actor, place: to.place };
  const { notTaken } = await takeFiles(giver, z.uuid().safeParse(once).data ?? randomUUID());
  return notTaken.length === 0 ? onward(value) : to.missed;
}
