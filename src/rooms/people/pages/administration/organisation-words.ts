import { domain as domains } from '../../../../../content/code-lists.ts';
import type { Organisation } from '../../organisations.ts';

/** "Zorg", "Veiligheid", "Zorg en veiligheid". */
export const sayDomain = (domain: Organisation['domain']): string =>
  domain === 'both' ? `${domains.care.nl} en ${domains.safety.nl.toLowerCase()}` : domains[domain].nl;

/** The domains as choices. */
export const DOMAIN_CHOICES = (['care', 'safety', 'both'] as const).map((value) => ({
  value,
  label: sayDomain(value),
}));

/** What an organisation of this kind is called. */
export const KINDS: Readonly<Record<Organisation['kind'], string>> = {
  region: 'Regio',
  municipality: 'Gemeente',
  partner: 'Partner',
};
