import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

/** A signal of the other compartment of one's own municipality. */
const otherDomain = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'signal' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  actor.seat.domain !== null &&
  subject.domain !== null &&
  subject.domain !== actor.seat.domain;

/** Emergency access (R15), which goes around R2 for one signal and a short time. */
export const emergencySentences: readonly Sentence[] = [
  {
    key: 'signals.emergency-opens',
    text: 'Bij acuut gevaar, als de eigen aandachtsfunctionaris er niet is, kan die van het andere domein één signaal openen met een reden. De functionaris gegevensbescherming hoort dat meteen en beoordeelt het.',
    ground: 'AVG art. 6 lid 1 onder d: vitaal belang; noodtoegang met reden (R15)',
    verbs: ['signals.open-in-emergency'],
    who: seated('coordinator'),
    when: otherDomain,
  },
  {
    key: 'signals.emergency-reads',
    text: 'Wie een signaal met de noodtoegang heeft geopend, kan het lezen tot de tijd om is. Niet wijzigen, niet doorzetten.',
    ground: 'AVG art. 6 lid 1 onder d: vitaal belang; noodtoegang met reden (R15)',
    verbs: ['signals.read-in-emergency'],
    who: seated('coordinator'),
    when: (actor, subject) => otherDomain(actor, subject) && subject.facts?.['emergency'] === true,
  },
  {
    key: 'signals.emergency-looks-back',
    text: 'De aandachtsfunctionaris ziet wanneer die zelf de noodtoegang gebruikte, en of dat is beoordeeld.',
    ground: 'AVG art. 5 lid 2: verantwoording over eigen inzage (R15)',
    verbs: ['signals.emergencies'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
];
