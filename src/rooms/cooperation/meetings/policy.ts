import type { Actor, Role } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

/** One's own, or what the region shares with everybody. */
export const ownOrShared = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) || subject.facts?.['shared'] === true;

/** Seats that read what was agreed, and carry it: nothing in it is about persons. */
export const READERS: readonly Role[] = [
  'coordinator',
  'mayor',
  'portfolio_holder',
  'adviser',
  'reader',
  'care_coordinator',
  'regional_director',
];

/** Seats that keep meetings, agreements and documents: both aandachtsfunctionarissen, at the region the director. */
export const KEEPERS: readonly Role[] = ['coordinator', 'regional_director'];

const forOwnOffice = (actor: Actor, subject: Subject): boolean =>
  ownOrShared(actor, subject) &&
  actor.kind === 'seat' &&
  (subject.facts?.['office'] === actor.seat.role ||
    subject.facts?.['office'] === `${actor.seat.role}:${actor.seat.domain}`);

const DUTY = 'Samen dezelfde aanpak voeren; er staan geen personen in (S45, S50, S53)';

export const meetingSentences: readonly Sentence[] = [
  {
    key: 'meeting.reads',
    text: 'Wie aan de aanpak werkt of erover gaat, ziet de overleggen van de eigen organisatie en van de regio: agenda, besluiten en acties.',
    ground: DUTY,
    verbs: [
      'cooperation.read-bodies',
      'cooperation.list-meetings',
      'cooperation.read-meeting',
      'cooperation.list-meeting-actions',
    ],
    who: seated(...READERS),
    when: (actor, subject) =>
      subject.kind === 'meeting' ? ownOrShared(actor, subject) : ownOrganisation(actor, subject),
  },
  {
    key: 'meeting.invited-reads',
    text: 'Wie is uitgenodigd voor een overleg van een andere organisatie, ziet daarvan de agenda, de besluiten en de eigen acties, en verder niets.',
    ground: DUTY,
    verbs: ['cooperation.read-invited-meeting'],
    who: seated(...READERS),
    when: (_, subject) => subject.facts?.['invited'] === true,
  },
  {
    key: 'meeting.keeps',
    text: 'De aandachtsfunctionarissen plannen de overleggen van hun gemeente, de regisseur die van de regio. Zij leggen vast wat er is besloten.',
    ground: DUTY,
    verbs: [
      'cooperation.add-body',
      'cooperation.change-body',
      'cooperation.set-body-norm',
      'cooperation.plan-meeting',
      'cooperation.move-meeting',
      'cooperation.hold-meeting',
      'cooperation.cancel-meeting',
      'cooperation.write-notes',
      'cooperation.add-meeting-item',
      'cooperation.remove-meeting-item',
    ],
    who: seated(...KEEPERS),
    when: ownOrganisation,
  },
  {
    key: 'meeting.was-there',
    text: 'De aandachtsfunctionaris vult in of de eigen gemeente bij een overleg was. Wie het overleg houdt, vult het voor iedereen in.',
    ground: 'Minimaal vier keer per jaar bij elkaar komen (S53)',
    verbs: ['cooperation.set-attendance'],
    who: seated('coordinator', 'regional_director', 'care_coordinator'),
    when: ownOrShared,
  },
  {
    key: 'meeting.does-action',
    text: 'De aandachtsfunctionaris en de regisseur zeggen wat er met een actie uit een overleg is gedaan.',
    ground: DUTY,
    verbs: ['cooperation.end-meeting-action'],
    who: seated(...KEEPERS),
    when: ownOrShared,
  },
  {
    key: 'meeting.does-own-action',
    text: 'De adviseur en de zorgcoördinator zeggen wat er met een actie van hun eigen functie is gedaan.',
    ground: DUTY,
    verbs: ['cooperation.end-meeting-action'],
    who: seated('adviser', 'care_coordinator'),
    when: forOwnOffice,
  },
  {
    key: 'meeting.director-sees-region',
    text: 'De regionaal beleidsregisseur ziet de overleggen van elke gemeente in de regio. Er staan geen personen in.',
    ground: 'De regionale aanpak coördineren (S45, S47)',
    verbs: ['cooperation.list-region-meetings', 'cooperation.read-region-meeting'],
    who: seated('regional_director'),
  },
];
