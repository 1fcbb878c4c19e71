import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';

const ownSignal = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'signal' &&
  ownOrganisation(actor, subject) &&
  actor.kind === 'seat' &&
  actor.seat.domain === subject.domain;

/** Who writes down consent, informing and what the police told. */
export const consentSentences: readonly Sentence[] = [
  {
    key: 'signals.coordinator-asks-consent',
    text: 'De aandachtsfunctionaris legt vast wat iemand zegt over delen, en of die weet dat er gegevens zijn.',
    ground: 'AVG art. 7 en 14; toestemming per ontvanger en doel (R6, R7, R16)',
    verbs: ['signals.record-consent', 'signals.record-informing'],
    who: seated('coordinator'),
    when: ownSignal,
  },
  {
    key: 'signals.coordinator-records-police',
    text: 'De aandachtsfunctionaris legt vast dat de politie iets vertelde: zeven gegevens, met een einddatum.',
    ground: 'Wpg art. 16-24 (te controleren); alleen voor het doel waarvoor het is gegeven (R4)',
    verbs: ['signals.record-police-item'],
    who: seated('coordinator'),
    when: ownSignal,
  },
  {
    key: 'signals.house-destroys-police',
    text: 'Lantaarn zelf vernietigt politie-informatie als de termijn om is.',
    ground: 'Wpg; bewaren tot de einddatum (R4)',
    verbs: ['signals.destroy-police-items'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
