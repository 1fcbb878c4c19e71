import type { Context } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import type { TypedDate } from '../../../../kernel/page/index.ts';
import { run, type Verb } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { type StaffPageProps, signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../../kernel/web/trouble.tsx';

/** A request to a page about reports or the desk. */
export interface Visit {
  readonly house: House;
  readonly context: Context<Env>;
}

/** Runs a verb as who is signed in. */
export const ask = <Input, Value>(
  { house, context }: Visit,
  verb: Verb<Input, Value>,
  input: unknown,
): Promise<Outcome<Value>> => run(house, signedIn(context).actor, verb, input, context.get('trace'));

/** A page, with the status that goes with its trouble. */
export const show = (
  { house, context }: Visit,
  page: Omit<StaffPageProps, 'hasErrors'>,
  trouble: Trouble | null = null,
): Response =>
  html(
    context,
    staffPage(house, context, { ...page, hasErrors: (trouble?.errors.length ?? 0) > 0 }),
    trouble?.status ?? 200,
  );

/** After a form: on when it was done, not there when it is absent, else the page again with what is wrong. */
export async function after<Value>(
  { house, context }: Visit,
  outcome: Outcome<Value>,
  next: (value: Value) => string,
  again: (trouble: Trouble) => Promise<Response> | Response,
): Promise<Response> {
  if (outcome.kind === 'done') return seeOther(context, next(outcome.value));
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : again(trouble);
}

/** Whether who is signed in could ever do this, so that a button is shown only to who can use it. */
export const may = ({ house, context }: Visit, verb: string): boolean =>
  house.sentences.some((sentence) => sentence.verbs.includes(verb) && sentence.who(signedIn(context).actor));

/** A day that was typed in three fields: the parts as they are, and the day as verbs take it. */
export function typedDate(form: Form, name: string): { readonly parts: TypedDate; readonly day: string } {
  const parts = {
    day: form.text(`${name}_day`),
    month: form.text(`${name}_month`),
    year: form.text(`${name}_year`),
  };
  return { parts, day: `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}` };
}

/** A day as three fields show it. */
export function dateParts(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}
