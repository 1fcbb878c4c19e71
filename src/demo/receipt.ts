import { createHash } from 'node:crypto';
import { type ReceiptCode, receiptFor } from '../kernel/secrets/receipt.ts';

/** The receipt code of a report in the demo, by the name of the report: the same every time. */
export const demoReceipt = (name: string): ReceiptCode =>
  receiptFor(createHash('sha256').update(`lantaarn demo ${name}`).digest());
