import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence } from '../../../kernel/policy.ts';

/** Somebody with a draft or a receipt: the hash of its code is all that is known. */
const holdsReceipt = (actor: Actor): boolean =>
  (actor.kind === 'public' && actor.receiptHash !== undefined) || actor.kind === 'reporter';

/** What people outside may do with signals. */
export const publicSentences: readonly Sentence[] = [
  {
    key: 'signals.anybody-reads-terms',
    text: 'Iedereen mag weten binnen welke termijn een gemeente antwoordt en hoe lang zij gegevens bewaart.',
    ground: 'AVG art. 13',
    verbs: ['signals.read-public-terms'],
    who: (actor) => actor.kind === 'public',
    when: ownOrganisation,
  },
  {
    key: 'signals.anybody-reports',
    text: 'Iedereen kan een gemeente vertellen dat er misschien mensenhandel is, ook anoniem.',
    ground: 'AVG art. 6 lid 1 onder e; openbaar advies- en meldpunt (S33, S37)',
    verbs: ['signals.report', 'signals.keep-draft', 'signals.read-draft', 'signals.discard-draft'],
    who: (actor) => actor.kind === 'public' && actor.receiptHash !== undefined,
    when: ownOrganisation,
  },
  {
    key: 'signals.house-takes-in',
    text: 'Lantaarn zelf zet een melding klaar die langs een andere weg is binnengekomen.',
    ground: 'Interne meldroute (S110, S111)',
    verbs: ['signals.report'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
  {
    key: 'signals.reporter-reads',
    text: 'Wie de ontvangstcode heeft, leest de antwoorden en kan iets toevoegen. Het dossier blijft dicht.',
    ground: 'Terugkoppeling aan de melder, ook anoniem (R5, R12)',
    verbs: ['signals.open-dialogue', 'signals.read-dialogue', 'signals.write-as-reporter'],
    who: holdsReceipt,
    when: ownOrganisation,
  },
];
