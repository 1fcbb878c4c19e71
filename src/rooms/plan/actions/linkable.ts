import type { Context } from '../../../kernel/context.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { agreementsHolding, documentsInReach, meetingsHeld } from '../../cooperation/index.ts';

/** Something in the room of cooperation that can show that an action was carried out. */
export interface LinkedRecord {
  readonly what: 'meeting' | 'agreement' | 'policy_document';
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly on: LocalDate | null;
}

/** As many meetings as a list that folds out can hold: some two years of them. */
const MEETINGS = 60;

/** What can be tied to an action here: meetings that were held, agreements that hold, and policy documents. */
export async function linkableRecords(context: Context): Promise<readonly LinkedRecord[]> {
  const meetings = await meetingsHeld(context, MEETINGS);
  const agreements = await agreementsHolding(context, localDate(context.now));
  const documents = await documentsInReach(context);
  return [
    ...meetings.map(({ id, body, subject, on }): LinkedRecord => {
      const label = subject === '' ? body : `${body}: ${subject}`;
      return { what: 'meeting', id, reference: '', label, on };
    }),
    ...agreements.map(
      ({ agreement: { id, subject, startsOn } }): LinkedRecord => ({
        what: 'agreement',
        id,
        reference: '',
        label: subject,
        on: startsOn,
      }),
    ),
    ...documents.map(
      ({ id, title, reference, adoptedOn }): LinkedRecord => ({
        what: 'policy_document',
        id,
        reference,
        label: title,
        on: adoptedOn,
      }),
    ),
  ];
}
