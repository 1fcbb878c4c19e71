import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import {
  ActionGroup,
  BackLink,
  Button,
  type ButtonProps,
  Form,
  PageHead,
} from '../../../kernel/page/index.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { formNamed, show, typedIn, type Visit } from './showing.tsx';

interface NamedFormProps {
  readonly visit: Visit;
  /** Tells the forms of a page apart when one comes back. */
  readonly name: string;
  /** Of the record as it stood on the page. */
  readonly version?: number | undefined;
  readonly action: string;
  /** What the button says. */
  readonly send: string;
  readonly kind?: ButtonProps['kind'];
  readonly children: ReactNode;
}

/** A form with its fields and its button. Comes it back with something wrong, then it is still the same form. */
export const NamedForm = ({
  visit,
  name,
  version,
  action,
  send,
  kind,
  children,
}: NamedFormProps): ReactNode => (
  <Form
    action={action}
    csrf={csrfField(visit.house, visit.context)}
    once={typedIn(visit, name).text('_once') || randomUUID()}
    hidden={formNamed(name, version)}
    keepText
  >
    {children}
    <ActionGroup>
      <Button {...(kind === undefined ? {} : { kind })}>{send}</Button>
    </ActionGroup>
  </Form>
);

interface FormPageProps extends NamedFormProps {
  readonly title: string;
  readonly heading: string;
  readonly intro?: string;
  readonly back: { readonly href: string; readonly label: string };
  /** What to know before filling in. */
  readonly before?: ReactNode;
  readonly trouble: Trouble | null;
}

/** A page with one form: the way back, what is wrong, the fields and the button. */
export const showForm = ({
  title,
  heading,
  intro,
  back,
  before,
  trouble,
  ...form
}: FormPageProps): Response =>
  show(
    form.visit,
    {
      title,
      narrow: true,
      children: (
        <>
          <BackLink href={back.href}>{back.label}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={heading} {...(intro === undefined ? {} : { intro })} />
          {before}
          <NamedForm {...form} />
        </>
      ),
    },
    trouble,
  );
