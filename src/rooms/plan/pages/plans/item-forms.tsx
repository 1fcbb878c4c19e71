import type { ReactNode } from 'react';
import { offices, owningOffices } from '../../../../../content/offices.ts';
import { planTaskCodes, planTasks } from '../../../../../content/plan/plan-item.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DateInput,
  Heading,
  PageHead,
  Panel,
  Paragraph,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Plan, PlanItem } from '../../plan.ts';
import type { ItemView } from '../../plans/read-item.ts';
import { PlanForm, partsOf, SureBox, show, type Visit } from '../showing.tsx';
import { sayTask } from '../words.tsx';

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

function WordFields({ typed, trouble }: { typed: TypedWords; trouble: Trouble | null }): ReactNode {
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

/** The form for a new action. */
export const addPage = (
  visit: Visit,
  plan: Plan,
  typed: TypedWords,
  trouble: Trouble | null = null,
): Response =>
  show(
    visit,
    {
      title: 'Actie toevoegen',
      narrow: true,
      children: (
        <>
          <BackLink href={`/plan/${plan.id}`}>Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Voeg een actie toe" />
          <Unadopted plan={plan} />
          <PlanForm visit={visit} action={`/plan/${plan.id}/onderdeel`}>
            <WordFields typed={typed} trouble={trouble} />
            <ActionGroup>
              <Button>Voeg toe</Button>
            </ActionGroup>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );

const Unadopted = ({ plan }: { plan: Plan }): ReactNode =>
  plan.state === 'adopted' ? (
    <Alert kind="info" heading="Dit plan is vastgesteld">
      <Paragraph>
        Een wijziging hoort pas bij het plan als het college een volgende versie vaststelt. Tot dan blijven de
        beloofde dagen staan zoals ze zijn.
      </Paragraph>
    </Alert>
  ) : null;

interface Typed {
  readonly words: TypedWords;
  readonly reason: string;
}

/** An item of a plan with what can be done to it. */
export function itemPage(
  visit: Visit,
  view: ItemView,
  typed: Typed,
  trouble: Trouble | null = null,
  at = '',
): Response {
  const { item, plan } = view;
  const isText = item.kind === 'text' || item.kind === 'ambition' || item.kind === 'commitment';
  const troubleIn = (path: string): Trouble | null => (path === at ? trouble : null);
  return show(
    visit,
    {
      title: 'Onderdeel van het plan',
      narrow: true,
      children: (
        <>
          <BackLink href={`/plan/${plan.id}`}>Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={isText ? item.title : `${item.code} ${item.title}`}
            intro={<Paragraph subtle>{sayTask(item.task)}</Paragraph>}
          />
          <Unadopted plan={plan} />
          {item.note === '' ? null : (
            <Alert kind="info">
              <Paragraph>{item.note}</Paragraph>
            </Alert>
          )}
          {isText ? (
            <TextForm visit={visit} item={item} typed={typed.words} trouble={troubleIn('/tekst')} />
          ) : (
            <>
              {plan.shared ? null : (
                <Choosing visit={visit} item={item} typed={typed} trouble={troubleIn('/parkeren')} />
              )}
              <PlanForm
                visit={visit}
                action={`/plan/onderdeel/${item.id}`}
                hidden={{ version: String(item.version) }}
              >
                <Heading level={2}>Verander de woorden</Heading>
                <WordFields typed={typed.words} trouble={troubleIn('')} />
                <ActionGroup>
                  <Button>Bewaar</Button>
                </ActionGroup>
              </PlanForm>
            </>
          )}
          {plan.state === 'draft' ? <Removing visit={visit} item={item} /> : null}
        </>
      ),
    },
    trouble,
  );
}

const TextForm = ({
  visit,
  item,
  typed,
  trouble,
}: {
  visit: Visit;
  item: PlanItem;
  typed: TypedWords;
  trouble: Trouble | null;
}): ReactNode => (
  <PlanForm
    visit={visit}
    action={`/plan/onderdeel/${item.id}/tekst`}
    hidden={{ version: String(item.version) }}
  >
    <TextInput
      name="title"
      label={item.kind === 'text' ? 'Kop' : 'Tekst'}
      value={typed.title}
      error={errorAt(trouble, 'title')}
    />
    {item.kind === 'text' ? (
      <TextArea name="body" label="Tekst" rows={14} value={typed.body} error={errorAt(trouble, 'body')} />
    ) : null}
    <SureBox trouble={trouble} />
    <ActionGroup>
      <Button>Bewaar</Button>
    </ActionGroup>
  </PlanForm>
);

/** Adopting or parking: both buttons in one form, so that a reason can stand with either. */
const Choosing = ({
  visit,
  item,
  typed,
  trouble,
}: {
  visit: Visit;
  item: PlanItem;
  typed: Typed;
  trouble: Trouble | null;
}): ReactNode => (
  <Panel labelledBy="choosing">
    <Heading level={2} id="choosing">
      {item.adoption === 'adopted' ? 'Doet u dit niet meer?' : 'Doet u dit?'}
    </Heading>
    <PlanForm
      visit={visit}
      action={`/plan/onderdeel/${item.id}/kiezen`}
      hidden={{ version: String(item.version) }}
    >
      <TextArea
        name="reason"
        id="reason"
        label="Reden"
        hint="Nodig als u parkeert. De raad kan ernaar vragen."
        rows={3}
        value={typed.reason}
        error={errorAt(trouble, 'reason')}
      />
      <SureBox trouble={trouble} />
      <ActionGroup>
        {item.adoption === 'adopted' ? null : <Button>Ja, hoort bij het plan</Button>}
        {item.adoption === 'parked' ? null : (
          <Button kind="secondary" formAction={`/plan/onderdeel/${item.id}/parkeren`}>
            Parkeer met deze reden
          </Button>
        )}
      </ActionGroup>
    </PlanForm>
  </Panel>
);

const Removing = ({ visit, item }: { visit: Visit; item: PlanItem }): ReactNode => (
  <PlanForm
    visit={visit}
    action={`/plan/onderdeel/${item.id}/weg`}
    hidden={{ version: String(item.version) }}
    inline={true}
  >
    <ActionGroup>
      <Button kind="secondary" danger={true}>
        Haal uit het concept
      </Button>
    </ActionGroup>
  </PlanForm>
);
