import { z } from 'zod';
import { csvOf } from '../../../kernel/csv.ts';
import { odsOf } from '../../../kernel/documents/ods.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { recordDocument } from '../../privacy/index.ts';
import { viewOfLine } from '../signal-view.ts';
import { linesOf } from '../store/lists.ts';
import { columnsFor, exportHead, exportReaders, exportRow, readerTitle } from './export-columns.ts';
import { ACTIVITY } from './file-verb.ts';
import { filterInput } from './list-signals.ts';
import { domainOf } from './overview.ts';

/** As many as one file holds; a longer list is narrowed first. */
export const MOST_EXPORTED = 10_000;

/** Kinds of file that a list can be. */
export const exportFormats = ['csv', 'ods'] as const;

export interface ExportedSignals {
  /** By which the ledger knows the file. */
  readonly number: string;
  readonly format: (typeof exportFormats)[number];
  readonly file: string | Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** There was more than fits. */
  readonly cut: boolean;
}

/**
 * The list as a file: codes in words, dates and references; nothing sealed, and masked to what the seat of its reader
 * may know. Reader, purpose and number stand in the ledger and in the file; the purpose in the audit trail too (R15).
 */
export const exportSignals = verb({
  name: 'signals.export',
  act: 'read',
  activity: ACTIVITY,
  input: filterInput.extend({
    purpose: z.string().trim().min(1, 'Schrijf waarvoor u het bestand gebruikt.').max(500),
    reader: z.enum(exportReaders, 'Kies voor wie het bestand is.').default('coordinator'),
    format: z.enum(exportFormats, 'Kies een soort bestand.').default('csv'),
  }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { purpose, reader, format, ...filter }): Promise<Outcome<ExportedSignals>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const { lines, older } = await linesOf(context, domain, filter, null, MOST_EXPORTED);
    const recipient = readerTitle(reader, domain);
    context.because(purpose);
    context.note({ count: lines.length, reader });
    const number = await recordDocument(context, {
      kind: 'signal_list',
      format,
      domain,
      record: null,
      recipient,
      ground: 'own_use',
      fields: columnsFor(reader),
      purpose,
    });
    const rows = lines.map((line) => exportRow(viewOfLine(context, line), reader));
    const about = [
      ['Document', number],
      ['Voor', recipient],
      ['Grondslag', 'Eigen gebruik binnen de gemeente'],
      ['Doel', purpose],
      ['Gemaakt op', localDate(context.now)],
    ];
    const file =
      format === 'csv'
        ? csvOf(
            [...exportHead, 'Document', 'Voor'],
            rows.map((row) => [...row, number, recipient]),
          )
        : odsOf([
            { name: 'Signalen', header: exportHead, rows },
            { name: 'Over dit bestand', header: ['Wat', 'Waarde'], rows: about },
          ]);
    return done({ number, format, file, count: lines.length, cut: older });
  },
});
