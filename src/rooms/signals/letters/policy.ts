import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';
import { meantForOwnDomain, sentByOwnDomain } from '../hand-over/policy.ts';

/** Who may make a paper of what. */
export const letterSentences: readonly Sentence[] = [
  {
    key: 'letter.coordinator-writes',
    text: 'De aandachtsfunctionaris maakt een brief van wat het eigen domein heeft doorgezet. De brief krijgt een nummer.',
    ground: 'AVG art. 5 lid 2: verantwoording over wat op papier het huis verlaat (S21, R15)',
    verbs: ['signals.print-sent-hand-over'],
    who: seated('coordinator'),
    when: sentByOwnDomain,
  },
  {
    key: 'letter.recipient-prints',
    text: 'Wie namens de ontvanger werkt, drukt af wat met de eigen organisatie is gedeeld.',
    ground: 'Ontvangst van een verstrekking voor de eigen taak; afdrukken staat in het logboek (R15)',
    verbs: ['signals.print-received-hand-over'],
    who: seated('partner_agent', 'coordinator'),
    when: meantForOwnDomain,
  },
  {
    key: 'letter.coordinator-asks-advice',
    text: 'De aandachtsfunctionaris vraagt Veilig Thuis om advies over een signaal van het eigen domein, zonder namen.',
    ground: 'Meldcode, Wmo 2015 art. 3.3 en Jeugdwet art. 4.1.7; advies zonder persoonsgegevens (R6, R8)',
    verbs: ['signals.print-advice-note'],
    who: seated('coordinator'),
    when: (actor, subject) =>
      subject.kind === 'signal' &&
      ownOrganisation(actor, subject) &&
      actor.kind === 'seat' &&
      actor.seat.domain === subject.domain,
  },
];
