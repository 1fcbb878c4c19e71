import { z } from 'zod';
import {
  contactProduct,
  domain as domains,
  exploitationForm,
  helpAnswer,
  label,
  minor,
  reporterType,
  signalChannel,
  signalStatus,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { csvOf } from '../../../kernel/csv.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type SignalView, viewOfLine } from '../signal-view.ts';
import { linesOf } from '../store/lists.ts';
import { ACTIVITY } from './file-verb.ts';
import { filterInput } from './list-signals.ts';
import { domainOf } from './overview.ts';

/** As many as one file holds; a longer list is narrowed first. */
export const MOST_EXPORTED = 10_000;

export interface ExportedSignals {
  readonly csv: string;
  readonly count: number;
  /** There was more than fits. */
  readonly cut: boolean;
}

/**
 * The list as CSV: codes in words, dates and references; nothing sealed. The purpose stands in the audit trail
 * (R15).
 */
export const exportSignals = verb({
  name: 'signals.export',
  act: 'read',
  activity: ACTIVITY,
  input: filterInput.extend({
    purpose: z.string().trim().min(1, 'Schrijf waarvoor u het bestand gebruikt.').max(500),
  }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { purpose, ...filter }): Promise<Outcome<ExportedSignals>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const { lines, older } = await linesOf(context, domain, filter, null, MOST_EXPORTED);
    context.because(purpose);
    context.note({ count: lines.length });
    const rows = lines.map((line) => rowOf(viewOfLine(context, line)));
    return done({ csv: csvOf(HEAD, rows), count: lines.length, cut: older });
  },
});

const HEAD = [
  'Kenmerk',
  'Ontvangen',
  'Domein',
  'Soort',
  'Status',
  'Vorm',
  'Urgentie',
  'Minderjarig',
  'Wil hulp',
  'Kanaal',
  'Soort melder',
  'Uiterlijk',
  'Te laat',
  'Gesloten',
];

const dayOf = (instant: Date | null): string => (instant === null ? '' : localDate(instant));

const rowOf = (signal: SignalView): readonly string[] => [
  signal.reference,
  dayOf(signal.receivedAt),
  label(domains, signal.domain),
  label(contactProduct, signal.product),
  label(signalStatus, signal.state),
  label(exploitationForm, signal.form),
  label(signalUrgency, signal.urgency),
  label(minor, signal.minor),
  signal.help === null ? '' : label(helpAnswer, signal.help),
  label(signalChannel, signal.channel),
  label(reporterType, signal.reporterType),
  dayOf(signal.dueAt),
  signal.overdue ? 'ja' : 'nee',
  dayOf(signal.closedAt),
];
