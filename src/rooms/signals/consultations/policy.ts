import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ownLists = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'consultations' && ownOrganisation(actor, subject);

const ownSignal = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'signal' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  actor.seat.domain === subject.domain;

const askedByOwnDomain = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'consultation' &&
  actor.kind === 'seat' &&
  subject.facts?.['sender'] === actor.organisationId &&
  subject.facts['senderDomain'] === actor.seat.domain;

/** A partner's seat without a domain works in both. */
const askedOfOwnDomain = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'consultation' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  (actor.seat.domain === subject.domain ||
    (actor.seat.role === 'partner_agent' && actor.seat.domain === null));

const forOneSide = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) || subject.facts?.['sender'] === actor.organisationId;

/** Who may do what with consultations. */
export const consultationSentences: readonly Sentence[] = [
  {
    key: 'consultation.coordinator-asks',
    text: 'De aandachtsfunctionaris kan een partner of het andere domein vragen mee te denken, zonder te zeggen over wie het gaat.',
    ground: 'AVG art. 5 lid 1 onder c: eerst overleggen zonder persoonsgegevens (S57, R8)',
    verbs: ['signals.whom-to-ask', 'signals.ask-consultation'],
    who: seated('coordinator'),
    when: (actor, subject) => ownLists(actor, subject) || ownSignal(actor, subject),
  },
  {
    key: 'consultation.coordinator-finds-asked',
    text: 'De aandachtsfunctionaris ziet een lijst van wat het eigen domein heeft gevraagd.',
    ground: 'Het eigen werk kunnen volgen (S57)',
    verbs: ['signals.asked-consultations'],
    who: seated('coordinator'),
    when: ownLists,
  },
  {
    key: 'consultation.adviser-finds',
    text: 'Een partner, of een aandachtsfunctionaris, ziet een lijst van vragen om mee te denken.',
    ground: 'Meedenken is een taak van de ketenpartner (S57)',
    verbs: ['signals.received-consultations'],
    who: seated('partner_agent', 'coordinator'),
    when: ownLists,
  },
  {
    key: 'consultation.coordinator-follows',
    text: 'De aandachtsfunctionaris leest wat het eigen domein heeft gevraagd, en het antwoord.',
    ground: 'Het eigen werk kunnen volgen (S57, R2)',
    verbs: ['signals.read-consultation', 'signals.withdraw-consultation'],
    who: seated('coordinator'),
    when: askedByOwnDomain,
  },
  {
    key: 'consultation.adviser-answers',
    text: 'Wie om advies is gevraagd, leest de vraag en antwoordt. Over wie het gaat, staat er niet in.',
    ground: 'Meedenken zonder persoonsgegevens (S57, R8)',
    verbs: ['signals.read-consultation', 'signals.answer-consultation'],
    who: seated('partner_agent', 'coordinator'),
    when: askedOfOwnDomain,
  },
  {
    key: 'consultation.house-carries',
    text: 'Lantaarn zelf brengt een antwoord op een vraag terug, en herinnert wie niet antwoordt.',
    ground: 'Afspraak over terugkoppeling en termijnen (S64, S67)',
    verbs: [
      'signals.announce-consultation',
      'signals.apply-consultation-answer',
      'signals.remind-advisers',
      'signals.notice-unanswered',
      'signals.forget-consultations',
    ],
    who: (actor) => actor.kind === 'job',
    when: forOneSide,
  },
];
