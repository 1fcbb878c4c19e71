import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { dutiesOf } from '../../../../../content/duties.ts';
import type { OfficeCode } from '../../../../../content/offices.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Button,
  DateInput,
  Form,
  Heading,
  Select,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { slugOfOffice } from '../../duties/offices-here.ts';
import { LookAgain, partsOf, type Visit } from '../norms/showing.tsx';

/** What somebody typed about a duty. */
export interface TypedDuty {
  readonly duty: string;
  readonly onDate: TypedDate;
  readonly text: string;
}

/** Asks what was done for a duty of this office, in one line. */
export const DutyForm = ({
  visit: { house, context },
  office,
  typed,
  trouble,
}: {
  visit: Visit;
  office: OfficeCode;
  typed: TypedDuty | null;
  trouble: Trouble | null;
}): ReactNode => (
  <section className="one-form stack" aria-labelledby="new-duty">
    <Heading level={2} id="new-duty">
      Schrijf op wat is gedaan
    </Heading>
    <Form
      action={`/functies/${slugOfOffice(office)}/gedaan`}
      csrf={csrfField(house, context)}
      once={randomUUID()}
      keepText={true}
    >
      <Select
        name="duty"
        label="Voor welke taak?"
        value={typed?.duty}
        empty="Kies een taak"
        error={errorAt(trouble, 'duty')}
        choices={dutiesOf(office).map(([value, { text }]) => ({ value, label: text }))}
      />
      <DateInput
        name="onDate"
        label="Wanneer?"
        value={typed?.onDate ?? partsOf(localDate(house.clock.now()))}
        error={errorAt(trouble, 'onDate')}
      />
      <TextInput
        name="text"
        label="Wat is er gedaan?"
        hint="Eén regel. Geen namen en niets over een zaak."
        value={typed?.text ?? ''}
        error={errorAt(trouble, 'text')}
      />
      <LookAgain trouble={trouble} />
      <ActionGroup>
        <Button>Bewaar</Button>
      </ActionGroup>
    </Form>
  </section>
);
