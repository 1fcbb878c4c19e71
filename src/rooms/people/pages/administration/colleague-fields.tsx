import type { ReactNode } from 'react';
import { DateInput, RadioGroup, TextInput, type TypedDate } from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';

/** Who a colleague is, as it stands in a form. */
export interface TypedColleague {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Name, address and telephone number of a colleague. */
export const ColleagueFields = ({
  typed,
  trouble,
}: {
  typed: TypedColleague;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="name"
      label="Naam"
      hint="Zoals collega’s die kennen, bijvoorbeeld Noor van der Meer."
      value={typed.name}
      error={errorAt(trouble, 'name')}
      spellCheck={false}
    />
    <TextInput
      name="email"
      type="email"
      label="E-mailadres van het werk"
      hint="Hiermee logt de collega in. Gebruik geen adres dat meer mensen lezen."
      value={typed.email}
      error={errorAt(trouble, 'email')}
    />
    <TextInput
      name="phone"
      type="tel"
      label="Telefoonnummer (mag leeg blijven)"
      value={typed.phone}
      error={errorAt(trouble, 'phone')}
      width="medium"
    />
  </>
);

/** How and how long somebody sits on a seat, as it stands in a form. */
export interface TypedSitting {
  readonly capacity: string;
  readonly from: TypedDate;
  readonly until: TypedDate;
}

/** Holder or deputy, from when until when. */
export const SittingFields = ({
  typed,
  trouble,
}: {
  typed: TypedSitting;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <RadioGroup
      name="capacity"
      label="Houder of vervanger"
      value={typed.capacity}
      error={errorAt(trouble, 'capacity')}
      choices={[
        { value: 'holder', label: 'Houder' },
        {
          value: 'deputy',
          label: 'Vervanger',
          hint: 'Ziet en doet hetzelfde, bij afwezigheid van de houder.',
        },
      ]}
    />
    <DateInput name="from" label="Vanaf" value={typed.from} error={errorAt(trouble, 'from')} />
    <UntilField value={typed.until} trouble={trouble} />
  </>
);

/** The last day on a seat; may stay open. */
export const UntilField = ({ value, trouble }: { value: TypedDate; trouble: Trouble | null }): ReactNode => (
  <DateInput
    name="until"
    label="Tot en met (mag leeg blijven)"
    hint="Leeg betekent: tot u de functie beëindigt."
    value={value}
    error={errorAt(trouble, 'until')}
  />
);
