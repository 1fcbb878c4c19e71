import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

/** What a coordinator does for colleagues. What colleagues do themselves stands in handling/policy.ts. */
export const colleagueSentences: readonly Sentence[] = [
  {
    key: 'signals.coordinator-enters',
    text: 'De aandachtsfunctionaris legt vast wat een collega mondeling vertelt.',
    ground: 'AVG art. 6 lid 1 onder e; interne meldroute (S111)',
    verbs: ['signals.enter-verbal'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
];
