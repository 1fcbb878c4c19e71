import type { Actor } from '../../../kernel/actor.ts';
import { ownDomain, ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';

const atMunicipality = (actor: Actor): boolean =>
  seated('administrator')(actor) && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality';

/** Who may do what with mail that comes in. */
export const mailSentences: readonly Sentence[] = [
  {
    key: 'signals.coordinator-decides-mail',
    text: 'De aandachtsfunctionaris leest mails van het eigen domein die wachten, en maakt er een signaal van of weigert ze.',
    ground: 'AVG art. 6 lid 1 onder e; mailbox van het interne meldpunt (S110)',
    verbs: ['signals.read-mail-proposal', 'signals.accept-mail', 'signals.refuse-mail'],
    who: seated('coordinator'),
    when: (actor, subject) => subject.kind === 'mail_proposal' && ownDomain(actor, subject),
  },
  {
    key: 'signals.coordinator-lists-mail',
    text: 'De aandachtsfunctionaris ziet welke mails van het eigen domein wachten.',
    ground: 'AVG art. 6 lid 1 onder e; mailbox van het interne meldpunt (S110)',
    verbs: ['signals.mail-proposals'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
  {
    key: 'signals.coordinator-mails-reporter',
    text: 'De aandachtsfunctionaris mailt wie een signaal mailde, in vaste woorden zonder inhoud.',
    ground: 'Terugkoppeling aan de melder (S67, S110)',
    verbs: ['signals.mail-reporter'],
    who: seated('coordinator'),
    when: (actor, subject) => subject.kind === 'signal' && ownDomain(actor, subject),
  },
  {
    key: 'signals.administrator-sets-mailbox',
    text: 'De beheerder van een gemeente stelt in welk postvak Lantaarn leest. De mails zelf ziet een beheerder niet.',
    ground: 'AVG art. 32; mailbox van het interne meldpunt (S110)',
    verbs: ['signals.read-mailboxes', 'signals.set-mailbox'],
    who: atMunicipality,
    when: ownOrganisation,
  },
  {
    key: 'signals.house-reads-mail',
    text: 'Lantaarn zelf haalt mail op uit het postvak, en haalt een mail daar weg als een aandachtsfunctionaris dat zegt.',
    ground: 'Mailbox van het interne meldpunt (S110)',
    verbs: [
      'signals.take-in-mail',
      'signals.note-mailbox',
      'signals.note-original-mail',
      'signals.note-mail-files',
    ],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
