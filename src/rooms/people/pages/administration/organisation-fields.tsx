import type { ReactNode } from 'react';
import { RadioGroup, TextArea, TextInput } from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { DOMAIN_CHOICES } from './organisation-words.ts';

/** The facts of an organisation as they stand in a form. */
export interface TypedFacts {
  readonly name: string;
  readonly slug: string;
  readonly phone: string;
  readonly places: string;
  readonly domain: string;
}

/** The facts that can be changed; its address and domain by the region only. */
export const FactFields = ({
  typed,
  trouble,
  withSlug,
  withDomain,
}: {
  typed: TypedFacts;
  trouble: Trouble | null;
  withSlug: boolean;
  withDomain: boolean;
}): ReactNode => (
  <>
    <TextInput name="name" label="Naam" value={typed.name} error={errorAt(trouble, 'name')} />
    {withSlug ? (
      <TextInput
        name="slug"
        label="Adres van de pagina’s"
        hint="Het deel achter de schuine streep. Wie het oude adres heeft bewaard, vindt de pagina’s dan niet meer."
        value={typed.slug}
        error={errorAt(trouble, 'slug')}
        spellCheck={false}
      />
    ) : null}
    {withDomain ? (
      <RadioGroup
        name="domain"
        label="Domein"
        value={typed.domain}
        choices={DOMAIN_CHOICES}
        error={errorAt(trouble, 'domain')}
      />
    ) : null}
    <TextInput
      name="phone"
      type="tel"
      label="Telefoonnummer voor iedereen (mag leeg blijven)"
      hint="Staat op de openbare pagina’s. Bel het nummer eerst zelf."
      value={typed.phone}
      error={errorAt(trouble, 'phone')}
      width="medium"
    />
    <TextArea
      name="places"
      label="Plaatsen (mag leeg blijven)"
      hint="Eén plaats per regel. Daaraan herkent Lantaarn waar iets is gebeurd."
      value={typed.places}
      error={errorAt(trouble, 'places')}
      rows={4}
    />
  </>
);
