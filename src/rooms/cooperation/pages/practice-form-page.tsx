import { CheckboxGroup, TextArea, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { submitPractice } from '../practices/submit-practice.ts';
import type { Practice } from '../store/practices.ts';
import { showForm } from './form-frame.tsx';
import { taskChoices } from './practice-words.tsx';
import { may, SureBox, tickedOr, typedIn, typedOr, type Visit } from './showing.tsx';

/** The form of a new practice, or of one that is known. */
export function practiceFormPage(visit: Visit, known: Practice | null, trouble: Trouble | null): Response {
  const { context } = visit;
  if (!may(visit, submitPractice)) return notThere(context, 'staff');
  const form = typedIn(visit, 'practice');
  const field = (name: 'title' | 'what' | 'forWhom' | 'brings' | 'link') => ({
    name,
    value: typedOr(form, name, known?.[name] ?? ''),
    error: errorAt(trouble, name),
  });
  return showForm({
    visit,
    trouble,
    title: 'Goed voorbeeld insturen',
    heading: known === null ? 'Stuur een goed voorbeeld in' : 'Wijzig het voorbeeld',
    intro: 'De regisseur bekijkt het en deelt het met alle gemeenten. Schrijf niets over personen.',
    back: { href: '/voorbeelden', label: 'Goede voorbeelden' },
    name: 'practice',
    version: known?.version,
    action: known === null ? '/voorbeelden/nieuw' : `/voorbeelden/${known.id}/wijzigen`,
    send: 'Stuur in',
    children: (
      <>
        <TextInput {...field('title')} label="Titel" required />
        <TextArea {...field('what')} label="Wat doet u" required />
        <TextArea {...field('forWhom')} label="Voor wie is het" rows={2} required />
        <TextArea {...field('brings')} label="Wat levert het op" rows={3} required />
        <TextInput
          {...field('link')}
          label="Waar staat het materiaal (mag leeg blijven)"
          hint="Een adres op internet."
        />
        <CheckboxGroup
          name="tasks"
          label="Bij welke opgave hoort het"
          choices={taskChoices}
          values={tickedOr(form, 'tasks', known?.tasks ?? [])}
          error={errorAt(trouble, 'tasks')}
        />
        <SureBox trouble={trouble} form={form} />
      </>
    ),
  });
}
