import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const owned = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && subject.facts?.['owned'] === true;

/** What is done about an action. */
const WORK = [
  'plan.update-action',
  'plan.add-step',
  'plan.tick-step',
  'plan.remove-step',
  'plan.add-evidence',
  'plan.link-evidence',
  'plan.withdraw-evidence',
] as const;

const GROUND = 'Uitvoeringsplan mensenhandel, tabellen "Wanneer / Wie / Wat"';

/** Who may do what with actions. */
export const actionSentences: readonly Sentence[] = [
  {
    key: 'plan.coordinators-act',
    text: 'De aandachtsfunctionarissen werken alle acties van de eigen gemeente bij.',
    ground: GROUND,
    verbs: [...WORK, 'plan.comment', 'plan.read-meeting-actions', 'plan.take-from-meeting'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
  {
    key: 'plan.owners-act',
    text: 'De adviseur, de burgemeester en de portefeuillehouder werken de acties bij die bij hun functie horen.',
    ground: GROUND,
    verbs: WORK,
    who: seated('adviser', 'mayor', 'portfolio_holder'),
    when: owned,
  },
  {
    key: 'plan.readers-comment',
    text: 'De adviseur, de burgemeester en de portefeuillehouder kunnen iets zeggen bij elke actie van de eigen gemeente.',
    ground: GROUND,
    verbs: ['plan.comment'],
    who: seated('adviser', 'mayor', 'portfolio_holder'),
    when: ownOrganisation,
  },
  {
    key: 'plan.follows-actions',
    text: 'Wie het plan van de eigen gemeente leest, ziet hoe ver de acties zijn, en kan de einddagen in de eigen agenda zetten.',
    ground: GROUND,
    verbs: [
      'plan.read-actions',
      'plan.read-action',
      'plan.read-feeds',
      'plan.make-feed',
      'plan.withdraw-feed',
    ],
    who: (actor) =>
      seated('coordinator', 'adviser', 'mayor', 'portfolio_holder', 'reader')(actor) &&
      actor.kind === 'seat' &&
      actor.seat.organisationKind === 'municipality',
    when: ownOrganisation,
  },
  {
    key: 'plan.holder-of-address-reads',
    text: 'Wie het geheime adres van een agenda heeft, leest daarmee de einddagen van acties: titels en functies, geen personen.',
    ground: 'Gemaakt en in te trekken door wie op de functie zit',
    verbs: ['plan.read-calendar'],
    who: (actor) => actor.kind === 'public' && actor.receiptHash !== undefined,
    when: ownOrganisation,
  },
  {
    key: 'plan.house-reminds',
    text: 'Lantaarn zelf mailt eens per week hoeveel acties aandacht vragen, zonder te zeggen welke.',
    ground: GROUND,
    verbs: ['plan.remind-owners'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
