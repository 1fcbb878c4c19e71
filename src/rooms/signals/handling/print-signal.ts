import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { recordDocument } from '../../privacy/index.ts';
import { readerTitle } from './export-columns.ts';
import { fileVerb, signalName } from './file-verb.ts';
import { domainOf } from './overview.ts';
import { fileNow, type SignalFile } from './read-signal.ts';

/** A file as it goes on paper. */
export interface PrintedSignal {
  /** By which the ledger knows the paper. */
  readonly number: string;
  readonly purpose: string;
  /** Seat of who prints; nobody else is to have it. */
  readonly reader: string;
  readonly file: SignalFile;
}

/**
 * A signal to be put on paper: what the actor has open, and nothing more. Paper leaves the house, so number and purpose
 * stand in the ledger and on the paper; the purpose in the audit trail too (R15).
 */
export const printSignal = fileVerb({
  name: 'signals.print',
  act: 'read',
  input: signalName.extend({
    purpose: z.string().trim().min(1, 'Schrijf waarvoor u de afdruk nodig hebt.').max(500),
  }),
  run: async (context: Context, { purpose }, signal) => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const file = await fileNow(context, signal);
    const reader = readerTitle('coordinator', domain);
    context.because(purpose);
    const number = await recordDocument(context, {
      kind: 'signal_print',
      format: 'paper',
      domain,
      record: { kind: 'signal', id: signal.id },
      recipient: reader,
      ground: 'own_use',
      fields: ['facts', 'acts', ...file.opened.keys()],
      purpose,
    });
    return done<PrintedSignal>({ number, purpose, reader, file });
  },
});
