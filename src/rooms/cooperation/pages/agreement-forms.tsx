import type { ReactNode } from 'react';
import { agreementState, label } from '../../../../content/code-lists.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  CheckboxGroup,
  DateInput,
  Heading,
  Paragraph,
  RadioGroup,
  Stack,
  TextInput,
} from '../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { nextStates } from '../agreements/agreement.ts';
import type { AgreementFile } from '../agreements/read-agreements.ts';
import { setCoverage } from '../agreements/set-coverage.ts';
import { isCovered } from '../facts.ts';
import { NamedForm } from './form-frame.tsx';
import { dayParts, isOwn, may, SureBox, tickedOr, typedIn, typedOr, type Visit } from './showing.tsx';

interface PartProps {
  readonly visit: Visit;
  readonly file: AgreementFile;
  readonly trouble: Trouble | null;
}

/** Takes an agreement a step further. */
export function StepForm({ visit, file: { agreement }, trouble }: PartProps): ReactNode {
  const form = typedIn(visit, 'step');
  return (
    <Stack gap="close">
      <Heading level={2}>Volgende stap</Heading>
      <NamedForm
        visit={visit}
        name="step"
        version={agreement.version}
        action={`/afspraken/${agreement.id}/stap`}
        send="Leg vast"
      >
        <RadioGroup
          name="to"
          label="Waar staat de afspraak nu"
          choices={nextStates(agreement.state).map((value) => ({
            value,
            label: label(agreementState, value),
          }))}
          value={typedOr(form, 'to', '')}
          error={errorAt(trouble, 'to')}
        />
        <TextInput
          name="remark"
          label="Opmerking (mag leeg blijven)"
          hint="Bijvoorbeeld het nummer van het besluit. Geen namen."
          value={typedOr(form, 'remark', '')}
          error={errorAt(trouble, 'remark')}
        />
        <SureBox trouble={trouble} form={form} />
      </NamedForm>
    </Stack>
  );
}

/** For which municipalities an agreement holds, and for who keeps it how to set that. */
export function Coverage({
  visit,
  file: { agreement, coverage },
  trouble,
  names,
}: PartProps & { names: ReadonlyMap<string, string> }): ReactNode {
  const today = localDate(visit.house.clock.now());
  const now = coverage
    .filter((one) => isCovered(one, today))
    .map(({ municipalityId }) => municipalityId as string);
  const open = coverage
    .filter(({ until }) => until === null)
    .map(({ municipalityId }) => municipalityId as string);
  const form = typedIn(visit, 'coverage');
  const sets = agreement.shared && isOwn(visit, agreement) && may(visit, setCoverage);
  return (
    <Stack gap="close">
      <Heading level={2}>Voor wie</Heading>
      <Paragraph>
        {now.length === 0
          ? 'Deze afspraak geldt nu voor geen gemeente.'
          : `Geldt nu voor ${now.length} ${now.length === 1 ? 'gemeente' : 'gemeenten'}: ${now.map((id) => names.get(id) ?? 'een gemeente').join(', ')}.`}
      </Paragraph>
      {sets ? (
        <NamedForm
          visit={visit}
          name="coverage"
          version={agreement.version}
          action={`/afspraken/${agreement.id}/gemeenten`}
          kind="secondary"
          send="Leg vast voor wie"
        >
          <CheckboxGroup
            name="municipalities"
            label="Voor welke gemeenten geldt zij"
            choices={[...names].map(([value, label]) => ({ value, label }))}
            values={tickedOr(form, 'municipalities', open)}
            error={errorAt(trouble, 'municipalities')}
          />
          <DateInput
            name="from"
            label="Vanaf welke dag"
            hint="Een gemeente die u uitvinkt, deed mee tot en met de dag ervoor."
            value={dayParts(form, 'from', today)}
            error={errorAt(trouble, 'from')}
          />
        </NamedForm>
      ) : null}
    </Stack>
  );
}
