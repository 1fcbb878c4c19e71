import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';
import { KEEPERS, READERS } from '../meetings/policy.ts';

const GROUND = 'Goede voorbeelden delen tussen gemeenten (S49)';

const ownOrPublished = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) || subject.facts?.['state'] === 'published';

/** Who may do what with good practices, and with the Week. */
export const practiceSentences: readonly Sentence[] = [
  {
    key: 'practice.reads',
    text: 'Wie aan de aanpak werkt of erover gaat, ziet de goede voorbeelden die de regio deelt, en die van de eigen organisatie.',
    ground: GROUND,
    verbs: ['cooperation.list-practices', 'cooperation.list-own-practices', 'cooperation.read-practice'],
    who: seated(...READERS),
    when: (actor, subject) =>
      subject.kind === 'good_practice' ? ownOrPublished(actor, subject) : ownOrganisation(actor, subject),
  },
  {
    key: 'practice.submits',
    text: 'De aandachtsfunctionaris, de adviseur, de zorgcoördinator en de regisseur sturen een goed voorbeeld in, en kunnen het terugtrekken.',
    ground: GROUND,
    verbs: ['cooperation.submit-practice', 'cooperation.change-practice', 'cooperation.withdraw-practice'],
    who: seated('coordinator', 'adviser', 'care_coordinator', 'regional_director'),
    when: ownOrganisation,
  },
  {
    key: 'practice.uses',
    text: 'De aandachtsfunctionaris zegt dat de gemeente een voorbeeld ook gebruikt, en kan dat terugnemen.',
    ground: GROUND,
    verbs: ['cooperation.use-practice'],
    who: seated('coordinator'),
    when: (_actor, subject) => subject.facts?.['state'] === 'published',
  },
  {
    key: 'practice.reviews',
    text: 'De regionaal beleidsregisseur bekijkt ingestuurde voorbeelden van elke gemeente en deelt ze met de regio.',
    ground: GROUND,
    verbs: [
      'cooperation.list-waiting-practices',
      'cooperation.read-practice-to-review',
      'cooperation.review-practice',
    ],
    who: seated('regional_director'),
  },
  {
    key: 'week.reads',
    text: 'Wie aan de aanpak werkt of erover gaat, ziet het programma van de Week tegen mensenhandel.',
    ground: 'Jaarlijkse Week rond de Europese dag (S72, S122)',
    verbs: ['cooperation.read-week'],
    who: seated(...READERS),
    when: ownOrganisation,
  },
  {
    key: 'week.keeps',
    text: 'De aandachtsfunctionarissen houden het programma van hun gemeente in de Week bij, de regisseur dat van de regio.',
    ground: 'Jaarlijkse Week rond de Europese dag (S72, S122)',
    verbs: [
      'cooperation.start-week',
      'cooperation.add-week-event',
      'cooperation.change-week-event',
      'cooperation.evaluate-week',
    ],
    who: seated(...KEEPERS),
    when: ownOrganisation,
  },
];
