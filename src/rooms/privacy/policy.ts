import type { Actor } from '../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../kernel/policy.ts';

/** The ledger as a whole, which shows a coordinator the own domain only, or a line of that domain (R2). */
const ownPart = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) &&
  (subject.kind === 'sharings' ||
    subject.kind === 'documents' ||
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

/** What lies in the seat's own compartment, or in none (R2). */
const ownCompartment = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  ((subject.domain ?? null) === null || actor.seat.domain === subject.domain);

const ofKind =
  (kinds: readonly string[], rule: (actor: Actor, subject: Subject) => boolean) =>
  (actor: Actor, subject: Subject): boolean =>
    kinds.includes(subject.kind) && rule(actor, subject);

const LISTS = ['destruction_lists', 'destruction_list', 'holds', 'hold'];
const ON_RETENTION = [
  'privacy.retention',
  'privacy.read-destruction',
  'privacy.approve-destruction',
  'privacy.reject-destruction',
  'privacy.certificate',
  'privacy.holds',
  'privacy.read-hold',
  'privacy.place-hold',
  'privacy.lift-hold',
];

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
  {
    key: 'privacy.officer-guards-retention',
    text: 'De functionaris gegevensbescherming stelt voor wat vernietigd wordt, keurt mede goed, en kan iets laten vasthouden. Zonder de inhoud te zien.',
    ground: 'AVG art. 5 lid 1 onder e en art. 39 lid 1 onder b; bewaartermijnen (R14)',
    verbs: ['privacy.propose-destruction', ...ON_RETENTION],
    who: seated('privacy_officer'),
    when: ofKind(LISTS, ownOrganisation),
  },
  {
    key: 'privacy.coordinator-guards-retention',
    text: 'De aandachtsfunctionaris keurt goed wat in het eigen domein vernietigd wordt, en kan iets laten vasthouden.',
    ground: 'AVG art. 5 lid 1 onder e; bewaartermijnen, twee functies (R2, R14)',
    verbs: ON_RETENTION,
    who: seated('coordinator'),
    when: ofKind(LISTS, ownCompartment),
  },
  {
    key: 'privacy.house-destroys',
    text: 'Lantaarn zelf verzamelt wat over de termijn is, vernietigt wat twee functies goedkeurden, en houdt dicht wat vernietigd is.',
    ground: 'AVG art. 5 lid 1 onder e en f; bewaartermijnen (R14)',
    verbs: ['privacy.collect-destruction', 'privacy.destroy-batch', 'privacy.replay-destruction'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
  {
    key: 'privacy.officer-handles-requests',
    text: 'De functionaris gegevensbescherming behandelt verzoeken van betrokkenen. Die ziet wie vraagt en welke dossiers het zijn, niet wat erin staat.',
    ground: 'AVG art. 12 en 15 tot en met 21',
    verbs: [
      'privacy.data-requests',
      'privacy.read-request',
      'privacy.register-request',
      'privacy.check-identity',
      'privacy.extend-request',
      'privacy.search-subject',
      'privacy.add-requested-record',
      'privacy.decide-request',
    ],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
  {
    key: 'privacy.coordinator-assembles',
    text: 'De aandachtsfunctionaris stelt uit dossiers van het eigen domein samen wat een betrokkene krijgt.',
    ground: 'AVG art. 15 lid 3 en 4; bescherming van de melder (R2, R12)',
    verbs: ['privacy.requested-records', 'privacy.read-requested-record', 'privacy.assess-record'],
    who: seated('coordinator'),
    when: ofKind(['requested_records', 'signal'], ownCompartment),
  },
  {
    key: 'privacy.house-finds-subject',
    text: 'Lantaarn zelf zoekt bij een verzoek welke dossiers bij de opgegeven namen en nummers horen.',
    ground: 'AVG art. 15; zoeken zonder te lezen',
    verbs: ['privacy.find-subject'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
