import { label, legalBasis } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Letter } from '../../../kernel/documents/letter.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import { organisationById } from '../../people/index.ts';
import { recordDocument } from '../../privacy/index.ts';
import { handOverReference } from '../hand-over/hand-over-reference.ts';
import { handOverName, handOverVerb } from '../hand-over/hand-over-verb.ts';
import { partyOf } from '../hand-over/recipients.ts';
import { keyFor, openShared, readableFields, type SharedContent } from '../hand-over/shared-content.ts';
import type { HandOverRow } from '../store/hand-overs.ts';
import { openNow } from '../store/openings.ts';
import { composeLetter, type LetterFacts, letterKindFor, printedFields } from './compose.ts';

/** A letter to print, with the number that names its file. */
export interface PrintedLetter {
  readonly number: string;
  readonly letter: Letter;
}

/**
 * Makes the letter that goes with a hand-over: the form of the RIEC, the report to the labour inspectorate, or a
 * plain letter. It holds what was chosen, under a number that the ledger knows; the sender has opened it first, with
 * a reason where it is about persons. Asked twice these are two papers, with two numbers.
 */
export const printSentHandOver = handOverVerb({
  name: 'signals.print-sent-hand-over',
  act: 'write',
  input: handOverName,
  run: async (context, _input, row): Promise<Outcome<PrintedLetter>> => {
    const key = keyFor(context, row, 'sender');
    if (key === null) return refused('De inhoud is vernietigd. Er kan geen brief meer van worden gemaakt.');
    if ((await openNow(context, row.id)).size === 0) {
      return refused('Open eerst wat u deelde. Maak daarna de brief.');
    }
    const recipient = await organisationById(context.house, row.organisationId);
    return print(context, row, openShared(row, key), letterKindFor(recipient?.partnerCode ?? ''));
  },
});

/** Prints what was received, for the own file of who received it, as long as it may be read there. */
export const printReceivedHandOver = handOverVerb({
  name: 'signals.print-received-hand-over',
  act: 'write',
  input: handOverName,
  run: async (context, _input, row): Promise<Outcome<PrintedLetter>> => {
    const key = keyFor(context, row, 'recipient');
    if (key === null) return refused('De gegevens zijn gesloten. Ze kunnen niet meer worden afgedrukt.');
    return print(context, row, openShared(row, key), 'received_letter');
  },
});

async function print(
  context: Context,
  row: HandOverRow,
  content: SharedContent,
  kind: LetterFacts['kind'],
): Promise<Outcome<PrintedLetter>> {
  const [from, to] = [
    await nameOf(context, row.senderOrganisationId, row.senderDomain),
    await nameOf(context, row.organisationId, row.recipientDomain),
  ];
  const fields = readableFields(content.fields);
  const number = await recordDocument(context, {
    kind,
    format: 'pdf',
    domain: kind === 'received_letter' ? row.recipientDomain : row.senderDomain,
    record: { kind: 'hand_over', id: row.id },
    recipient: to,
    ground: row.ground,
    fields: printedFields(kind, fields).map(({ field }) => field),
    purpose: content.purpose,
  });
  const letter = composeLetter({
    kind,
    number,
    from,
    to,
    day: sayDate(localDate(context.now)),
    reference: handOverReference(context.house, row.serial),
    ground: label(legalBasis, row.ground),
    purpose: content.purpose,
    fields,
  });
  return done({ number, letter });
}

async function nameOf(...whose: Parameters<typeof partyOf>): Promise<string> {
  const { organisation, function: role } = await partyOf(...whose);
  return role === '' ? organisation : `${role}, ${organisation}`;
}
