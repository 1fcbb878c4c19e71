import type { Actor } from '../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../kernel/policy.ts';

/** The ledger as a whole, which shows a coordinator the own domain only, or a line of that domain (R2). */
const ownPart = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) &&
  (subject.kind === 'sharings' ||
    (subject.kind === 'sharing' && actor.kind === 'seat' && actor.seat.domain === subject.domain));

/** Nobody judges what they looked at themselves. */
const ofAnother = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && subject.facts?.['person'] !== actor.personId;

/** The list of what one was asked, or a look of one's own that one was asked about. */
const askedOfOneself = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) &&
  (subject.kind === 'read_checks' ||
    (actor.kind === 'seat' &&
      subject.facts?.['person'] === actor.personId &&
      subject.facts?.['asked'] === true));

/** Who may look at what was shared and at who did what. */
export const sentences: readonly Sentence[] = [
  {
    key: 'privacy.officer-sees-ledger',
    text: 'De functionaris gegevensbescherming ziet alles wat de eigen organisatie heeft verstrekt.',
    ground: 'AVG art. 39 lid 1 onder b: toezicht op de naleving',
    verbs: ['privacy.sharings', 'privacy.read-sharing', 'privacy.export-sharings'],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.coordinator-sees-ledger',
    text: 'De aandachtsfunctionaris ziet wat het eigen domein heeft verstrekt.',
    ground: 'AVG art. 5 lid 2: verantwoording over het eigen delen (S21, R2)',
    verbs: ['privacy.sharings', 'privacy.read-sharing', 'privacy.export-sharings'],
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
      'privacy.trail-state',
      'privacy.who-may-see',
      'privacy.verify-trail',
    ],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.officer-sees-register',
    text: 'De functionaris gegevensbescherming ziet het register van verwerkingen, de DPIA en het logboek dataverwerkingen van de eigen organisatie.',
    ground: 'AVG art. 30, 35 en 39 lid 1 onder b; Logboek Dataverwerkingen',
    verbs: ['privacy.register', 'privacy.dpia', 'privacy.processing-log', 'privacy.export-processing-log'],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.officer-checks-reads',
    text: 'De functionaris gegevensbescherming gaat na of inzagen nodig waren, en vraagt de collega om uitleg.',
    ground: 'AVG art. 32 en 39 lid 1 onder b; steekproef en noodtoegang (R15)',
    verbs: ['privacy.read-checks', 'privacy.read-check', 'privacy.ask-explanation'],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.officer-judges-reads',
    text: 'De functionaris gegevensbescherming beoordeelt inzagen van anderen.',
    ground: 'AVG art. 39 lid 1 onder b; niemand beoordeelt zichzelf (R15)',
    verbs: ['privacy.judge-check'],
    who: seated('privacy_officer'),
    when: ofAnother,
  },
  {
    key: 'privacy.colleague-explains',
    text: 'Wie iets inzag, ziet wat daarover is gevraagd en legt uit waarvoor het nodig was.',
    ground: 'AVG art. 5 lid 2: verantwoording over eigen inzage (R15)',
    verbs: ['privacy.own-checks', 'privacy.explain'],
    who: seated('coordinator', 'care_coordinator', 'inspector', 'partner_agent'),
    when: askedOfOneself,
  },
  {
    key: 'privacy.house-draws-sample',
    text: 'Lantaarn trekt elke maand inzagen voor de steekproef.',
    ground: 'AVG art. 32 lid 1 onder d: geregeld nagaan of beveiliging werkt (R15)',
    verbs: ['privacy.draw-sample'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
