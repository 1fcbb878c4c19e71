import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { LocalDate } from '../../../../kernel/local-time.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import { Alert, Checkbox, type TypedDate } from '../../../../kernel/page/index.ts';
import { mayEver } from '../../../../kernel/policy.ts';
import { run, type Verb } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { type StaffPageProps, signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { LOOK_AGAIN } from '../../norms/fields.ts';

/** A request to a page of norms, polls or duties. */
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

/** Whether who is signed in could ever do this: for leaving out a form that would be refused. */
export const may = ({ house, context }: Visit, verb: string): boolean =>
  mayEver(house.sentences, signedIn(context).actor, verb);

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

/** After an act: on when it was done, not there when it is absent, else the page again with what is wrong. */
export async function after<Value>(
  { house, context }: Visit,
  outcome: Outcome<Value>,
  next: string | ((value: Value) => string),
  again: (trouble: Trouble) => Promise<Response> | Response,
): Promise<Response> {
  if (outcome.kind === 'done')
    return seeOther(context, typeof next === 'string' ? next : next(outcome.value));
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : again(trouble);
}

/** A day that was typed in three fields: the parts as they are, and the day as verbs take it ('' when empty). */
export function typedDay(form: Form, name: string): { readonly parts: TypedDate; readonly day: string } {
  const parts = {
    day: form.text(`${name}_day`),
    month: form.text(`${name}_month`),
    year: form.text(`${name}_year`),
  };
  const empty = parts.day === '' && parts.month === '' && parts.year === '';
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  return { parts, day: empty ? '' : day };
}

/** A day as three fields show it. */
export function partsOf(date: LocalDate | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

const NEWS: Readonly<Record<string, string>> = {
  opgave: 'De opgave is bewaard',
  terug: 'De opgave telt niet meer mee',
  peiling: 'De peiling is gemaakt. Deel nu de link.',
  gesloten: 'De peiling is gesloten',
  taak: 'Het is opgeschreven',
  overdracht: 'De overdracht is begonnen',
  afgevinkt: 'De lijst is bewaard',
};

/** What came of the form before, by a word of ours in the address. */
export function News({ context }: Visit): ReactNode {
  const what = context.req.query('gelukt') ?? '';
  const text = Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}

/** Asks to look again, where something typed looked like a person; nothing when it did not. */
export const LookAgain = ({ trouble }: { trouble: Trouble | null }): ReactNode =>
  trouble?.errors.some(({ text }) => text.endsWith(LOOK_AGAIN)) ? (
    <Checkbox name="sure" label="Ik heb opnieuw gekeken: dit gaat niet over een persoon" />
  ) : null;
