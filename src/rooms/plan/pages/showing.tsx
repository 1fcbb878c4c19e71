import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ownOffices } from '../../../kernel/office.ts';
import { Checkbox, Form } from '../../../kernel/page/index.ts';
import { decide } from '../../../kernel/policy.ts';
import type { Form as Sent } from '../../../kernel/web/form.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { signedIn } from '../../../kernel/web/staff-page.tsx';
import type { Trouble } from '../../../kernel/web/trouble.tsx';
import { newsFrom, type Visit } from '../../../kernel/web/visit.tsx';

export { after, ask, may, partsOf, show, typedDay, type Visit } from '../../../kernel/web/visit.tsx';

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

/** What came of the form before, by a word of ours in the address. */
export const News = newsFrom({
  begonnen: 'Het concept staat klaar. Pas het aan waar uw gemeente anders is.',
  bewaard: 'De wijziging is bewaard',
  toegevoegd: 'De actie is toegevoegd',
  gekozen: 'Deze suggestie hoort nu bij het plan',
  geparkeerd: 'Geparkeerd, met de reden erbij',
  verplaatst: 'De volgorde is bewaard',
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
});
