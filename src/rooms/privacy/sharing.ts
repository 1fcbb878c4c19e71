import { z } from 'zod';
import type { ConsentStatus, Domain, Informed, LegalBasis } from '../../../content/code-lists.ts';
import type { HandOverField } from '../../../content/field-whitelists.ts';
import type { HandOverId, OrganisationId, SecondReadingId, SignalId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-time.ts';

/** One disclosure, as it goes into the sharing ledger (AVG art. 5.2 and 30; S21). */
export interface Sharing {
  readonly handOverId: HandOverId;
  readonly signalId: SignalId;
  readonly signalSerial: number;
  readonly domain: Domain;
  readonly recipientId: OrganisationId;
  readonly recipientDomain: Domain;
  readonly ground: LegalBasis;
  readonly consent: ConsentStatus;
  readonly informed: Informed;
  /** When to look again at whether the person can be told (R16). */
  readonly reviewDate: LocalDate | null;
  readonly fields: readonly HandOverField[];
  readonly secondReadingId: SecondReadingId | null;
  readonly purpose: string;
  /** Why without consent, beyond what is usual, or in spite of confidentiality; '' where nothing asks for it. */
  readonly motivation: string;
}

/** What stands sealed in a line of the ledger. `type`, so that it can be sealed. */
export type SharingWords = { readonly purpose: string; readonly motivation: string };

export const sharingWords = z.object({ purpose: z.string(), motivation: z.string() });
