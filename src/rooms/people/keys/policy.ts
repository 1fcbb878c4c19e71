import { ownOrganisation, type Sentence } from '../../../kernel/policy.ts';

const GROUND = 'AVG art. 32 en BIO2 8.24';

/** Who renews keys: whoever has the machine and the lock, and nobody through a page. */
export const renewing: readonly Sentence[] = [
  {
    key: 'people.renew-key',
    text: 'Wie op de machine zelf de hoofdsleutel heeft, vernieuwt de sleutel van een organisatie.',
    ground: GROUND,
    verbs: ['people.renew-key'],
    who: (actor) => actor.kind === 'command-line',
    when: ownOrganisation,
  },
  {
    key: 'people.complete-renewal',
    text: 'Lantaarn zelf zet gegevens over naar de nieuwe sleutel van een organisatie.',
    ground: GROUND,
    verbs: ['people.complete-renewal'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
