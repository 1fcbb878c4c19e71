import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, ErrorText, type FieldProps, Hint } from './field.tsx';
import type { Choice } from './input.tsx';
import { useWords } from './words.ts';

export interface ChoiceWithHint extends Choice {
  readonly hint?: ReactNode;
}

export type GroupProps = Omit<FieldProps, 'width' | 'labelHidden'>;

/** Fields that answer one question together; an error points at `id` of the first of them. */
export function FieldGroup({ children, ...props }: GroupProps & { children: ReactNode }): ReactNode {
  const id = props.id ?? props.name;
  return (
    <div
      className={classNames(
        'utrecht-form-fieldset',
        props.error !== undefined && 'utrecht-form-fieldset--invalid',
      )}
    >
      <fieldset
        id={`${id}-group`}
        className="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy(id, props)}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {props.asHeading ? <h1 className="nl-heading nl-heading--level-1">{props.label}</h1> : props.label}
        </legend>
        <Hint id={id} hint={props.hint} />
        <ErrorText id={id} error={props.error} />
        {children}
      </fieldset>
    </div>
  );
}

export interface RadioGroupProps extends GroupProps {
  readonly choices: readonly ChoiceWithHint[];
  readonly value?: string | undefined;
  /** Sets the last choice apart with "of": for "weet ik niet". */
  readonly lastApart?: boolean;
}

/** One of a few. */
export function RadioGroup({ choices, value, lastApart, ...group }: RadioGroupProps): ReactNode {
  const id = group.id ?? group.name;
  return (
    <FieldGroup {...group}>
      <div className="choices">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={group.name}
            choice={choice}
            checked={choice.value === value}
            apart={lastApart === true && index === choices.length - 1}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends GroupProps {
  readonly choices: readonly ChoiceWithHint[];
  readonly values?: readonly string[] | undefined;
  readonly lastApart?: boolean;
}

/** None, some or all. */
export function CheckboxGroup({ choices, values, lastApart, ...group }: CheckboxGroupProps): ReactNode {
  const id = group.id ?? group.name;
  return (
    <FieldGroup {...group}>
      <div className="choices">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={group.name}
            choice={choice}
            checked={values?.includes(choice.value) ?? false}
            apart={lastApart === true && index === choices.length - 1}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps {
  readonly name: string;
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: string;
  readonly checked?: boolean;
  readonly error?: string | undefined;
}

/** One thing, yes or no. */
export const Checkbox = ({
  name,
  id = name,
  value = 'yes',
  checked = false,
  label,
  hint,
  error,
}: CheckboxProps): ReactNode => (
  <div className={classNames('utrecht-form-field', error !== undefined && 'utrecht-form-field--invalid')}>
    <ErrorText id={id} error={error} />
    <div className="choices">
      <ChoiceRow
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, hint }}
        checked={checked}
        error={error}
      />
    </div>
  </div>
);

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly choice: ChoiceWithHint;
  readonly checked: boolean;
  readonly apart?: boolean;
  readonly error?: string | undefined;
}

function ChoiceRow({ type, id, name, choice, checked, apart, error }: ChoiceRowProps): ReactNode {
  const words = useWords();
  // The first choice has the id of its group, whose hint and error have names of their own.
  const own = `${id}-choice`;
  const described = [describedBy(own, { hint: choice.hint }), describedBy(id, { error })];
  return (
    <>
      {apart ? <div className="choices__or">{words.or}</div> : null}
      <div className="choice">
        <input
          type={type}
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={checked}
          autoComplete="off"
          aria-describedby={described.filter((part) => part !== undefined).join(' ') || undefined}
          aria-invalid={error === undefined ? undefined : true}
          className="choice__control"
        />
        <div className="choice__text">
          <label className={classNames('utrecht-form-label', `utrecht-form-label--${type}`)} htmlFor={id}>
            {choice.label}
          </label>
          <Hint id={own} hint={choice.hint} />
        </div>
      </div>
    </>
  );
}
