import type { ReactNode } from 'react';
import { Field, type FieldProps } from '../../../../kernel/page/index.ts';

/** Chooses a file. What was chosen cannot be put back after an error: browsers do not allow it. */
export const FileInput = ({ accept, ...field }: FieldProps & { accept: string }): ReactNode => (
  <Field {...field}>
    {(wiring) => <input {...wiring} type="file" name={field.name} accept={accept} className="file-input" />}
  </Field>
);
