import type { Actor } from '../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../kernel/policy.ts';

/** The ledger as a whole, which shows a coordinator the own domain only, or a line of that domain (R2). */
const ownPart = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) &&
  (subject.kind === 'sharings' ||
    subject.kind === 'documents' ||
    (subject.kind === 'sharing' && actor.kind === 'seat' && actor.seat.domain === subject.domain));

/** Who may look at what was shared and at who did what. */
export const sentences: readonly Sentence[] = [
  {
    key: 'privacy.officer-sees-ledger',
    text: 'De functionaris gegevensbescherming ziet alles wat de eigen organisatie heeft verstrekt.',
    ground: 'AVG art. 39 lid 1 onder b: toezicht op de naleving',
    verbs: [
      'privacy.sharings',
      'privacy.read-sharing',
      'privacy.export-sharings',
      'privacy.documents',
      'privacy.read-document',
    ],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.coordinator-sees-ledger',
    text: 'De aandachtsfunctionaris ziet wat het eigen domein heeft verstrekt.',
    ground: 'AVG art. 5 lid 2: verantwoording over het eigen delen (S21, R2)',
    verbs: [
      'privacy.sharings',
      'privacy.read-sharing',
      'privacy.export-sharings',
      'privacy.documents',
      'privacy.read-document',
    ],
    who: seated('coordinator'),
    when: ownPart,
  },
  {
    key: 'privacy.officer-sees-trail',
    text: 'De functionaris gegevensbescherming ziet wie wat heeft ingezien en gedaan, en om welke reden.',
    ground: 'AVG art. 32 en 39 lid 1 onder b; controle op inzage (R15)',
    verbs: [
      'privacy.audit-trail',
      'privacy.export-trail',
      'privacy.audit-sample',
      'privacy.who-may-see',
      'privacy.verify-trail',
    ],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
];
