import type { Actor } from '../../../kernel/actor.ts';
import { ownDomain, ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const about =
  (kind: string, rule: (actor: Actor, subject: Subject) => boolean) =>
  (actor: Actor, subject: Subject): boolean =>
    subject.kind === kind && rule(actor, subject);

/** Who may tie signals together, and ask the region. */
export const connectSentences: readonly Sentence[] = [
  {
    key: 'signals.coordinator-connects',
    text: 'De aandachtsfunctionaris schrijft op om welke personen, adressen, nummers en bedrijven het gaat, en ziet welke signalen van het eigen domein hetzelfde kennen.',
    ground: 'AVG art. 6 lid 1 onder e; bijhouden van signalen om verschijningsvormen te zien (S58)',
    verbs: [
      'signals.add-thing',
      'signals.remove-thing',
      'signals.connections',
      'signals.find-address',
      'signals.ask-merge',
      'signals.split',
    ],
    who: seated('coordinator'),
    when: about('signal', ownDomain),
  },
  {
    key: 'signals.coordinator-asks-region',
    text: 'De aandachtsfunctionaris kan met een reden vragen of een andere gemeente hetzelfde kent. Het antwoord is ja of nee, zonder naam en zonder inhoud.',
    ground: 'AVG art. 6 lid 1 onder e en art. 5 lid 1 onder c: niet meer dan nodig (R9)',
    verbs: ['signals.ask-region'],
    who: seated('coordinator'),
    when: about('signal', ownDomain),
  },
  {
    key: 'signals.coordinator-sees-region',
    text: 'De aandachtsfunctionaris ziet dat een andere gemeente in hetzelfde domein hetzelfde kent.',
    ground: 'AVG art. 6 lid 1 onder e; samenwerken in de regio (S5, S18)',
    verbs: ['signals.region-hits'],
    who: seated('coordinator'),
    when: about('signals', ownOrganisation),
  },
  {
    key: 'signals.coordinator-talks',
    text: 'De aandachtsfunctionaris kan die andere gemeente om een gesprek vragen, en daarop antwoorden. Gegevens delen gaat alleen met doorzetten.',
    ground: 'AVG art. 6 lid 1 onder e; samenwerken in de regio (S5, S18, R2)',
    verbs: ['signals.read-region-hit', 'signals.ask-to-talk', 'signals.answer-talk'],
    who: seated('coordinator'),
    when: about('region_hit', ownDomain),
  },
  {
    key: 'signals.officer-sees-region-looks',
    text: 'De functionaris gegevensbescherming ziet wie wanneer in de regio heeft gevraagd, over welk signaal, en hoeveel dat opleverde.',
    ground: 'AVG art. 39 lid 1 onder b: toezicht op de naleving (R15)',
    verbs: ['signals.region-looks'],
    who: seated('privacy_officer'),
    when: about('region_looks', ownOrganisation),
  },
];
