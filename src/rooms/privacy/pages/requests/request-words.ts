import { domain as domains, label } from '../../../../../content/code-lists.ts';
import { requestKinds } from '../../../../../content/data-requests.ts';
import type { RequestRow } from '../../store/data-requests.ts';

/** Ways in which a record was found. */
export const foundWords: Readonly<Record<string, string>> = {
  reference: 'kenmerk',
  address: 'adres',
  phone: 'telefoonnummer',
  plate: 'kenteken',
  name: 'naam',
  kvk: 'KVK-nummer',
  email: 'e-mailadres',
};

export const sayKind = (kind: RequestRow['kind']): string => requestKinds[kind].label;

export const sayDomain = (domain: 'care' | 'safety'): string => label(domains, domain);

/** Choices of a list of words by code. */
export const choicesIn = (
  words: Readonly<Record<string, string | { readonly label: string }>>,
): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(words).map(([value, word]) => ({
    value,
    label: typeof word === 'string' ? word : word.label,
  }));

/** Address of a record that a request asks for. */
export const recordHref = (request: string, reference: string): string =>
  `/verzoeken/dossiers/${request}/${encodeURIComponent(reference)}`;
