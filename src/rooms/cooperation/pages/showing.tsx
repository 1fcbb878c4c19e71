import type { Context } from 'hono';
import { Fragment, type ReactNode } from 'react';
import type { CodeList } from '../../../../content/code-lists.ts';
import { type OfficeCode, officeCodes, sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import {
  Alert,
  Checkbox,
  Link,
  type SelectChoice,
  Tabs,
  type TypedDate,
} from '../../../kernel/page/index.ts';
import { mayEver } from '../../../kernel/policy.ts';
import { type AnyVerb, run, type Verb } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { emptyForm, type Form } from '../../../kernel/web/form.ts';
import { type StaffPageProps, signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { type Trouble, troubleOf } from '../../../kernel/web/trouble.tsx';
import { LOOK_AGAIN } from '../input.ts';

/** A request to a page of this room. */
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

/** What a verb that only asks gives, or null for who may not see it. */
export async function got<Input, Value>(
  visit: Visit,
  verb: Verb<Input, Value>,
  input: unknown,
): Promise<Value | null> {
  const outcome = await ask(visit, verb, input);
  return outcome.kind === 'done' ? outcome.value : null;
}

/** Whether who is signed in may ever do this: what they may not, the page does not offer. */
export const may = ({ house, context }: Visit, verb: AnyVerb): boolean =>
  mayEver(house.sentences, signedIn(context).actor, verb.name);

/** Whether this record is of the organisation of who is signed in. */
export const isOwn = ({ context }: Visit, record: { readonly organisationId: string }): boolean =>
  signedIn(context).actor.organisationId === record.organisationId;

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

/** A day that was typed in three fields, as verbs take it; '' when nothing was typed. */
export function typedDay(form: Form, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => form.text(`${name}_${part}`));
  if (!day && !month && !year) return '';
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The three parts of a day: as they were typed when the form came back, else of the day that is known. */
export function dayParts(form: Form, name: string, known: LocalDate | null): TypedDate {
  if (form.has(`${name}_day`))
    return {
      day: form.text(`${name}_day`),
      month: form.text(`${name}_month`),
      year: form.text(`${name}_year`),
    };
  const [year = '', month = '', day = ''] = known?.split('-') ?? [];
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** What was typed in one of the forms of a page, by the name that it carries; nothing when another came back. */
export const typedIn = ({ context }: Visit, name: string): Form => {
  const form = context.get('form');
  return form.text('form') === name ? form : emptyForm;
};

/** What goes along with a form unseen: its name, and the version of the record that stood on the page. */
export const formNamed = (form: string, version?: number): Readonly<Record<string, string>> => ({
  form,
  ...(version === undefined ? {} : { version: String(version) }),
});

/** What was typed when the form came back, else what is known. */
export const typedOr = (form: Form, name: string, known: string): string =>
  form.has('_once') ? form.text(name) : known;

/** What was ticked when the form came back, else what is known. */
export const tickedOr = (form: Form, name: string, known: readonly string[]): readonly string[] =>
  form.has('_once') ? form.all(name) : known;

/** The codes of a list as choices. */
export const choicesOf = (list: CodeList): SelectChoice[] =>
  Object.entries(list).map(([value, { nl }]) => ({ value, label: nl }));

/** Offices as choices. */
export const officeChoices = (codes: readonly OfficeCode[] = officeCodes): SelectChoice[] =>
  codes.map((value) => ({ value, label: sayOffice(value) }));

/** A number that was typed; what is no number stays one, for the verb to refuse. */
export const typedNumber = (form: Form, name: string): number => Number(form.text(name) || 'geen');

/** Asks to look again, once the verb said that a text looks like a person. */
export const SureBox = ({ trouble, form }: { trouble: Trouble | null; form: Form }): ReactNode =>
  trouble?.errors.some(({ text }) => text.endsWith(LOOK_AGAIN)) || form.text('sure') === 'yes' ? (
    <Checkbox
      name="sure"
      label="Ik heb gekeken: hier staat niets over een persoon"
      checked={form.text('sure') === 'yes'}
    />
  ) : null;

const NEWS: Readonly<Record<string, string>> = {
  bewaard: 'Bewaard',
  gepland: 'Het overleg is gepland',
  verstuurd: 'De uitnodigingen gaan zo de deur uit',
  gehouden: 'Het overleg telt nu mee',
  afgelast: 'Het overleg is afgelast',
  toegevoegd: 'Toegevoegd',
  weg: 'Weggehaald',
  overgenomen: 'De bekende afspraken staan er. Kijk ze na: ze zijn nog te controleren.',
  gevraagd: 'Uw vraag ligt bij de ketenregisseur',
  ingetrokken: 'Ingetrokken',
  ingestuurd: 'Uw voorbeeld is ingestuurd. De regisseur bekijkt het.',
  afgesloten: 'De zaak is afgesloten',
};

/** What came of the form before, by a word of ours in the address. */
export function News({ context }: Visit): ReactNode {
  const what = context.req.query('gelukt') ?? '';
  const text = Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}

/** The first year of which there are figures (S23). */
const FIRST_YEAR = 2020;

/** To the year before and after, as far as there is something to plan or to look back on. */
export function YearLinks({
  visit,
  year,
  href,
}: {
  visit: Visit;
  year: number;
  href: (year: number) => string;
}): ReactNode {
  const last = Number(localDate(visit.house.clock.now()).slice(0, 4)) + 2;
  return [year - 1, year + 1]
    .filter((other) => other >= FIRST_YEAR && other <= last)
    .map((other) => (
      <Fragment key={other}>
        <Link href={href(other)}>{String(other)}</Link>
        {' · '}
      </Fragment>
    ));
}

/** The pages of the family of agreements. */
export const AgreementTabs = ({ at }: { at: string }): ReactNode => (
  <Tabs
    label="Afspraken en beleid"
    tabs={[
      { href: '/afspraken', label: 'Afspraken', current: at === 'afspraken' },
      { href: '/afspraken/kaart', label: 'Per gemeente', current: at === 'kaart' },
      { href: '/beleid', label: 'Beleidsstukken', current: at === 'beleid' },
    ]}
  />
);
