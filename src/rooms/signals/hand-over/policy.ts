import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ownSignal = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'signal' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  actor.seat.domain === subject.domain;

/** Sent from the compartment of this seat (R2). */
export const sentByOwnDomain = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'hand_over' &&
  actor.kind === 'seat' &&
  subject.facts?.['sender'] === actor.organisationId &&
  subject.facts['senderDomain'] === actor.seat.domain;

/** Meant for the organisation and compartment of this seat. A partner's seat without a domain works in both. */
export const meantForOwnDomain = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'hand_over' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  (actor.seat.domain === subject.domain ||
    (actor.seat.role === 'partner_agent' && actor.seat.domain === null));

const ownLists = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'hand_overs' && ownOrganisation(actor, subject);

/** The house acts for one of the two sides of a hand-over, never for a third. */
const forOneSide = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) || subject.facts?.['sender'] === actor.organisationId;

/** Who may do what with hand-overs. */
export const handOverSentences: readonly Sentence[] = [
  {
    key: 'hand-over.coordinator-offers',
    text: 'De aandachtsfunctionaris kan een signaal van het eigen domein doorzetten naar een partner of een ander domein.',
    ground: 'AVG art. 6 lid 1 onder e; doorzetten met grondslag en doel (S57, R2, R3, R9)',
    verbs: [
      'signals.propose-partners',
      'signals.prepare-hand-over',
      'signals.offer-hand-over',
      'signals.hand-overs-of',
    ],
    who: seated('coordinator'),
    when: ownSignal,
  },
  {
    key: 'hand-over.coordinator-follows',
    text: 'De aandachtsfunctionaris volgt wat het eigen domein heeft doorgezet.',
    ground: 'AVG art. 5 lid 2: verantwoording over het eigen delen (S21, S58, R2)',
    verbs: [
      'signals.read-sent-hand-over',
      'signals.open-sent-hand-over',
      'signals.answer-partner',
      'signals.withdraw-hand-over',
    ],
    who: seated('coordinator'),
    when: sentByOwnDomain,
  },
  {
    key: 'hand-over.coordinator-finds-sent',
    text: 'De aandachtsfunctionaris ziet een lijst van wat het eigen domein heeft doorgezet.',
    ground: 'AVG art. 5 lid 2: verantwoording over het eigen delen (S21, S58)',
    verbs: ['signals.sent-hand-overs'],
    who: seated('coordinator'),
    when: ownLists,
  },
  {
    key: 'hand-over.recipient-finds',
    text: 'Een partner, of een aandachtsfunctionaris, ziet een lijst van wat voor de eigen organisatie is klaargezet.',
    ground: 'Ontvangst van een verstrekking voor de eigen taak (S57, S64)',
    verbs: ['signals.received-hand-overs'],
    who: seated('partner_agent', 'coordinator'),
    when: ownLists,
  },
  {
    key: 'hand-over.recipient-works',
    text: 'Wie namens de ontvanger werkt, leest wat met de eigen organisatie is gedeeld, en niets anders. En antwoordt daarop.',
    ground: 'Ontvangst van een verstrekking voor de eigen taak; alleen wat is gekozen (R2, R9)',
    verbs: [
      'signals.read-received-hand-over',
      'signals.accept-hand-over',
      'signals.refuse-hand-over',
      'signals.return-hand-over',
      'signals.finish-hand-over',
      'signals.ask-sender',
      'signals.tell-sender',
    ],
    who: seated('partner_agent', 'coordinator'),
    when: meantForOwnDomain,
  },
  {
    key: 'hand-over.house-carries',
    text: 'Lantaarn zelf brengt een antwoord naar de andere kant, en waarschuwt als het stil blijft.',
    ground: 'Afspraak over terugkoppeling en termijnen (S64, S67)',
    verbs: [
      'signals.apply-hand-over-change',
      'signals.announce-hand-over',
      'signals.remind-recipients',
      'signals.notice-silence',
    ],
    who: (actor) => actor.kind === 'job',
    when: forOneSide,
  },
];
