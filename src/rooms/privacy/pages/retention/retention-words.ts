import { domain as domains, label } from '../../../../../content/code-lists.ts';
import type { Domain } from '../../../../kernel/actor.ts';
import type { ItemOutcome, ListState } from '../../store/destruction-lists.ts';

export const stateWords: Readonly<Record<ListState, string>> = {
  collecting: 'Wordt gemaakt',
  proposed: 'Wacht op goedkeuring',
  executing: 'Wordt uitgevoerd',
  executed: 'Uitgevoerd',
  rejected: 'Afgewezen',
};

export const outcomeWords: Readonly<Record<ItemOutcome, string>> = {
  destroyed: 'Vernietigd',
  held: 'Gebleven: vastgehouden',
  changed: 'Gebleven: intussen veranderd',
};

export const kindWords: Readonly<Record<string, string>> = {
  signal: 'Signaal',
  mail_proposal: 'Mail',
  sharing: 'Verstrekking',
  data_request: 'Verzoek',
};

export const roleWords: Readonly<Record<string, string>> = {
  coordinator: 'aandachtsfunctionaris',
  privacy_officer: 'functionaris gegevensbescherming',
};

/** The compartment of a list; what lies in none are requests. */
export const sayCompartment = (domain: Domain | null): string =>
  domain === null ? 'Verzoeken van betrokkenen' : label(domains, domain);

/** A term in months, as people say it. */
export function sayTerm(months: number): string {
  if (months % 12 !== 0) return months === 1 ? '1 maand' : `${months} maanden`;
  return `${months / 12} jaar`;
}

export const records = (count: number): string => (count === 1 ? '1 dossier' : `${count} dossiers`);
