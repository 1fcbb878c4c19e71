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
import type { Role } from '../../../kernel/actor.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { seatTitle } from '../../people/index.ts';
import type { SignalView } from '../signal-view.ts';

/** For whom a list of signals can be made; what this seat has no business with is masked in it. */
export const exportReaders = [
  'coordinator',
  'privacy_officer',
  'care_coordinator',
] as const satisfies readonly Role[];
export type ExportReader = (typeof exportReaders)[number];

/** How the reader of a list is called: a function, never a person. */
export const readerTitle = (reader: ExportReader, domain: 'care' | 'safety'): string =>
  seatTitle({ role: reader, domain: reader === 'coordinator' ? domain : null });

/** What stands in the place of what this reader may not know. */
export const MASKED = 'afgeschermd';

interface Column {
  readonly head: string;
  readonly readers: ReadonlySet<ExportReader>;
  readonly of: (signal: SignalView) => string;
}

const EVERY: ReadonlySet<ExportReader> = new Set(exportReaders);
/** Who reported is for the coordinator (R12); what leads back to one person is not for who counts or looks after the process. */
const COORDINATOR: ReadonlySet<ExportReader> = new Set<ExportReader>(['coordinator']);
const PROCESS: ReadonlySet<ExportReader> = new Set<ExportReader>(['coordinator', 'privacy_officer']);
const NATURE: ReadonlySet<ExportReader> = new Set<ExportReader>(['coordinator', 'care_coordinator']);

const dayOf = (instant: Date | null): string => (instant === null ? '' : localDate(instant));

const columns: readonly Column[] = [
  { head: 'Kenmerk', readers: PROCESS, of: ({ reference }) => reference },
  { head: 'Ontvangen', readers: PROCESS, of: ({ receivedAt }) => dayOf(receivedAt) },
  { head: 'Domein', readers: EVERY, of: ({ domain }) => label(domains, domain) },
  { head: 'Soort', readers: EVERY, of: ({ product }) => label(contactProduct, product) },
  { head: 'Status', readers: EVERY, of: ({ state }) => label(signalStatus, state) },
  { head: 'Vorm', readers: NATURE, of: ({ form }) => label(exploitationForm, form) },
  { head: 'Urgentie', readers: EVERY, of: ({ urgency }) => label(signalUrgency, urgency) },
  { head: 'Minderjarig', readers: NATURE, of: (signal) => label(minor, signal.minor) },
  {
    head: 'Wil hulp',
    readers: NATURE,
    of: (signal) => (signal.help === null ? '' : label(helpAnswer, signal.help)),
  },
  { head: 'Kanaal', readers: COORDINATOR, of: ({ channel }) => label(signalChannel, channel) },
  { head: 'Soort melder', readers: COORDINATOR, of: (signal) => label(reporterType, signal.reporterType) },
  { head: 'Uiterlijk', readers: PROCESS, of: ({ dueAt }) => dayOf(dueAt) },
  { head: 'Te laat', readers: EVERY, of: ({ overdue }) => (overdue ? 'ja' : 'nee') },
  { head: 'Gesloten', readers: PROCESS, of: ({ closedAt }) => dayOf(closedAt) },
];

export const exportHead: readonly string[] = columns.map(({ head }) => head);

/** Columns that this reader gets to read; they stand in the ledger. */
export const columnsFor = (reader: ExportReader): readonly string[] =>
  columns.filter(({ readers }) => readers.has(reader)).map(({ head }) => head);

/** A signal as a row for this reader. */
export const exportRow = (signal: SignalView, reader: ExportReader): readonly string[] =>
  columns.map(({ readers, of }) => (readers.has(reader) ? of(signal) : MASKED));
