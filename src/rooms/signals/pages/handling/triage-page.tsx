import type { ReactNode } from 'react';
import { exploitationForm, minor, signalUrgency } from '../../../../../content/code-lists.ts';
import { CheckboxGroup, type ChoiceWithHint, RadioGroup, TextArea } from '../../../../kernel/page/index.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { type TriageNext, triage } from '../../handling/triage.ts';
import { isOpen, mayMove, type SignalState } from '../../signal.ts';
import { WantsHelp } from '../wants-help.tsx';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { choicesOf } from './signal-words.tsx';

/** Not a step of the verb: the signal stays in triage, and the second reader is asked on the page that follows (R17). */
const NO_TRAFFICKING = 'no_trafficking';

/** Deciding what kind of signal it is: a minor first, then forms, urgency, and what follows. */
export const triagePage: ActPage = {
  path: 'beoordelen',
  heading: 'Beoordelen',
  submit: 'Beoordeling opslaan',
  verb: () => triage,
  input: (typed) => ({
    minor: typed.text('minor'),
    help: typed.text('help') || null,
    helpRefusal: typed.text('helpRefusal') || null,
    forms: typed.all('forms'),
    urgency: typed.text('urgency'),
    next: typed.text('next') === NO_TRAFFICKING ? 'stay' : typed.text('next'),
    motivation: typed.text('motivation'),
  }),
  told: () => 'beoordeeld',
  onward: (typed) => (typed.text('next') === NO_TRAFFICKING ? 'sluiten?uitkomst=closed_not_trafficking' : ''),
  impossible: ({ facts }) => (isOpen(facts.state) ? null : 'Dit signaal is gesloten. Heropen het eerst.'),
  Fields: TriageFields,
  besideReport: true,
};

const formChoices: readonly ChoiceWithHint[] = choicesOf(exploitationForm).map((choice) =>
  choice.value === 'criminal'
    ? { ...choice, hint: 'Kan deze verdachte slachtoffer zijn? Iemand kan allebei zijn.' }
    : choice,
);

function TriageFields({ file, typed, error }: FieldsProps): ReactNode {
  return (
    <>
      <RadioGroup
        name="minor"
        label="Is er een minderjarige bij?"
        hint="Twijfelt u? Kies Misschien: dan geldt het als ja tot u het weet. Vraag dan eerst advies aan Veilig Thuis."
        choices={choicesOf(minor)}
        value={typed === null ? known(file, file.facts.minor) : typed.text('minor')}
        error={error('minor')}
      />
      <WantsHelp
        help={typed === null ? (file.facts.help ?? '') : typed.text('help')}
        refusal={typed?.text('helpRefusal')}
        error={error}
      />
      <CheckboxGroup
        name="forms"
        label="Welke vorm van uitbuiting kan dit zijn?"
        hint="Er kunnen er meer zijn. De eerste staat in de lijst."
        choices={formChoices}
        values={typed === null ? formsOf(file) : typed.all('forms')}
        error={error('forms')}
      />
      <RadioGroup
        name="urgency"
        label="Hoe snel moet iemand kijken?"
        hint="Is er nu gevaar? Bel eerst 112."
        choices={choicesOf(signalUrgency)}
        value={typed === null ? file.facts.urgency : typed.text('urgency')}
        error={error('urgency')}
      />
      <RadioGroup
        name="next"
        label="Wat gebeurt er nu?"
        choices={nextChoices(file)}
        value={typed?.text('next')}
        error={error('next')}
      />
      <TextArea
        name="motivation"
        label="Waarom (mag leeg blijven)"
        hint="Wat u zag en waarom u zo beslist. Wordt versleuteld bewaard."
        value={typed?.text('motivation')}
        error={error('motivation')}
        rows={4}
      />
    </>
  );
}

/** What the reporter guessed is not chosen beforehand when it says nothing. */
const known = (file: SignalFile, code: string): string | undefined =>
  code === 'unknown' && file.facts.state === 'received' ? undefined : code;

function formsOf(file: SignalFile): readonly string[] {
  const also = file.acts.findLast(({ kind }) => kind === 'triaged')?.codes['alsoForms'];
  const first = known(file, file.facts.form);
  return [...(first === undefined ? [] : [first]), ...(Array.isArray(also) ? also.map(String) : [])];
}

const nextWords: Readonly<Record<TriageNext, { readonly label: string; readonly hint?: string }>> = {
  enriching: { label: 'Verrijken', hint: 'Kijken wat bekend is in bronnen waar u in mag.' },
  consultation: { label: 'Overleggen met een partner', hint: 'Meedenken, zonder iets door te zetten.' },
  closed_advice: { label: 'Advies geven en sluiten', hint: 'Telt als advies. Niet bij acuut gevaar.' },
  stored_picture: { label: 'Alleen tellen', hint: 'Te weinig om iets te doen, wel voor het beeld.' },
  stay: { label: 'Nog niet beslissen', hint: 'Het signaal blijft in beoordeling.' },
};

function nextChoices(file: SignalFile): readonly ChoiceWithHint[] {
  const { state } = file.facts;
  const possible = (next: TriageNext): boolean =>
    next === 'stay' || next === state || mayMove(state, next satisfies SignalState);
  const steps = (Object.keys(nextWords) as TriageNext[])
    .filter(possible)
    .map((value) => ({ value, ...nextWords[value] }));
  return [
    ...steps,
    {
      value: NO_TRAFFICKING,
      label: 'Geen mensenhandel',
      hint: 'Na het opslaan vraagt u een tweede lezer om mee te kijken.',
    },
  ];
}
