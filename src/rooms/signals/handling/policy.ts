import type { Actor } from '../../../kernel/actor.ts';
import { ownDomain, ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const isColleague = (actor: Actor): boolean =>
  actor.kind === 'seat' && actor.seat.organisationKind === 'municipality';

/** Somebody else of the same municipality than who asked (R17). */
const askedByAnother = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'second_reading' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  subject.facts?.['askedBy'] !== actor.personId;

const about = (kind: string, rule: (actor: Actor, subject: Subject) => boolean) => {
  return (actor: Actor, subject: Subject): boolean => subject.kind === kind && rule(actor, subject);
};

/** Who of the staff may do what with signals. The public and hand-overs have their own. */
export const staffSentences: readonly Sentence[] = [
  {
    key: 'signals.coordinator-reads',
    text: 'De aandachtsfunctionaris ziet de signalen van het eigen domein in de eigen gemeente.',
    ground: 'AVG art. 6 lid 1 onder e; taak als aanspreekpunt voor signalen (S52, S56)',
    verbs: ['signals.read', 'signals.open-part', 'signals.print', 'signals.read-safe-contact'],
    who: seated('coordinator'),
    when: about('signal', ownDomain),
  },
  {
    key: 'signals.coordinator-works',
    text: 'De aandachtsfunctionaris behandelt de signalen van het eigen domein in de eigen gemeente.',
    ground: 'AVG art. 6 lid 1 onder e; taak in de interne meldroute (S56, S57, S109)',
    verbs: [
      'signals.triage',
      'signals.enrich',
      'signals.mark-beeld',
      'signals.conclude-beeld',
      'signals.note',
      'signals.set-task',
      'signals.finish-task',
      'signals.ask-reporter',
      'signals.message-reporter',
      'signals.set-safe-contact',
      'signals.ask-second-reader',
      'signals.close',
      'signals.reopen',
      'signals.move',
      'signals.assign',
    ],
    who: seated('coordinator'),
    when: about('signal', ownDomain),
  },
  {
    key: 'signals.coordinator-finds',
    text: 'De aandachtsfunctionaris ziet een overzicht van de signalen van het eigen domein en kan daarin zoeken.',
    ground: 'AVG art. 6 lid 1 onder e; bijhouden van signalen (S58)',
    verbs: [
      'signals.overview',
      'signals.list',
      'signals.search',
      'signals.export',
      'signals.second-readings',
    ],
    who: seated('coordinator'),
    when: about('signals', ownOrganisation),
  },
  {
    key: 'signals.second-reader',
    text: 'Een tweede lezer is een andere aandachtsfunctionaris van de eigen gemeente. Die ziet de motivering, niet het dossier.',
    ground: 'Afspraak over de tweede lezer (R17)',
    verbs: ['signals.read-second-reading', 'signals.decide-second-reading'],
    who: seated('coordinator'),
    when: askedByAnother,
  },
  {
    key: 'signals.house-follows-reader',
    text: 'Lantaarn zelf schrijft het besluit van een tweede lezer in het dossier en zegt dat er iets nieuws is.',
    ground: 'Afspraak over de tweede lezer (R17)',
    verbs: ['signals.apply-second-reading', 'signals.tell-coordinators', 'signals.remind-coordinators'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
  {
    key: 'signals.colleague-reports',
    text: 'Een medewerker van de gemeente kan een signaal melden.',
    ground: 'AVG art. 6 lid 1 onder e; interne meldroute (S65, S68, S109)',
    verbs: ['signals.report'],
    who: isColleague,
    when: ownOrganisation,
  },
  {
    key: 'signals.colleague-follows',
    text: 'Wie een signaal heeft gemeld, ziet of er iets mee is gedaan en leest de berichten. Niet de inhoud van het dossier.',
    ground: 'Terugkoppeling aan de melder (S67, R12)',
    verbs: ['signals.my-reports', 'signals.my-report', 'signals.answer-as-reporter'],
    who: isColleague,
    when: ownOrganisation,
  },
];
