import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  Details,
  Form,
  Heading,
  Link,
  Paragraph,
  Stack,
  TextInput,
} from '../../../kernel/page/index.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { FactorOffer } from '../account/prepare-factor.ts';
import { FIRST_SCREEN } from './coming-in.tsx';
import { CurrentPasswordField } from './new-password-fields.tsx';

/** Where the picture of the QR code is served, to the session that it belongs to. */
export const QR_PATH = '/inloggen/instellen/qr.svg';

/** Groups of four, as people read over. Apps leave the spaces out. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Setting up the app in three steps: install, scan, first code. */
export const FactorForm = ({
  house,
  context,
  offer,
  action,
  back,
  trouble,
}: {
  house: House;
  context: Context<Env>;
  offer: FactorOffer;
  action: string;
  back: string;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <Stack gap="close">
      <Heading level={2}>1. Zet een app op uw telefoon</Heading>
      <Paragraph>
        Gebruik de app die uw organisatie aanraadt, of bijvoorbeeld Microsoft Authenticator, Google
        Authenticator of FreeOTP.
      </Paragraph>
    </Stack>
    <Stack gap="close">
      <Heading level={2}>2. Scan de code met die app</Heading>
      <img
        className="qr-picture"
        src={QR_PATH}
        width={208}
        height={208}
        alt="QR-code om te scannen met de app. Lukt scannen niet, kies dan hieronder de sleutel."
      />
      <Details summary="Scannen lukt niet">
        <Paragraph>Kies in de app voor een sleutel invoeren en typ deze over. Spaties hoeven niet.</Paragraph>
        <Paragraph>
          <code className="secret-key" translate="no">
            {inGroups(offer.secret)}
          </code>
        </Paragraph>
        <Paragraph>
          Leest u dit op uw telefoon? <Link href={offer.uri}>Open de code in de app</Link>.
        </Paragraph>
      </Details>
    </Stack>
    <Stack gap="close">
      <Heading level={2}>3. Vul de code uit de app in</Heading>
      <Form
        action={action}
        csrf={csrfField(house, context)}
        once={randomUUID()}
        hidden={back === FIRST_SCREEN ? {} : { naar: back }}
      >
        <TextInput
          name="code"
          label="Code van 6 cijfers"
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          error={errorAt(trouble, 'code')}
          required
        />
        {offer.asksPassword ? <CurrentPasswordField trouble={trouble} /> : null}
        <ActionGroup>
          <Button>Stel de inlogcode in</Button>
        </ActionGroup>
      </Form>
    </Stack>
  </>
);
