import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ofRegion = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && actor.seat.organisationKind === 'region';
const ofMunicipality = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality';

/** Who may do what at the desk of the region, and with what municipalities say of their instruments. */
export const deskSentences: readonly Sentence[] = [
  {
    key: 'plan.read-desk',
    text: 'De regionaal beleidsregisseur ziet van alle gemeenten in de regio hoe het met plan, functies, overleg en afspraken staat, en herinnert hen. Nooit gegevens van personen.',
    ground: 'Uitvoeringsplan, taken van de regisseur (S45, S46)',
    verbs: [
      'plan.read-desk',
      'plan.read-desk-town',
      'plan.read-waterbed',
      'plan.read-to-share',
      'plan.send-push',
    ],
    who: seated('regional_director'),
    when: ofRegion,
  },
  {
    key: 'plan.read-instruments',
    text: 'Wie in de gemeente aan het plan werkt, ziet welke barrières de eigen gemeente heeft opgegeven.',
    ground: 'Uitvoeringsplan, aanpak van faciliteerders (S76, S78)',
    verbs: ['plan.read-instruments'],
    who: seated('coordinator', 'adviser', 'mayor', 'portfolio_holder', 'reader'),
    when: ofMunicipality,
  },
  {
    key: 'plan.state-instruments',
    text: 'Aandachtsfunctionarissen en de adviseur geven op welke barrières er in hun gemeente zijn.',
    ground: 'Uitvoeringsplan, aanpak van faciliteerders (S76, S78)',
    verbs: ['plan.state-instruments'],
    who: seated('coordinator', 'adviser'),
    when: ofMunicipality,
  },
];
