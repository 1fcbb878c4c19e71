import type { MessageKind } from '../store/hand-over-messages.ts';

const words: Readonly<Record<MessageKind, string>> = {
  question: 'Vraag gesteld',
  answer: 'Antwoord gegeven',
  note: 'Bericht geschreven',
  acceptance: 'Geaccepteerd',
  refusal: 'Geweigerd',
  return: 'Teruggegeven',
  outcome: 'Afgerond',
  withdrawal: 'Ingetrokken',
  consent_withdrawn: 'De persoon trok de toestemming in',
};

/** What a message of a hand-over is called on a page. */
export const messageLabel = (kind: MessageKind): string => words[kind];
