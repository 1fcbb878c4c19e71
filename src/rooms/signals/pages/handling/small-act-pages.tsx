import type { ReactNode } from 'react';
import { isCodeOf, label, partnerType, signalStatus } from '../../../../../content/code-lists.ts';
import { typedDay } from '../../../../kernel/local-time.ts';
import { Alert, Paragraph, RadioGroup, Select, TextArea, TextInput } from '../../../../kernel/page/index.ts';
import { assign } from '../../handling/assign.ts';
import { movable, move } from '../../handling/move.ts';
import { note } from '../../handling/note.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { reopen } from '../../handling/reopen.ts';
import { setTask } from '../../handling/set-task.ts';
import { isOpen } from '../../signal.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { choicesOf } from './signal-words.tsx';

const closed = 'Dit signaal is gesloten. Heropen het eerst.';
const onlyOpen = ({ facts }: SignalFile): string | null => (isOpen(facts.state) ? null : closed);

/** A note; with a partner named it is a consultation (S57). */
export const notePage: ActPage = {
  path: 'notitie',
  heading: 'Notitie maken',
  submit: 'Notitie opslaan',
  verb: () => note,
  input: (typed) => ({ text: typed.text('text'), consulted: typed.text('consulted') || undefined }),
  told: () => 'notitie',
  impossible: () => null,
  Fields: ({ typed, error, query }: FieldsProps): ReactNode => (
    <>
      <TextArea
        name="text"
        label="Notitie"
        hint="Schrijf feiten, en wie ze zag. Wordt versleuteld bewaard."
        value={typed?.text('text')}
        error={error('text')}
        rows={7}
        required
      />
      <Select
        name="consulted"
        label="Overlegd met (mag leeg blijven)"
        hint="Alleen meedenken. Delen doet u met Doorzetten."
        empty="Met niemand"
        choices={choicesOf(partnerType)}
        value={typed === null ? partnerIn(query('met')) : typed.text('consulted')}
        error={error('consulted')}
        width="medium"
      />
    </>
  ),
};

const partnerIn = (code: string): string => (isCodeOf(partnerType, code) ? code : '');

export const taskPage: ActPage = {
  path: 'taak',
  heading: 'Taak maken',
  submit: 'Taak opslaan',
  verb: () => setTask,
  input: (typed) => ({ text: typed.text('text'), dueDate: typedDay(typed.text('dueDate')) }),
  told: () => 'taak',
  impossible: onlyOpen,
  Fields: ({ typed, error }: FieldsProps): ReactNode => (
    <>
      <TextInput
        name="text"
        label="Wat moet er gebeuren?"
        value={typed?.text('text')}
        error={error('text')}
        required
      />
      <TextInput
        name="dueDate"
        label="Uiterlijk op"
        hint="Bijvoorbeeld 3-12-2026"
        value={typed?.text('dueDate')}
        error={error('dueDate')}
        width="short"
        required
      />
    </>
  ),
};

export const movePage: ActPage = {
  path: 'status',
  heading: 'Status wijzigen',
  submit: 'Status opslaan',
  verb: () => move,
  input: (typed) => ({ to: typed.text('to'), text: typed.text('text') }),
  told: () => 'status',
  impossible: (file) =>
    onlyOpen(file) ??
    (file.facts.state === 'received'
      ? 'Beoordeel het signaal eerst.'
      : statesAfter(file).length === 0
        ? 'Er is nu geen andere status.'
        : null),
  Fields: ({ file, typed, error }: FieldsProps): ReactNode => (
    <>
      <RadioGroup
        name="to"
        label="Nieuwe status"
        choices={statesAfter(file).map((state) => ({ value: state, label: label(signalStatus, state) }))}
        value={typed?.text('to')}
        error={error('to')}
      />
      <TextArea
        name="text"
        label="Waarom (mag leeg blijven)"
        value={typed?.text('text')}
        error={error('text')}
        rows={4}
      />
    </>
  ),
};

const statesAfter = ({ mayBecome }: SignalFile) => movable.filter((state) => mayBecome.includes(state));

export const assignPage: ActPage = {
  path: 'toewijzen',
  heading: 'Toewijzen',
  submit: 'Toewijzen',
  verb: () => assign,
  input: (typed) => ({ to: typed.text('to') }),
  told: () => 'toegewezen',
  impossible: onlyOpen,
  Fields: ({ file, typed, error }: FieldsProps): ReactNode => (
    <RadioGroup
      name="to"
      label="Wie pakt dit signaal op?"
      hint="De anderen in deze functie blijven het signaal zien."
      choices={[...file.colleagues].map(([value, name]) => ({ value, label: name }))}
      value={typed?.text('to') ?? file.assignedTo ?? undefined}
      error={error('to')}
    />
  ),
};

export const reopenPage: ActPage = {
  path: 'heropenen',
  heading: 'Heropenen',
  submit: 'Heropenen',
  verb: () => reopen,
  input: (typed) => ({ text: typed.text('text') }),
  told: () => 'heropend',
  impossible: ({ facts }) => (isOpen(facts.state) ? 'Dit signaal is al open.' : null),
  Fields: ({ typed, error }: FieldsProps): ReactNode => (
    <>
      <Alert kind="info">
        <Paragraph>Het signaal gaat terug naar de beoordeling, met een nieuwe termijn.</Paragraph>
      </Alert>
      <TextArea
        name="text"
        label="Waarom heropent u het?"
        value={typed?.text('text')}
        error={error('text')}
        rows={4}
        required
      />
    </>
  ),
};
