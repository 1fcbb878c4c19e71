import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import { ActionGroup, Button, Form, type FormProps } from '../../../kernel/page/index.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { passkeyChallenge } from '../passkeys/challenge.ts';
import { FIRST_SCREEN } from './coming-in.tsx';

/**
 * A form that asks the device for a passkey when it is sent. Nothing of it shows without JavaScript or in a browser that
 * knows no passkeys: there is always another way in.
 */
export const PasskeyForm = ({
  options,
  create,
  failed,
  children,
  ...form
}: Omit<FormProps, 'hidden' | 'once'> & {
  readonly hidden?: Readonly<Record<string, string>>;
  /** What the device is asked, as JSON. */
  readonly options: string;
  /** It makes a new one. */
  readonly create?: boolean;
  /** Said when the device gave nothing. */
  readonly failed: string;
}): ReactNode => (
  <passkey-form
    hidden={true}
    data-options={options}
    data-create={create ? '' : undefined}
    data-failed={failed}
  >
    <Form {...form} hidden={{ ...form.hidden, credential: '' }}>
      {children}
      <p role="status" className="nl-paragraph" />
    </Form>
  </passkey-form>
);

/** The button on the page of signing in; there only where it works. */
export function PasskeyButton({
  house,
  context,
  back,
  place,
}: {
  house: House;
  context: Context<Env>;
  back: string;
  /** The place in the queue, when the brake asked to wait. */
  place: Readonly<Record<string, string>>;
}): ReactNode {
  // Before the challenge: the token gives a browser without a session something to bind to.
  const csrf = csrfField(house, context);
  const challenge = passkeyChallenge(house, 'sign-in', context.get('binding'));
  return (
    <PasskeyForm
      action="/inloggen/passkey"
      csrf={csrf}
      options={JSON.stringify({ challenge, userVerification: 'required' })}
      failed="Inloggen met een passkey is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord."
      hidden={{ ...(back === FIRST_SCREEN ? {} : { naar: back }), ...place }}
    >
      <ActionGroup>
        <Button kind="secondary">Inloggen met een passkey</Button>
      </ActionGroup>
    </PasskeyForm>
  );
}
