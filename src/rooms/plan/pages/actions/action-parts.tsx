import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import {
  ActionGroup,
  Button,
  DateInput,
  Details,
  Paragraph,
  Select,
  sayDate,
  TextArea,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { evidenceWords, keyOf, typedEvidence } from '../../actions/evidence.ts';
import type { ActionFile } from '../../actions/read-actions.ts';
import { may, PlanForm, SureBox, type Visit } from '../showing.tsx';

/** What was typed in one of the forms of an action, when it did not go. */
export interface TypedPart {
  readonly part: 'stap' | 'bewijs' | 'koppelen' | 'opmerking';
  readonly title: string;
  readonly what: string;
  readonly day: TypedDate;
  readonly number: string;
  readonly text: string;
}

interface PartProps {
  readonly visit: Visit;
  readonly file: ActionFile;
  readonly typed: TypedPart | null;
  readonly trouble: Trouble | null;
}

interface ListProps {
  readonly visit: Visit;
  readonly file: ActionFile;
  readonly works: boolean;
}

/** The steps of an action, each with its tick. */
export function StepList({ visit, file: { action, steps }, works }: ListProps): ReactNode {
  if (steps.length === 0) return <Paragraph subtle>Deze actie heeft geen stappen.</Paragraph>;
  return (
    <ul className="line-list">
      {steps.map((step) => (
        <li key={step.id}>
          <div className="stack stack--close">
            <span>
              {step.title}
              {step.doneOn === null ? '' : ` (klaar op ${sayDate(step.doneOn)})`}
            </span>
            {works ? (
              <ActionGroup>
                <PlanForm
                  visit={visit}
                  action={`/acties/${action.id}/stap/afvinken`}
                  hidden={{ step: step.id, ticked: step.doneOn === null ? 'yes' : 'no' }}
                  inline={true}
                >
                  <Button kind="secondary">
                    {step.doneOn === null ? 'Klaar' : 'Toch niet klaar'}
                    <span className="visually-hidden">: {step.title}</span>
                  </Button>
                </PlanForm>
                <PlanForm
                  visit={visit}
                  action={`/acties/${action.id}/stap/weg`}
                  hidden={{ step: step.id }}
                  inline={true}
                >
                  <Button kind="subtle">
                    Haal weg<span className="visually-hidden">: {step.title}</span>
                  </Button>
                </PlanForm>
              </ActionGroup>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

export const AddStep = ({ visit, file: { action }, typed, trouble }: PartProps): ReactNode => (
  <Details summary="Voeg een stap toe" open={typed?.part === 'stap'}>
    <PlanForm visit={visit} action={`/acties/${action.id}/stap`}>
      <TextInput
        name="title"
        label="Stap"
        value={typed?.part === 'stap' ? typed.title : ''}
        error={typed?.part === 'stap' ? errorAt(trouble, 'title') : undefined}
      />
      {typed?.part === 'stap' ? <SureBox trouble={trouble} /> : null}
      <ActionGroup>
        <Button kind="secondary">Voeg toe</Button>
      </ActionGroup>
    </PlanForm>
  </Details>
);

/** What shows that something happened. */
export function EvidenceList({ visit, file: { action, evidence }, works }: ListProps): ReactNode {
  if (evidence.length === 0)
    return <Paragraph subtle>Er staat nog niets bij waaruit blijkt dat dit is gebeurd.</Paragraph>;
  return (
    <ul className="line-list">
      {evidence.map((one) => (
        <li key={one.id}>
          <div className="stack stack--close">
            <span>
              <strong>{evidenceWords[one.what] ?? one.what}</strong>
              {`: ${one.label}`}
              {one.happenedOn === null ? '' : `, ${sayDate(one.happenedOn)}`}
              {one.number === null ? '' : `, aantal: ${one.number}`}
              {one.reference === '' ? '' : `, kenmerk ${one.reference}`}
              {` (${sayOffice(one.office)})`}
            </span>
            {works ? (
              <PlanForm
                visit={visit}
                action={`/acties/${action.id}/bewijs/weg`}
                hidden={{ evidence: one.id }}
                inline={true}
              >
                <Button kind="subtle">
                  Haal weg<span className="visually-hidden">: {one.label}</span>
                </Button>
              </PlanForm>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function AddEvidence(props: PartProps): ReactNode {
  return (
    <>
      <TypeIn {...props} />
      {props.file.linkable.length === 0 ? null : <LinkUp {...props} />}
    </>
  );
}

function TypeIn({ visit, file: { action }, typed, trouble }: PartProps): ReactNode {
  const here = typed?.part === 'bewijs' ? typed : null;
  const error = (field: string): string | undefined => (here === null ? undefined : errorAt(trouble, field));
  return (
    <Details summary="Voeg bewijs toe" open={here !== null}>
      <PlanForm visit={visit} action={`/acties/${action.id}/bewijs`}>
        <Select
          name="what"
          label="Wat is er gebeurd?"
          value={here?.what}
          empty="Kies wat er is gebeurd"
          error={error('what')}
          choices={Object.entries(typedEvidence).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          name="label"
          label="In een paar woorden"
          hint="Geen namen. Bijvoorbeeld: training voor burgerzaken en wijkteam."
          value={here?.title}
          error={error('label')}
        />
        <DateInput name="happenedOn" label="Op welke dag?" value={here?.day} error={error('happenedOn')} />
        <TextInput
          name="number"
          label="Hoeveel mensen of stuks? (hoeft niet)"
          value={here?.number}
          error={error('number')}
          width="short"
          inputMode="numeric"
        />
        {here === null ? null : <SureBox trouble={trouble} />}
        <ActionGroup>
          <Button kind="secondary">Voeg toe</Button>
        </ActionGroup>
      </PlanForm>
    </Details>
  );
}

function LinkUp({ visit, file: { action, linkable }, typed, trouble }: PartProps): ReactNode {
  const here = typed?.part === 'koppelen';
  const group = (what: string) =>
    linkable
      .filter((record) => record.what === what)
      .map((record) => ({
        value: keyOf(record),
        label: `${record.label}${record.on === null ? '' : `, ${sayDate(record.on)}`}`,
      }));
  return (
    <Details summary="Koppel een overleg, afspraak of beleidsdocument" open={here}>
      <PlanForm visit={visit} action={`/acties/${action.id}/bewijs/koppelen`}>
        <Select
          name="record"
          label="Wat hoort hierbij?"
          value={here ? typed?.what : ''}
          empty="Kies wat erbij hoort"
          error={here ? errorAt(trouble, 'record') : undefined}
          choices={[
            { label: 'Overleg', choices: group('meeting') },
            { label: 'Afspraken', choices: group('agreement') },
            { label: 'Beleidsdocumenten', choices: group('policy_document') },
          ].filter(({ choices }) => choices.length > 0)}
        />
        <ActionGroup>
          <Button kind="secondary">Koppel</Button>
        </ActionGroup>
      </PlanForm>
    </Details>
  );
}

export const Comment = ({ visit, file: { action }, typed, trouble }: PartProps): ReactNode => {
  const here = typed?.part === 'opmerking' ? typed : null;
  return may(visit, 'plan.comment') ? (
    <Details summary="Zeg er iets bij" open={here !== null}>
      <PlanForm visit={visit} action={`/acties/${action.id}/opmerking`}>
        <TextArea
          name="text"
          label="Opmerking"
          hint="Voor wie aan het plan werkt. Komt nooit op de openbare pagina. Geen namen."
          rows={3}
          value={here?.text}
          error={here === null ? undefined : errorAt(trouble, 'text')}
        />
        {here === null ? null : <SureBox trouble={trouble} />}
        <ActionGroup>
          <Button kind="secondary">Plaats</Button>
        </ActionGroup>
      </PlanForm>
    </Details>
  ) : null;
};
