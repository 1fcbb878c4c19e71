import type { Context } from '../../../kernel/context.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** Something in the room of cooperation that can show that an action was carried out. */
export interface LinkedRecord {
  readonly what: 'meeting' | 'agreement' | 'policy_document';
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly on: LocalDate | null;
}

/** What can be tied to an action here. */
export const linkableRecords = async (_context: Context): Promise<readonly LinkedRecord[]> => [];
