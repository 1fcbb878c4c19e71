import type { ReactNode } from 'react';
import { TextInput } from '../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { dayField } from './asking.ts';

interface PeriodFieldsProps {
  readonly filters: Readonly<Record<string, string>>;
  readonly trouble: Trouble | null;
}

/** From which day until which: the last one counts too. */
export const PeriodFields = ({ filters, trouble }: PeriodFieldsProps): ReactNode => (
  <>
    <TextInput
      name="from"
      label="Van (dag-maand-jaar)"
      value={dayField(filters['from'])}
      error={errorAt(trouble, 'from')}
    />
    <TextInput
      name="until"
      label="Tot en met"
      value={dayField(filters['until'])}
      error={errorAt(trouble, 'until')}
    />
  </>
);
