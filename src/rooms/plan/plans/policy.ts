import type { Actor } from '../../../kernel/actor.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

const GROUND = 'Uitvoeringsplan mensenhandel en Interbestuurlijk Programma (S10, S62)';

/** The template of the region is for everybody to read, and for nobody outside the region to change. */
const ownOrShared = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) || subject.facts?.['shared'] === true;

const ownAndDecided = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && (subject.kind === 'plans' || subject.facts?.['decided'] === true);

const WORDS = [
  'plan.read-item',
  'plan.change-plan',
  'plan.add-item',
  'plan.change-item',
  'plan.rewrite-text',
  'plan.choose-item',
  'plan.remove-item',
  'plan.move-item',
] as const;

/** Who may do what with plans. Nothing in a plan is about a person, so the domains are no wall here. */
export const planSentences: readonly Sentence[] = [
  {
    key: 'plan.coordinators-run',
    text: 'De twee aandachtsfunctionarissen van een gemeente maken en wijzigen samen het plan, en leggen besluiten van college en raad vast.',
    ground: GROUND,
    verbs: [
      ...WORDS,
      'plan.begin',
      'plan.adopt',
      'plan.record-council',
      'plan.publish',
      'plan.withdraw',
      'plan.evaluate-action',
      'plan.close-evaluation',
      'plan.take-from-template',
      'plan.compare-template',
    ],
    who: (actor) =>
      seated('coordinator')(actor) && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality',
    when: ownOrganisation,
  },
  {
    key: 'plan.reads-own',
    text: 'Wie met het plan van de eigen gemeente werkt, leest het: aandachtsfunctionarissen, adviseur, burgemeester, portefeuillehouder en lezer. Het sjabloon van de regio mag ieder van hen lezen.',
    ground: 'Het plan is een belofte aan de raad; er staan geen personen in (S62)',
    verbs: [
      'plan.read-plans',
      'plan.read-plan',
      'plan.read-history',
      'plan.compare-versions',
      'plan.compare-template',
    ],
    who: seated('coordinator', 'adviser', 'mayor', 'portfolio_holder', 'reader'),
    when: ownOrShared,
  },
  {
    key: 'plan.colleagues-read',
    text: 'Collega’s van de gemeente lezen het plan dat het college heeft vastgesteld.',
    ground: 'Wie moet signaleren, moet weten wat is afgesproken (S65)',
    verbs: ['plan.read-plans', 'plan.read-plan'],
    who: (actor) =>
      seated('employee', 'inspector')(actor) &&
      actor.kind === 'seat' &&
      actor.seat.organisationKind === 'municipality',
    when: ownAndDecided,
  },
  {
    key: 'plan.director-keeps-template',
    text: 'De regionaal beleidsregisseur beheert het sjabloon waarmee gemeenten beginnen.',
    ground: 'Regionaal beleidskader 2023-2026 (S3, S45)',
    verbs: [...WORDS, 'plan.open-template', 'plan.read-plan', 'plan.read-history', 'plan.read-plans'],
    who: seated('regional_director'),
    when: (actor, subject) =>
      ownOrganisation(actor, subject) && (subject.kind === 'plans' || subject.facts?.['shared'] === true),
  },
  {
    key: 'plan.director-reads-region',
    text: 'De regionaal beleidsregisseur leest de plannen en acties van alle gemeenten van de regio, en verandert er niets aan.',
    ground: 'Regionaal beleidskader 2023-2026 (S45, S47); in een plan staan geen personen',
    verbs: ['plan.read-region-plan', 'plan.read-region-actions', 'plan.read-region-action'],
    who: (actor) =>
      seated('regional_director')(actor) && actor.kind === 'seat' && actor.seat.organisationKind === 'region',
  },
  {
    key: 'plan.residents-read',
    text: 'Iedereen leest op de openbare pagina het plan dat het college heeft vastgesteld en gepubliceerd, en ziet of het er is.',
    ground: 'Openbaarheid van bestuur; er staan geen personen in',
    verbs: ['plan.read-public', 'plan.read-published-papers'],
    who: (actor) => actor.kind === 'public',
    when: ownOrganisation,
  },
];
