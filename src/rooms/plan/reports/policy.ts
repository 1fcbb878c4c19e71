import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ACCOUNT = 'Verantwoording over het uitvoeringsplan (Gemeentewet art. 169)';

const makers = seated('coordinator', 'regional_director');
const coordinators = seated('coordinator');

const ofRegion = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && actor.seat.organisationKind === 'region';
const ofMunicipality = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality';

/** Who may do what with reports. There is nothing about a person in them. */
export const reportSentences: readonly Sentence[] = [
  {
    key: 'plan.read-reports',
    text: 'Aandachtsfunctionarissen, de burgemeester, de portefeuillehouder, de adviseur en lezers zien de rapportages van hun gemeente, en de regisseur die van de regio.',
    ground: ACCOUNT,
    verbs: ['plan.read-reports', 'plan.read-report'],
    who: seated('coordinator', 'mayor', 'portfolio_holder', 'adviser', 'reader', 'regional_director'),
    when: ownOrganisation,
  },
  {
    key: 'plan.read-glance',
    text: 'Aandachtsfunctionarissen, bestuurders, de adviseur en lezers zien in één oogopslag hoe het met het plan van hun gemeente staat.',
    ground: ACCOUNT,
    verbs: ['plan.read-glance'],
    who: seated('coordinator', 'mayor', 'portfolio_holder', 'adviser', 'reader'),
    when: ofMunicipality,
  },
  {
    key: 'plan.make-reports',
    text: 'Aandachtsfunctionarissen maken de rapportages van hun gemeente.',
    ground: ACCOUNT,
    verbs: ['plan.make-report', 'plan.freeze-report-again'],
    who: coordinators,
    when: ofMunicipality,
  },
  {
    key: 'plan.make-regional-reports',
    text: 'De regionaal beleidsregisseur maakt het jaaroverzicht van de regio.',
    ground: 'Uitvoeringsplan, taken van de regisseur (S45)',
    verbs: ['plan.make-regional-report', 'plan.freeze-regional-report-again'],
    who: seated('regional_director'),
    when: ofRegion,
  },
  {
    key: 'plan.write-reports',
    text: 'Wie een rapportage maakt, schrijft de tekst, verstuurt haar en legt besluiten erover vast.',
    ground: ACCOUNT,
    verbs: ['plan.write-report-text', 'plan.approve-report', 'plan.reopen-report', 'plan.send-report'],
    who: makers,
    when: ownOrganisation,
  },
  {
    key: 'plan.publish-figures',
    text: 'Aandachtsfunctionarissen maken cijfers openbaar als het college dat heeft besloten, en halen ze weer weg.',
    ground: 'Wet open overheid art. 3.1; besluit van het college',
    verbs: ['plan.publish-figures', 'plan.withdraw-figures'],
    who: coordinators,
    when: ofMunicipality,
  },
  {
    key: 'plan.holder-approves-reports',
    text: 'De portefeuillehouder stelt rapportages vast, en haalt openbare cijfers weer weg als dat moet.',
    ground: ACCOUNT,
    verbs: ['plan.approve-report', 'plan.withdraw-figures'],
    who: seated('portfolio_holder'),
    when: ownOrganisation,
  },
  {
    key: 'plan.public-figures',
    text: 'Iedereen leest de cijfers die het college openbaar heeft gemaakt.',
    ground: 'Wet open overheid art. 3.1',
    verbs: ['plan.read-published-figures'],
    who: (actor) => actor.kind === 'public',
    when: ownOrganisation,
  },
];
