import type { ReactNode } from 'react';
import { FieldGroup, type GroupProps } from './choice.tsx';
import { classNames } from './class-names.ts';
import { useWords } from './words.ts';

/** A day as somebody typed it, part by part. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface DateInputProps extends GroupProps {
  readonly value?: TypedDate | undefined;
}

/**
 * A day in three fields, `{name}_day`, `{name}_month` and `{name}_year`: quicker and surer than a calendar
 * for a day that people know. The first field has the id, so that an error can point at it.
 */
export function DateInput({ value, ...group }: DateInputProps): ReactNode {
  const words = useWords();
  const id = group.id ?? group.name;
  const parts = [
    { part: 'day', label: words.day, length: 2 },
    { part: 'month', label: words.month, length: 2 },
    { part: 'year', label: words.year, length: 4 },
  ] as const;
  return (
    <FieldGroup {...group}>
      <div className="date-parts">
        {parts.map(({ part, label, length }, index) => {
          const partId = index === 0 ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label className="utrecht-form-label" htmlFor={partId}>
                {label}
              </label>
              <input
                id={partId}
                name={`${group.name}_${part}`}
                defaultValue={value?.[part]}
                inputMode="numeric"
                autoComplete="off"
                maxLength={length}
                aria-invalid={group.error === undefined ? undefined : true}
                className={classNames(
                  'utrecht-textbox utrecht-textbox--html-input',
                  part === 'year' && 'date-parts__year',
                  group.error !== undefined && 'utrecht-textbox--invalid',
                )}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
