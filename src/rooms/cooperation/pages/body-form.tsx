import type { ReactNode } from 'react';
import { bodyKind } from '../../../../content/code-lists.ts';
import { CheckboxGroup, Select, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { Body } from '../meetings/body.ts';
import { addBody } from '../meetings/change-body.ts';
import { showForm } from './form-frame.tsx';
import {
  choicesOf,
  may,
  officeChoices,
  SureBox,
  tickedOr,
  typedIn,
  typedOr,
  type Visit,
} from './showing.tsx';

/** Where the pages of the bodies stand. */
export const BODIES = '/overleggen/soorten';

/** What there is to fill in of a body. */
export const BodyFields = ({
  form,
  body,
  trouble,
}: {
  form: TypedForm;
  body: Body | null;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="name"
      label="Naam van het overleg"
      value={typedOr(form, 'name', body?.name ?? '')}
      error={errorAt(trouble, 'name')}
      required
    />
    <Select
      name="kind"
      label="Wat voor overleg"
      choices={choicesOf(bodyKind)}
      empty="Kies"
      value={typedOr(form, 'kind', body?.kind ?? '')}
      error={errorAt(trouble, 'kind')}
      required
    />
    <Select
      name="chair"
      label="Voorzitter"
      hint="Een functie, geen naam."
      choices={officeChoices()}
      empty="Kies een functie"
      value={typedOr(form, 'chair', body?.chair ?? '')}
      error={errorAt(trouble, 'chair')}
      required
    />
    <CheckboxGroup
      name="members"
      label="Wie wordt uitgenodigd"
      choices={officeChoices()}
      values={tickedOr(form, 'members', body?.members ?? [])}
      error={errorAt(trouble, 'members')}
    />
    <SureBox trouble={trouble} form={form} />
  </>
);

/** The form of a body of one's own. */
export function newBodyPage(visit: Visit, trouble: Trouble | null): Response {
  if (!may(visit, addBody)) return notThere(visit.context, 'staff');
  return showForm({
    visit,
    trouble,
    title: 'Soort overleg toevoegen',
    heading: 'Voeg een soort overleg toe',
    back: { href: BODIES, label: 'Soorten overleg' },
    name: 'body',
    action: `${BODIES}/nieuw`,
    send: 'Voeg toe',
    children: <BodyFields form={typedIn(visit, 'body')} body={null} trouble={trouble} />,
  });
}
