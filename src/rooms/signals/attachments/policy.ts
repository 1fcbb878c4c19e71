import type { Actor } from '../../../kernel/actor.ts';
import { ownDomain, ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const at =
  (...places: readonly string[]) =>
  (actor: Actor, subject: Subject): boolean =>
    ownOrganisation(actor, subject) && places.includes(String(subject.facts?.['place']));

const GIVE = [
  'signals.begin-attachment',
  'signals.finish-attachment',
  'signals.lose-attachment',
  'signals.take-back-attachment',
  'signals.list-attachments',
];

/** Who gives files, and who sees them. */
export const attachmentSentences: readonly Sentence[] = [
  {
    key: 'signals.reporter-gives-files',
    text: 'Wie meldt, kan bestanden meegeven en ziet welke dat waren. Openen kan alleen wie het signaal behandelt.',
    ground: 'AVG art. 6 lid 1 onder e; openbaar advies- en meldpunt (S33, S37, R5)',
    verbs: [...GIVE, 'signals.bring-attachments'],
    who: (actor) => (actor.kind === 'public' && actor.receiptHash !== undefined) || actor.kind === 'reporter',
    when: at('draft', 'receipt'),
  },
  {
    key: 'signals.colleague-gives-files',
    text: 'Een medewerker kan bij de eigen melding bestanden geven en ziet welke dat waren.',
    ground: 'AVG art. 6 lid 1 onder e; interne meldroute (S65, S68, S109)',
    verbs: GIVE,
    who: (actor) => actor.kind === 'seat' && actor.seat.organisationKind === 'municipality',
    when: at('own'),
  },
  {
    key: 'signals.coordinator-opens-files',
    text: 'De aandachtsfunctionaris voegt bestanden toe aan signalen van het eigen domein en opent ze. Elke keer staat in het logboek.',
    ground: 'AVG art. 6 lid 1 onder e; taak in de interne meldroute (S52, S56, R15)',
    verbs: [...GIVE, 'signals.open-attachment'],
    who: seated('coordinator'),
    when: (actor, subject) => at('signal')(actor, subject) && ownDomain(actor, subject),
  },
  {
    key: 'signals.coordinator-counts-files',
    text: 'De aandachtsfunctionaris ziet hoeveel bestanden bij een signaal van het eigen domein horen.',
    ground: 'AVG art. 6 lid 1 onder e; taak in de interne meldroute (S52, S56)',
    verbs: ['signals.count-attachments'],
    who: seated('coordinator'),
    when: (actor, subject) => subject.kind === 'signal' && ownDomain(actor, subject),
  },
  {
    key: 'signals.house-hangs-mail-files',
    text: 'Lantaarn zelf hangt bestanden van een aangenomen mail aan het signaal.',
    ground: 'Mailbox van het interne meldpunt (S110)',
    verbs: ['signals.begin-attachment', 'signals.finish-attachment', 'signals.lose-attachment'],
    who: (actor) => actor.kind === 'job' && actor.name === 'signals.bring-mail-files',
    when: at('signal'),
  },
  {
    key: 'signals.house-checks-files',
    text: 'Lantaarn zelf controleert bestanden op virussen en haalt er gegevens uit die niemand ziet.',
    ground: 'AVG art. 25 en 32',
    verbs: ['signals.take-for-checking', 'signals.keep-checked'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
