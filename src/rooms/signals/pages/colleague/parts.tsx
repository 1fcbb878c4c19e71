import type { ReactNode } from 'react';
import {
  exploitationForm,
  label,
  minor,
  reporterType,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import { colleagueReporters } from '../../../../../content/settings.ts';
import {
  Details,
  EmergencyBanner,
  FieldRow,
  List,
  RadioGroup,
  Select,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { choicesOf } from '../handling/signal-words.tsx';
import { WantsHelp } from '../wants-help.tsx';
import type { Values } from './answers.ts';

export interface FormState {
  readonly values: Values;
  readonly trouble: Trouble | null;
}

/** Danger comes before every field, and a report never takes the place of a call (R1). */
export const DangerFirst = (): ReactNode => (
  <EmergencyBanner text="Is er nu gevaar? Bel eerst 112. Hier melden hoeft dan niet, en kan ook later." />
);

/** Where and when, and by what it can be recognised. */
export const Whereabouts = ({ values, trouble }: FormState): ReactNode => (
  <>
    <FieldRow>
      <TextInput
        name="address"
        label="Straat en huisnummer"
        value={values['address']}
        error={errorAt(trouble, 'address')}
      />
      <TextInput name="place" label="Plaats" value={values['place']} error={errorAt(trouble, 'place')} />
    </FieldRow>
    <FieldRow>
      <TextInput
        name="business"
        label="Bedrijf of plek"
        value={values['business']}
        error={errorAt(trouble, 'business')}
      />
      <TextInput
        name="vehicles"
        label="Kenteken of voertuig"
        value={values['vehicles']}
        error={errorAt(trouble, 'vehicles')}
      />
    </FieldRow>
    <TextInput
      name="when"
      label="Wanneer was dit?"
      hint="Bijvoorbeeld: vandaag om 10 uur, of elke nacht sinds mei."
      value={values['when']}
      error={errorAt(trouble, 'when')}
    />
  </>
);

/** What somebody thinks it is, and how soon it needs somebody. The age comes first: it decides what is asked (R6). */
export const Estimate = ({ values, trouble }: FormState): ReactNode => (
  <>
    <FieldRow>
      <RadioGroup
        name="minor"
        label="Is er een minderjarige bij?"
        value={values['minor']}
        choices={choicesOf(minor)}
        error={errorAt(trouble, 'minor')}
      />
      <RadioGroup
        name="urgency"
        label="Hoe snel moet iemand kijken?"
        value={values['urgency']}
        choices={(['acute', 'urgent', 'soon', 'normal'] as const).map((code) => ({
          value: code,
          label: label(signalUrgency, code),
        }))}
      />
    </FieldRow>
    <WantsHelp
      help={values['help']}
      refusal={values['helpRefusal']}
      error={(field) => errorAt(trouble, field)}
    />
    <Select
      name="form"
      label="Waar lijkt het op?"
      hint="Een vermoeden is genoeg. U hoeft het niet zeker te weten."
      value={values['form']}
      choices={choicesOf(exploitationForm)}
    />
  </>
);

/** The function of whoever saw it: it decides who reads the report. */
export const FunctionSelect = ({
  values,
  trouble,
  label: words,
  all,
}: FormState & { label: string; all?: boolean }): ReactNode => {
  const own = colleagueReporters.map((code) => ({ value: code, label: label(reporterType, code) }));
  const others = choicesOf(reporterType).filter(
    ({ value }) => value !== 'self' && value !== 'anonymous' && !own.some((one) => one.value === value),
  );
  return (
    <Select
      name="function"
      label={words}
      empty="Kies een functie"
      value={values['function']}
      error={errorAt(trouble, 'function')}
      required
      choices={
        all
          ? [
              { label: 'Eigen gemeente', choices: own },
              { label: 'Anderen', choices: others },
            ]
          : own
      }
    />
  );
};

/** Who will read this, before it is sent. */
export const WhoReads = ({ sentences }: { sentences: readonly string[] }): ReactNode => (
  <Details summary="Wie leest dit?">
    <List items={sentences} />
  </Details>
);
