import type { ReactNode } from 'react';
import { TextInput } from '../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';

/** A new password, twice. What was typed does not come back on the page. */
export const NewPasswordFields = ({ trouble }: { trouble: Trouble | null }): ReactNode => (
  <>
    <TextInput
      name="password"
      type="password"
      label="Nieuw wachtwoord"
      hint="Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden."
      autoComplete="new-password"
      error={errorAt(trouble, 'password')}
      required
    />
    <TextInput
      name="repeated"
      type="password"
      label="Nieuw wachtwoord, nog een keer"
      autoComplete="new-password"
      error={errorAt(trouble, 'repeated')}
      required
    />
  </>
);

/** The password with which somebody signs in now. */
export const CurrentPasswordField = ({ trouble }: { trouble: Trouble | null }): ReactNode => (
  <TextInput
    name="current"
    type="password"
    label="Uw wachtwoord"
    hint="Het wachtwoord waarmee u nu inlogt."
    autoComplete="current-password"
    error={errorAt(trouble, 'current')}
    required
  />
);
