import { ownOrganisation, type Sentence } from '../../kernel/policy.ts';

/** Who may read the signal cards. They hold nothing about anybody. */
export const sentences: readonly Sentence[] = [
  {
    key: 'recognise.everyone-reads-cards',
    text: 'Wie op een functie werkt, leest de signaalkaarten. Daar staat niets in over personen.',
    ground: 'Taak om signalen te herkennen (S65, S67)',
    verbs: ['recognise.read-cards'],
    who: (actor) => actor.kind === 'seat',
    when: ownOrganisation,
  },
];
