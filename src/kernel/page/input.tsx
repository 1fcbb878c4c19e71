import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

export interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  /** Off unless said: devices are shared, also with the wrong people. */
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
  /** Id of the form that it belongs to, where it does not stand in it. */
  readonly form?: string | undefined;
  /** The code of a receipt or a one-time code: letters of one width. */
  readonly code?: boolean;
}

/** One line of text. */
export const TextInput = ({
  value,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  spellCheck,
  form,
  ...field
}: TextInputProps): ReactNode => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        name={field.name}
        type={type}
        defaultValue={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={spellCheck}
        form={form}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        dir="auto"
        className={classNames(
          'utrecht-textbox utrecht-textbox--html-input',
          field.error !== undefined && 'utrecht-textbox--invalid',
        )}
      />
    )}
  </Field>
);

export interface FileInputProps extends FieldProps {
  /** Extensions and media types that the browser offers. */
  readonly accept: string;
  readonly multiple?: boolean;
}

/** Chooses files. What was chosen cannot be put back after an error: browsers do not allow it. */
export const FileInput = ({ accept, multiple, ...field }: FileInputProps): ReactNode => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        type="file"
        name={field.name}
        accept={accept}
        multiple={multiple}
        className="file-input"
      />
    )}
  </Field>
);

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** To read and copy only. */
  readonly readOnly?: boolean;
}

/** Several lines of text. */
export const TextArea = ({ value, rows = 5, readOnly, ...field }: TextAreaProps): ReactNode => (
  <Field {...field}>
    {(wiring) => (
      <textarea
        {...wiring}
        name={field.name}
        rows={rows}
        readOnly={readOnly}
        defaultValue={value}
        autoComplete="off"
        dir="auto"
        className={classNames(
          'utrecht-textarea utrecht-textarea--html-textarea',
          field.error !== undefined && 'utrecht-textarea--invalid',
        )}
      />
    )}
  </Field>
);

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

/** A choice in a list that folds out; its label is text only. */
export interface SelectChoice {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly choices: readonly SelectChoice[];
}

export interface SelectProps extends FieldProps {
  readonly value?: string | undefined;
  readonly choices: readonly (SelectChoice | SelectGroup)[];
  /** First line, with an empty value: "Kies een gemeente". */
  readonly empty?: string;
}

/** One of many. For less than eight choices `RadioGroup` is easier. */
export const Select = ({ value, choices, empty, ...field }: SelectProps): ReactNode => (
  <Field {...field}>
    {(wiring) => (
      <select
        {...wiring}
        name={field.name}
        defaultValue={value ?? ''}
        autoComplete="off"
        className={classNames(
          'utrecht-select utrecht-select--html-select',
          field.error !== undefined && 'utrecht-select--invalid',
        )}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ),
        )}
      </select>
    )}
  </Field>
);
