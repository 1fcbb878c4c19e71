import type { Actor } from '../../../kernel/actor.ts';
import { officeOf } from '../../../kernel/office.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ownLists = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'stuck_cases' && ownOrganisation(actor, subject);

const askedFromHere = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'stuck_case' &&
  ownOrganisation(actor, subject) &&
  subject.facts?.['office'] === officeOf(actor);

const askedOfRegion = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'stuck_case' && subject.facts?.['region'] === actor.organisationId;

/** Who may do what with stuck cases: whoever asked, and the director. Nobody else reads them. */
export const stuckSentences: readonly Sentence[] = [
  {
    key: 'stuck.asks',
    text: 'De aandachtsfunctionaris en de zorgcoördinator vragen de ketenregisseur om hulp bij een zaak die vastzit, met feiten over het proces en nooit over een persoon.',
    ground: 'Ketenregie op procesniveau bij vastlopende zaken (S48)',
    verbs: ['cooperation.ask-director', 'cooperation.list-own-cases'],
    who: seated('coordinator', 'care_coordinator'),
    when: ownLists,
  },
  {
    key: 'stuck.follows',
    text: 'Wie de ketenregisseur om hulp vroeg, ziet wat die doet, antwoordt, en kan de vraag intrekken. Een andere functie ziet de vraag niet.',
    ground: 'Het eigen werk kunnen volgen (S48)',
    verbs: ['cooperation.read-case', 'cooperation.answer-case', 'cooperation.withdraw-case'],
    who: seated('coordinator', 'care_coordinator'),
    when: askedFromHere,
  },
  {
    key: 'stuck.director-finds',
    text: 'De ketenregisseur ziet welke zaken vastzitten, en wat daarvan te leren is.',
    ground: 'Ketenregie op procesniveau bij vastlopende zaken (S48)',
    verbs: ['cooperation.list-cases-of-region', 'cooperation.read-lessons'],
    who: seated('regional_director'),
    when: ownLists,
  },
  {
    key: 'stuck.director-acts',
    text: 'De ketenregisseur leest waar een zaak op wacht, pakt haar op, legt stappen vast en sluit haar af. Het signaal of dossier ziet de regisseur niet.',
    ground: 'Ketenregie op procesniveau bij vastlopende zaken (S48)',
    verbs: [
      'cooperation.read-case',
      'cooperation.take-up-case',
      'cooperation.add-case-step',
      'cooperation.close-case',
    ],
    who: seated('regional_director'),
    when: askedOfRegion,
  },
];
