import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ButtonKind = 'primary' | 'secondary' | 'subtle';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  /** For what cannot be undone. */
  readonly danger?: boolean;
  readonly name?: string;
  readonly value?: string;
  /** Sends the form somewhere else than its own address. */
  readonly formAction?: string;
  /** Id of the form that it sends, where it does not stand in it. */
  readonly form?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly children: ReactNode;
}

/** Sends the form it stands in. Never disabled: the server says what is missing. */
export const Button = ({
  kind = 'primary',
  danger,
  name,
  value,
  formAction,
  form,
  describedBy,
  children,
}: ButtonProps): ReactNode => (
  <button
    type="submit"
    name={name}
    value={value}
    formAction={formAction}
    form={form}
    aria-describedby={describedBy}
    className={classNames('nl-button', `nl-button--${kind}`, danger && 'nl-button--negative')}
  >
    <span className="nl-button__label">{children}</span>
  </button>
);

export interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  /** This page stays open; the label says so. */
  readonly newTab?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: the way on where nothing is sent. */
export const ButtonLink = ({ href, kind = 'primary', newTab, children }: ButtonLinkProps): ReactNode => (
  <a
    href={href}
    target={newTab ? '_blank' : undefined}
    className={classNames('nl-button', `nl-button--${kind}`)}
  >
    <span className="nl-button__label">{children}</span>
  </a>
);

/** Buttons next to each other, the most important first. */
export const ActionGroup = ({ children }: { children: ReactNode }): ReactNode => (
  <div className="utrecht-action-group">{children}</div>
);

export interface FormProps {
  readonly action: string;
  /** Proves that the form was made for who sends it; null on public pages, where no cookie comes along from elsewhere. */
  readonly csrf: string | null;
  /** Makes that a form which arrives twice is handled once. */
  readonly once?: string | undefined;
  readonly id?: string;
  /** Asks before typed text is thrown away. Not on public pages: a question on screen keeps people there. */
  readonly keepText?: boolean;
  /** What goes along unseen, apart from the two above. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** For forms with a file. */
  readonly multipart?: boolean;
  readonly inline?: boolean;
  readonly children: ReactNode;
}

/** A form that changes something. The browser does not judge what is filled in; the server does, in words. */
export function Form(props: FormProps): ReactNode {
  const form = (
    <form
      method="post"
      action={props.action}
      id={props.id}
      noValidate={true}
      autoComplete="off"
      encType={props.multipart ? 'multipart/form-data' : undefined}
      className={props.inline ? undefined : 'stack'}
    >
      <HiddenFields
        fields={{
          ...(props.csrf === null ? {} : { _csrf: props.csrf }),
          ...(props.once === undefined ? {} : { _once: props.once }),
          ...props.hidden,
        }}
      />
      {props.children}
    </form>
  );
  const once = props.once === undefined ? form : <once-form>{form}</once-form>;
  return props.keepText ? <keep-text>{once}</keep-text> : once;
}

/** Values that go along with a form unseen. */
export const HiddenFields = ({ fields }: { fields: Readonly<Record<string, string>> }): ReactNode =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

/** A form that only asks: the answer has an address of its own. Never for names, places or free text. */
export const SearchForm = ({ action, children }: { action: string; children: ReactNode }): ReactNode => (
  <form method="get" action={action} noValidate={true} className="filters">
    {children}
  </form>
);
