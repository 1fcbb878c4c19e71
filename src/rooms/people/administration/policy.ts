import type { Actor, Role } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

const GROUND = 'AVG art. 32 en BIO2 5.2, 5.15 tot 5.18';

const atRegion =
  (...roles: readonly Role[]) =>
  (actor: Actor): boolean =>
    seated(...roles)(actor) && actor.kind === 'seat' && actor.seat.organisationKind === 'region';

/**
 * Who administers. Nothing about a report or a person concerned is among it: content never follows from
 * administration (threat model, section 4).
 */
export const administering: readonly Sentence[] = [
  {
    key: 'people.administer-own',
    text: 'Een beheerder regelt in de eigen organisatie wie welke functie heeft, en de gegevens en het uiterlijk van de organisatie. Inhoud van meldingen ziet een beheerder niet.',
    ground: GROUND,
    verbs: [
      'people.read-own-organisation',
      'people.change-own-organisation',
      'people.read-people',
      'people.read-person',
      'people.invite',
      'people.send-invitation',
      'people.correct-person',
      'people.send-factor-link',
      'people.end-person',
      'people.end-sessions-of',
      'people.readmit-person',
      'people.read-seats',
      'people.place-on-seat',
      'people.change-until',
      'people.end-sitting',
      'people.read-settings',
      'people.read-phones',
      'people.confirm-phone',
      'people.set-colour',
      'people.set-logo',
      'people.remove-logo',
    ],
    who: seated('administrator'),
    when: ownOrganisation,
  },
  {
    key: 'people.absence-of-colleague',
    text: 'Een beheerder meldt dat een collega van de eigen organisatie er niet is, en beëindigt dat weer: wie ziek is, kan dat niet zelf. Een reden hoort er niet bij. De collega krijgt een mail en ziet wie het deed. Inhoud van meldingen ziet een beheerder niet.',
    ground: `${GROUND}; borging van de aanpak (S10, S52)`,
    verbs: ['people.set-absence-of', 'people.end-absence-of'],
    who: seated('administrator'),
    when: ownOrganisation,
  },
  {
    key: 'people.set-own-setting',
    text: 'Een beheerder stelt termijnen en keuzes van de eigen organisatie in. Wat voor de hele regio geldt, stelt de beheerder van de regio in.',
    ground: GROUND,
    verbs: ['people.set-setting'],
    who: seated('administrator'),
    when: (actor, subject) => ownOrganisation(actor, subject) && subject.facts?.['own'] === true,
  },
  {
    key: 'people.administer-providers',
    text: 'Een beheerder regelt via welke provider collega’s van de eigen organisatie inloggen. Wie al gekoppeld is, blijft aan de eigen persoon gekoppeld.',
    ground: GROUND,
    verbs: [
      'people.read-issuers',
      'people.add-issuer',
      'people.change-issuer',
      'people.test-issuer',
      'people.set-issuer-active',
    ],
    who: seated('administrator'),
    when: ownOrganisation,
  },
  {
    key: 'people.administer-region',
    text: 'De beheerder van de regio maakt, wijzigt en stopt organisaties, nodigt hun beheerders uit, ziet zonder namen waar een functie van aandachtsfunctionaris leeg of niet gedekt is, en kijkt naar werk dat niet is gelukt.',
    ground: GROUND,
    verbs: [
      'people.read-organisations',
      'people.add-organisation',
      'people.change-organisation',
      'people.set-organisation-active',
      'people.invite-administrator',
      'people.read-dead-letters',
      'people.retry-dead-letter',
      'people.drop-dead-letter',
    ],
    who: atRegion('administrator'),
  },
  {
    key: 'people.see-vacancies',
    text: 'De regionaal beleidsregisseur en de beheerder van de regio zien welke functies van aandachtsfunctionarissen leeg zijn, zonder namen.',
    ground: 'Regionaal beleidskader 2023-2026; S52',
    verbs: ['people.read-vacancies'],
    who: atRegion('administrator', 'regional_director'),
  },
];
