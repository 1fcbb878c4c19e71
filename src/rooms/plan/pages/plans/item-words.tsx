import type { ReactNode } from 'react';
import { offices, owningOffices } from '../../../../../content/offices.ts';
import { planTaskCodes, planTasks } from '../../../../../content/plan/plan-item.ts';
import {
  DateInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import type { Plan, PlanItem } from '../../plan.ts';
import { partsOf, SureBox } from '../showing.tsx';

/** The words of an action as they were typed. */
export interface TypedWords {
  readonly title: string;
  readonly body: string;
  readonly task: string;
  readonly owners: readonly string[];
  readonly term: string;
  readonly from: TypedDate;
  readonly until: TypedDate;
  readonly dependsOn: string;
}

/** Where the words of a new action begin. */
export const emptyWords = (plan: Plan): TypedWords => ({
  title: '',
  body: '',
  task: '',
  owners: ['coordinator'],
  term: 'period',
  from: partsOf(plan.startsOn),
  until: partsOf(plan.endsOn),
  dependsOn: '',
});

/** The words of an action as they stand. */
export const wordsOf = (item: PlanItem): TypedWords => ({
  title: item.title,
  body: item.body,
  task: item.task ?? '',
  owners: item.owners,
  term: item.term === 'none' ? 'period' : item.term,
  from: partsOf(item.startsOn),
  until: partsOf(item.endsOn),
  dependsOn: item.dependsOn.join(', '),
});

/** Offices as three lists that fold out: one or two owners, a working group, a role; never a name. */
const Owners = ({ typed, trouble }: { typed: TypedWords; trouble: Trouble | null }): ReactNode =>
  [0, 1, 2].map((place) => (
    <Select
      key={place}
      name="owners"
      id={place === 0 ? 'owners' : `owners-${place}`}
      label={['Wie', 'En wie nog', 'En wie nog'][place]}
      {...(place === 0 ? { hint: 'Een functie of een groep, nooit een naam.' } : {})}
      value={typed.owners[place] ?? ''}
      empty={place === 0 ? 'Kies wie dit doet' : 'Niemand'}
      error={place === 0 ? errorAt(trouble, 'owners') : undefined}
      choices={[
        { label: 'Gemeente', choices: officesOf('municipality') },
        { label: 'Regio', choices: officesOf('region') },
        { label: 'Partners', choices: [...officesOf('partner'), ...officesOf('nation')] },
      ]}
    />
  ));

const officesOf = (of: string) =>
  owningOffices
    .filter((code) => offices[code].of === of)
    .map((value) => ({ value, label: offices[value].nl }));

/** What an action is, who does it and when. */
export function WordFields({ typed, trouble }: { typed: TypedWords; trouble: Trouble | null }): ReactNode {
  return (
    <>
      <TextInput name="title" label="Wat" value={typed.title} error={errorAt(trouble, 'title')} />
      <TextArea
        name="body"
        label="Toelichting"
        rows={6}
        value={typed.body}
        error={errorAt(trouble, 'body')}
      />
      <Select
        name="task"
        label="Opgave"
        value={typed.task}
        empty="Kies een opgave"
        error={errorAt(trouble, 'task')}
        choices={planTaskCodes.map((value) => ({
          value,
          label: `${value.slice(1)}. ${planTasks[value].nl}`,
        }))}
      />
      <Owners typed={typed} trouble={trouble} />
      <RadioGroup
        name="term"
        label="Wanneer"
        value={typed.term}
        error={errorAt(trouble, 'term')}
        choices={[
          { value: 'period', label: 'De hele periode van het plan' },
          { value: 'first-year', label: 'Het eerste jaar' },
          { value: 'continuous', label: 'Doorlopend, zonder einde' },
          { value: 'dates', label: 'Van een dag tot een dag, hieronder' },
        ]}
      />
      <DateInput name="startsOn" label="Eerste dag" value={typed.from} error={errorAt(trouble, 'startsOn')} />
      <DateInput name="endsOn" label="Laatste dag" value={typed.until} error={errorAt(trouble, 'endsOn')} />
      <TextInput
        name="dependsOn"
        label="Wat moet eerst klaar zijn?"
        hint="Codes van acties, zoals A2. A2/A4 betekent: een van de twee. Leeg als er niets eerst hoeft."
        value={typed.dependsOn}
        error={errorAt(trouble, 'dependsOn')}
        width="medium"
      />
      <SureBox trouble={trouble} />
    </>
  );
}
