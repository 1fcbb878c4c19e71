import { policyKind } from '../../../../content/code-lists.ts';
import { type OfficeCode, officeCodes, offices } from '../../../../content/offices.ts';
import { DateInput, Select, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { addDocument } from '../documents/policy-document.ts';
import { listFrames } from '../documents/read-documents.ts';
import type { PolicyDocument } from '../store/policy-documents.ts';
import { showForm } from './form-frame.tsx';
import {
  choicesOf,
  dayParts,
  got,
  may,
  officeChoices,
  SureBox,
  typedIn,
  typedOr,
  type Visit,
} from './showing.tsx';

const ADOPTERS: readonly OfficeCode[] = officeCodes.filter(
  (code) =>
    ['college', 'council', 'mayor', 'rvo', 'regional_table', 'var'].includes(code) ||
    offices[code].of === 'nation',
);

/** The form of a new document, or of one that is known. */
export async function documentFormPage(
  visit: Visit,
  known: PolicyDocument | null,
  trouble: Trouble | null,
): Promise<Response> {
  const frames = await got(visit, listFrames, {});
  if (frames === null || !may(visit, addDocument)) return notThere(visit.context, 'staff');
  const form = typedIn(visit, 'document');
  return showForm({
    visit,
    trouble,
    title: known === null ? 'Beleidsstuk toevoegen' : 'Beleidsstuk wijzigen',
    heading: known === null ? 'Voeg een beleidsstuk toe' : 'Wijzig het beleidsstuk',
    back: { href: known === null ? '/beleid' : `/beleid/${known.id}`, label: 'Terug' },
    name: 'document',
    version: known?.version,
    action: known === null ? '/beleid/nieuw' : `/beleid/${known.id}/wijzigen`,
    send: known === null ? 'Voeg toe' : 'Bewaar',
    children: (
      <>
        <TextInput
          name="title"
          label="Titel"
          value={typedOr(form, 'title', known?.title ?? '')}
          error={errorAt(trouble, 'title')}
          required
        />
        <Select
          name="kind"
          label="Wat voor stuk"
          choices={choicesOf(policyKind)}
          empty="Kies"
          value={typedOr(form, 'kind', known?.kind ?? '')}
          error={errorAt(trouble, 'kind')}
          required
        />
        <Select
          name="adoptedBy"
          label="Wie stelde het vast"
          choices={officeChoices(ADOPTERS)}
          empty="Kies"
          value={typedOr(form, 'adoptedBy', known?.adoptedBy ?? '')}
          error={errorAt(trouble, 'adoptedBy')}
          required
        />
        <DateInput
          name="adoptedOn"
          label="Wanneer"
          value={dayParts(form, 'adoptedOn', known?.adoptedOn ?? null)}
          error={errorAt(trouble, 'adoptedOn')}
        />
        <DateInput
          name="validUntil"
          label="Geldt tot en met"
          hint="Leeg: er is geen einddatum."
          value={dayParts(form, 'validUntil', known?.validUntil ?? null)}
          error={errorAt(trouble, 'validUntil')}
        />
        <Select
          name="frameId"
          label="Valt onder"
          hint="Het stuk dat het kader is voor dit stuk."
          choices={frames
            .filter(({ id }) => id !== known?.id)
            .map(({ id, title }) => ({ value: id, label: title }))}
          empty="Geen ander stuk"
          value={typedOr(form, 'frameId', known?.frameId ?? '')}
          error={errorAt(trouble, 'frameId')}
        />
        <TextInput
          name="reference"
          label="Waar te vinden (mag leeg blijven)"
          hint="Een adres op internet of een zaaknummer."
          value={typedOr(form, 'reference', known?.reference ?? '')}
          error={errorAt(trouble, 'reference')}
        />
        <SureBox trouble={trouble} form={form} />
      </>
    ),
  });
}
