import type { ReactNode } from 'react';
import { TextArea, TextInput } from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';

/** What an administrator types about a provider, as it was typed. The secret does not come back. */
export interface TypedProvider {
  readonly label: string;
  readonly acrValues: string;
}

/** What can be changed later too. */
export const ProviderFields = ({
  typed,
  trouble,
}: {
  typed: TypedProvider;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="label"
      label="Tekst op de knop, na “Inloggen met”"
      hint="Bijvoorbeeld: gemeente Voorbeeldstad."
      value={typed.label}
      error={errorAt(trouble, 'label')}
      required
    />
    <TextArea
      name="acrValues"
      label="Niveaus die voor inloggen met twee stappen staan (acr)"
      hint="Eén per regel. Zegt de provider in “amr” dat er met twee stappen is ingelogd (“mfa”), dan hoeft u niets in te vullen. Zegt hij niets, dan vraagt Lantaarn zelf nog een inlogcode."
      value={typed.acrValues}
      error={errorAt(trouble, 'acrValues')}
      rows={2}
    />
  </>
);

/** The client secret; it goes in and never comes out. */
export const SecretField = ({
  label,
  hint,
  trouble,
}: {
  label: string;
  hint?: string;
  trouble: Trouble | null;
}): ReactNode => (
  <TextInput
    name="secret"
    type="password"
    label={label}
    {...(hint === undefined ? {} : { hint })}
    error={errorAt(trouble, 'secret')}
  />
);
