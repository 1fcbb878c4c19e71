import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';
import { atTown } from '../norms/policy.ts';

const GROUND = 'Uitvoeringsplan mensenhandel; S37';

/** Who asks, who answers, and who sees what came of it. */
export const pollSentences: readonly Sentence[] = [
  {
    key: 'plan.ask-polls',
    text: 'Een aandachtsfunctionaris opent en sluit peilingen van de eigen gemeente.',
    ground: GROUND,
    verbs: ['plan.open-poll', 'plan.close-poll'],
    who: atTown('coordinator'),
    when: ownOrganisation,
  },
  {
    key: 'plan.read-polls',
    text: 'Wie de normen van de gemeente ziet, ziet ook de peilingen; een uitkomst pas als genoeg mensen hebben geantwoord.',
    ground: GROUND,
    verbs: ['plan.read-polls', 'plan.read-poll'],
    who: atTown('coordinator', 'mayor', 'portfolio_holder', 'adviser', 'reader', 'privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'plan.read-region-polls',
    text: 'De regionaal beleidsregisseur ziet van peilingen per gemeente en groep alleen het deel per doel, en alleen waar genoeg mensen hebben geantwoord.',
    ground: 'Regionaal beleidskader 2023-2026; S37, S45',
    verbs: ['plan.read-region-polls'],
    who: seated('regional_director'),
  },
  {
    key: 'plan.answer-polls',
    text: 'Wie de link van een peiling heeft, ziet de vragen en kan antwoorden. Van wie antwoordt wordt niets bewaard.',
    ground: GROUND,
    verbs: ['plan.look-at-poll', 'plan.answer-poll'],
    who: (actor) => actor.kind === 'public' && actor.receiptHash !== undefined,
    when: ownOrganisation,
  },
  {
    key: 'plan.close-ended-polls',
    text: 'Lantaarn sluit een peiling na de laatste dag en gooit weg wat dubbele antwoorden tegenhield.',
    ground: GROUND,
    verbs: ['plan.close-ended-polls'],
    who: (actor) => actor.kind === 'job',
  },
];
