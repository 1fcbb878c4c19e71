import type { ReactNode } from 'react';
import { Button, Form, Paragraph } from '../../../../kernel/page/index.ts';

/** A button that makes a paper of what stands above it. */
export const LetterForm = ({
  action,
  csrf,
  label,
}: {
  action: string;
  csrf: string;
  label: string;
}): ReactNode => (
  <Form action={action} csrf={csrf}>
    <Paragraph subtle>
      Op papier is het niet meer versleuteld. Het document krijgt een nummer, en dat u het maakt komt in het
      logboek en in het register.
    </Paragraph>
    <Button kind="secondary">{label}</Button>
  </Form>
);
