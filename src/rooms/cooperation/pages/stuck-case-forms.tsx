import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { stuckCause, stuckStep } from '../../../../content/code-lists.ts';
import {
  Button,
  Details,
  Form,
  Heading,
  Paragraph,
  Select,
  Stack,
  TextArea,
} from '../../../kernel/page/index.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { CaseFile } from '../stuck/read-cases.ts';
import { NamedForm } from './form-frame.tsx';
import { choicesOf, formNamed, typedIn, typedOr, type Visit } from './showing.tsx';

interface PartProps {
  readonly visit: Visit;
  readonly file: CaseFile;
  readonly trouble: Trouble | null;
}

const at = (file: CaseFile, part: string): string => `/vastgelopen/${file.case.id}/${part}`;

/** What the director does with a case: takes it up, says what was done, closes it. */
export function DirectorForms({ visit, file, trouble }: PartProps): ReactNode {
  const { case: stuck } = file;
  const [step, close] = [typedIn(visit, 'step'), typedIn(visit, 'close')];
  return (
    <>
      {stuck.state === 'asked' ? (
        <Form
          action={at(file, 'oppakken')}
          csrf={csrfField(visit.house, visit.context)}
          once={randomUUID()}
          hidden={formNamed('take', stuck.version)}
          inline
        >
          <Button>Ik pak dit op</Button>
        </Form>
      ) : null}
      <Stack gap="close">
        <Heading level={2}>Leg een stap vast</Heading>
        <NamedForm visit={visit} name="step" action={at(file, 'stap')} kind="secondary" send="Bewaar de stap">
          <Select
            name="kind"
            label="Wat hebt u gedaan"
            choices={choicesOf(stuckStep).filter(({ value }) => value !== 'answer')}
            empty="Kies"
            value={typedOr(step, 'kind', '')}
            error={errorAt(trouble, 'kind')}
          />
          <TextArea
            name="text"
            label="Toelichting"
            hint="Geen namen, nummers of adressen. De vrager leest dit."
            rows={3}
            value={typedOr(step, 'text', '')}
            error={errorAt(trouble, 'text')}
          />
        </NamedForm>
      </Stack>
      <Details summary="Sluit de zaak af" open={close.has('_once')}>
        <NamedForm
          visit={visit}
          name="close"
          version={stuck.version}
          action={at(file, 'sluiten')}
          send="Sluit af"
        >
          <Select
            name="cause"
            id="close-cause"
            label="Wat bleek de oorzaak"
            choices={choicesOf(stuckCause)}
            empty="Kies"
            value={typedOr(close, 'cause', '')}
            error={errorAt(trouble, 'cause')}
          />
          <TextArea
            name="lesson"
            label="Wat leren wij hiervan"
            hint="Geen namen, nummers of adressen."
            rows={3}
            value={typedOr(close, 'lesson', '')}
            error={errorAt(trouble, 'lesson')}
          />
        </NamedForm>
      </Details>
    </>
  );
}

/** What who asked can add, or that it is no longer needed. */
export function AskerForms({ visit, file, trouble }: PartProps): ReactNode {
  const form = typedIn(visit, 'answer');
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>Antwoord of vul aan</Heading>
        <NamedForm visit={visit} name="answer" action={at(file, 'antwoord')} send="Verstuur">
          <TextArea
            name="text"
            label="Uw antwoord"
            hint="Geen namen, nummers of adressen. Alleen de ketenregisseur leest dit."
            rows={3}
            value={typedOr(form, 'text', '')}
            error={errorAt(trouble, 'text')}
          />
        </NamedForm>
      </Stack>
      <Details summary="Is het al opgelost?">
        <NamedForm
          visit={visit}
          name="withdraw"
          action={at(file, 'intrekken')}
          kind="secondary"
          send="Trek de vraag in"
        >
          <Paragraph>U trekt de vraag dan in. De ketenregisseur krijgt bericht.</Paragraph>
        </NamedForm>
      </Details>
    </>
  );
}
