import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ErrorIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** Ids that tie a control to its words. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldProps {
  /** Name of the value in the form; also the id, so that an error can point at it. */
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What to do, in words: "Vul in wat u hebt gezien". */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** The label is the question of the page: it is then its heading. */
  readonly asHeading?: boolean;
  /** The label is only for screen readers. */
  readonly labelHidden?: boolean;
  readonly width?: 'short' | 'medium' | 'full';
}

/** Label, hint, error and control, in this order: what is said comes before where it is typed. */
export function Field({
  children,
  ...props
}: FieldProps & { children: (wiring: Wiring) => ReactNode }): ReactNode {
  const id = props.id ?? props.name;
  const label = (
    <label className={classNames('utrecht-form-label', props.labelHidden && 'visually-hidden')} htmlFor={id}>
      {props.label}
    </label>
  );
  return (
    <div
      className={classNames(
        'utrecht-form-field',
        props.error !== undefined && 'utrecht-form-field--invalid',
        props.width === 'short' && 'field--short',
        props.width === 'medium' && 'field--medium',
      )}
    >
      <div className="utrecht-form-field__label">
        {props.asHeading ? <h1 className="nl-heading nl-heading--level-1">{label}</h1> : label}
      </div>
      <Hint id={id} hint={props.hint} />
      <ErrorText id={id} error={props.error} />
      <div className="utrecht-form-field__input">
        {children({
          id,
          'aria-describedby': describedBy(id, props),
          'aria-invalid': props.error === undefined ? undefined : true,
          'aria-required': props.required ? true : undefined,
        })}
      </div>
    </div>
  );
}

/** Short fields beside one another where they fit. */
export const FieldRow = ({ children }: { children: ReactNode }): ReactNode => (
  <div className="field-row">{children}</div>
);

/** Ids of hint and error, in the order in which they are read. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: ReactNode; error?: string | undefined },
): string | undefined {
  const ids = [
    ...(hint === undefined || hint === null ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Explains a field, under its label. */
export const Hint = ({ id, hint }: { id: string; hint: ReactNode }): ReactNode =>
  hint === undefined || hint === null ? null : (
    <div id={`${id}-hint`} className="utrecht-form-field-description utrecht-form-field__description">
      {hint}
    </div>
  );

/** Says what to do about a field, between its label and its control. */
export function ErrorText({ id, error }: { id: string; error: string | undefined }): ReactNode {
  const words = useWords();
  return error === undefined ? null : (
    <div id={`${id}-error`} className="utrecht-form-field-error-message utrecht-form-field__error-message">
      <ErrorIcon />
      <span>
        <span className="visually-hidden">{words.errorPrefix} </span>
        {error}
      </span>
    </div>
  );
}
