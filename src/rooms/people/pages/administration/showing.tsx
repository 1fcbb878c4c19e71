import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { LocalDate } from '../../../../kernel/local-time.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import { Alert, type TypedDate } from '../../../../kernel/page/index.ts';
import { run, type Verb } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { type StaffPageProps, signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../../kernel/web/trouble.tsx';

/** A request to a page of administration. */
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
  bewaard: 'De wijziging is bewaard',
  uitgenodigd: 'De uitnodiging is verstuurd',
  opnieuw: 'Er is een nieuwe uitnodiging verstuurd. De vorige link werkt niet meer.',
  inlogcode: 'De link is verstuurd. De collega stelt daarmee een nieuwe inlogcode in.',
  beeindigd: 'Deze collega heeft geen toegang meer',
  uitgelogd: 'De collega is overal uitgelogd en ziet dat in het eigen account',
  terug: 'Deze collega kan weer een account maken. Geef ook weer een functie.',
  geplaatst: 'De functie is gegeven',
  functie: 'De functie is beëindigd',
  toegevoegd: 'De organisatie is toegevoegd. Nodig nu een beheerder uit.',
  gestopt: 'De organisatie doet niet meer mee',
  gestart: 'De organisatie doet weer mee',
  logo: 'Het logo is bewaard',
  'logo-weg': 'Het logo is weggehaald',
  kleur: 'De kleur is bewaard',
  provider:
    'De provider is getest en toegevoegd. Nieuwe collega’s kunnen in hun uitnodiging nu kiezen om zo in te loggen.',
  getest: 'De provider is getest. De uitkomst staat bij Laatste test.',
  afwezig: 'De collega staat op afwezig, en krijgt daarover een mail',
  aanwezig: 'Deze afwezigheid geldt niet meer. De collega krijgt daarover een mail.',
  werk: 'Het werk staat weer in de rij',
  weggegooid: 'Het werk is weggegooid',
};

/** What came of the form before, by a word of ours in the address. */
export function News({ context }: Visit): ReactNode {
  const what = context.req.query('gelukt') ?? '';
  const text = Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}
