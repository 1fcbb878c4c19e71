import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ErrorIcon, InfoIcon, OkIcon, WarningIcon } from './icons.tsx';
import { Heading } from './text.tsx';
import { useWords } from './words.ts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const ICONS = { info: InfoIcon, ok: OkIcon, warning: WarningIcon, error: ErrorIcon } as const;

export interface AlertProps {
  readonly kind?: AlertKind;
  readonly heading?: string;
  readonly headingLevel?: 2 | 3;
  readonly children?: ReactNode;
}

/** Something to know now. The kind is said in a word as well, for who does not see the colour. */
export function Alert({ kind = 'info', heading, headingLevel = 2, children }: AlertProps): ReactNode {
  const words = useWords();
  const Icon = ICONS[kind];
  const spoken = <span className="visually-hidden">{words.alert[kind]} </span>;
  return (
    <div
      className={classNames('utrecht-alert', `utrecht-alert--${kind}`)}
      role={kind === 'ok' ? 'status' : undefined}
    >
      <div className="utrecht-alert__icon">
        <Icon />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message stack stack--close">
          {heading === undefined ? (
            spoken
          ) : (
            <Heading level={headingLevel} className="utrecht-alert__heading">
              {spoken}
              {heading}
            </Heading>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

/** What is wrong with one answer, and where. */
export interface FieldError {
  /** Id of the field. */
  readonly field: string;
  readonly text: string;
}

/** All that has to change, above the form; each line leads to its field. Nothing when there is nothing. */
export function ErrorSummary({
  errors,
  heading,
}: {
  errors: readonly FieldError[];
  heading?: string;
}): ReactNode {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <error-focus>
      <div className="utrecht-alert utrecht-alert--error error-summary">
        <div className="utrecht-alert__icon">
          <ErrorIcon />
        </div>
        <div className="utrecht-alert__content">
          <div className="utrecht-alert__message stack stack--close" role="alert">
            <h2
              className="nl-heading nl-heading--level-2 utrecht-alert__heading"
              tabIndex={-1}
              // biome-ignore lint/a11y/noAutofocus: the guideline asks that the reader is brought here, also without scripts
              autoFocus={true}
            >
              {heading ?? words.errorSummary(errors.length)}
            </h2>
            <ul className="utrecht-unordered-list">
              {errors.map(({ field, text }) => (
                <li key={`${field} ${text}`} className="utrecht-unordered-list__item">
                  <a className="nl-link" href={`#${field}`}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </error-focus>
  );
}

/** What a page without content is for, and how it gets some. */
export const EmptyState = ({
  heading,
  headingLevel = 2,
  children,
}: {
  heading: string;
  headingLevel?: 2 | 3;
  children?: ReactNode;
}): ReactNode => (
  <div className="empty stack stack--close">
    <Heading level={headingLevel}>{heading}</Heading>
    {children}
  </div>
);
