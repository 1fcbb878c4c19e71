import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { ownOffices } from '../../../kernel/office.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { Alert, Checkbox, Form, type TypedDate } from '../../../kernel/page/index.ts';
import { decide, mayEver } from '../../../kernel/policy.ts';
import { run, type Verb } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as Sent } from '../../../kernel/web/form.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { type StaffPageProps, signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../kernel/web/trouble.tsx';

/** A request to a page of the plan. */
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

/** Whether who is signed in can ever do this; what the page shows follows it, and the verb judges again. */
export const may = ({ house, context }: Visit, verb: string): boolean =>
  mayEver(house.sentences, signedIn(context).actor, verb);

/** Whether who is signed in works on an action with these owners: its office owns it, or runs the whole plan. */
export function mayWorkOn(
  { house, context }: Visit,
  item: { readonly id: string; readonly organisationId: string; readonly owners: readonly string[] },
): boolean {
  const { actor } = signedIn(context);
  const own = ownOffices(actor);
  const owned = item.owners.some((office) => own.some((code) => code === office));
  const subject = { kind: 'plan_item', id: item.id, organisationId: item.organisationId, facts: { owned } };
  return decide(house.sentences, actor, 'plan.update-action', subject).allowed;
}

/** Whether the regional director looks: who reads the plans of others. */
export const isDirector = ({ context }: Visit): boolean =>
  signedIn(context).seat.role === 'regional_director';

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

/** A form of this room: it is made for who sends it, handled once, and asks before typed text is thrown away. */
export const PlanForm = ({
  visit: { house, context },
  action,
  hidden,
  id,
  inline,
  children,
}: {
  visit: Visit;
  action: string;
  hidden?: Readonly<Record<string, string>>;
  id?: string;
  inline?: boolean;
  children: ReactNode;
}): ReactNode => (
  <Form
    action={action}
    csrf={csrfField(house, context)}
    once={randomUUID()}
    keepText={inline !== true}
    {...(hidden === undefined ? {} : { hidden })}
    {...(id === undefined ? {} : { id })}
    {...(inline === undefined ? {} : { inline })}
  >
    {children}
  </Form>
);

/** The mark of the form that was sent. */
export const onceOf = (form: Sent): string => form.text('_once');

/** Asked only where a text seemed to be about somebody. */
export const SureBox = ({ trouble }: { trouble: Trouble | null }): ReactNode =>
  trouble?.errors.some(({ text }) => text.includes('Hier staat misschien')) ? (
    <Checkbox name="sure" label="Ik heb gekeken: dit gaat niet over een persoon" />
  ) : null;

/** A day that was typed in three fields: the parts as they are, and the day as verbs take it ('' when empty). */
export function typedDay(form: Sent, name: string): { readonly parts: TypedDate; readonly day: string } {
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
  begonnen: 'Het concept staat klaar. Pas het aan waar uw gemeente anders is.',
  bewaard: 'De wijziging is bewaard',
  toegevoegd: 'De actie is toegevoegd',
  gekozen: 'Deze suggestie hoort nu bij het plan',
  geparkeerd: 'Geparkeerd, met de reden erbij',
  weg: 'Uit het concept gehaald',
  vastgesteld: 'Het besluit van het college is vastgelegd',
  raad: 'Vastgelegd wat de raad deed',
  open: 'De openbare pagina is open',
  dicht: 'De openbare pagina is gesloten',
  overgenomen: 'Overgenomen uit het sjabloon',
  beoordeeld: 'De beoordeling is bewaard',
  geevalueerd: 'De evaluatie is afgerond',
  ingetrokken: 'Het concept is ingetrokken',
  bijgewerkt: 'Bijgewerkt',
  stap: 'De stappen zijn bijgewerkt',
  bewijs: 'Het bewijs is bijgewerkt',
  opmerking: 'De opmerking staat erbij',
  adres: 'Het adres is ingetrokken',
  vergadering: 'De actie uit het overleg staat nu in het plan',
};

/** What came of the form before, by a word of ours in the address. */
export function News({ context }: Visit): ReactNode {
  const what = context.req.query('gelukt') ?? '';
  const text = Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}
