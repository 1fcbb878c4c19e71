import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

const GROUND = 'Uitvoeringsplan mensenhandel; S10, S45-S64, S101-S106';

/** Who sees and keeps what is done from each seat. */
export const dutySentences: readonly Sentence[] = [
  {
    key: 'plan.read-duties',
    text: 'Wie de normen ziet, ziet ook welke functies bezet zijn in de eigen organisatie en wat voor hun taken is gedaan. Namen zijn alleen van eigen collega’s.',
    ground: GROUND,
    verbs: ['plan.read-seats', 'plan.read-duties'],
    who: seated(
      'coordinator',
      'mayor',
      'portfolio_holder',
      'adviser',
      'reader',
      'privacy_officer',
      'regional_director',
      'care_coordinator',
    ),
    when: ownOrganisation,
  },
  {
    key: 'plan.keep-duties',
    text: 'Aandachtsfunctionarissen houden samen bij wat in de eigen gemeente voor hun taken is gedaan. De regisseur en de zorgcoördinator doen dat in de regio.',
    ground: GROUND,
    verbs: ['plan.enter-duty', 'plan.withdraw-duty'],
    who: seated('coordinator', 'regional_director', 'care_coordinator'),
    when: ownOrganisation,
  },
  {
    key: 'plan.hand-over-seat',
    text: 'Wie op een functie van het plan zit, ziet het overdrachtsdossier van de eigen organisatie en vinkt de eigen kant van de lijst af. Er staan geen personen in.',
    ground: GROUND,
    verbs: ['plan.read-dossier', 'plan.begin-seat-change', 'plan.tick-seat-change'],
    who: seated(
      'coordinator',
      'mayor',
      'portfolio_holder',
      'adviser',
      'regional_director',
      'care_coordinator',
    ),
    when: ownOrganisation,
  },
];
