import type { Actor, Role } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

const GROUND = 'Interbestuurlijk Programma; uitvoeringsplan mensenhandel';

/** Somebody who works at a municipality, from one of these seats. */
export const atTown =
  (...roles: readonly Role[]) =>
  (actor: Actor): boolean =>
    seated(...roles)(actor) && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality';

/** Who reads norms and figures, and who fills in what is not counted. Nobody is in them. */
export const normSentences: readonly Sentence[] = [
  {
    key: 'plan.read-norms',
    text: 'Aandachtsfunctionarissen, burgemeester, portefeuillehouder, adviseur, lezer en functionaris gegevensbescherming zien de normen en cijfers van de eigen gemeente.',
    ground: GROUND,
    verbs: ['plan.read-norms', 'plan.read-figures'],
    who: atTown('coordinator', 'mayor', 'portfolio_holder', 'adviser', 'reader', 'privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'plan.notice-silence',
    text: 'Een aandachtsfunctionaris ziet op de eerste pagina van het plan dat er lang niets is gemeld.',
    ground: 'Uitvoeringsplan mensenhandel; S41',
    verbs: ['plan.read-silence'],
    who: atTown('coordinator'),
    when: ownOrganisation,
  },
  {
    key: 'plan.fill-in-norms',
    text: 'Een aandachtsfunctionaris of adviseur vult in wat Lantaarn niet kan tellen, en kan dat terugnemen.',
    ground: GROUND,
    verbs: ['plan.enter-norm-report', 'plan.withdraw-norm-report'],
    who: atTown('coordinator', 'adviser'),
    when: ownOrganisation,
  },
  {
    key: 'plan.read-region-norms',
    text: 'De regionaal beleidsregisseur ziet de normen van alle gemeenten van de regio, zonder personen en zonder kleine aantallen.',
    ground: 'Regionaal beleidskader 2023-2026; S45, S46',
    verbs: ['plan.read-region-norms'],
    who: seated('regional_director'),
  },
  {
    key: 'plan.check-links',
    text: 'Lantaarn kijkt elke week of de openbare adressen van het meldpunt antwoorden.',
    ground: 'Uitvoeringsplan mensenhandel; S33',
    verbs: ['plan.record-link-checks'],
    who: (actor) => actor.kind === 'job',
  },
];
