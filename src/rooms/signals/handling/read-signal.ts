import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { explain, type Sentence } from '../../../kernel/policy.ts';
import { namesOf } from '../../people/index.ts';
import { emergenciesOfSignal } from '../../privacy/index.ts';
import { type ActContent, openParts } from '../act-content.ts';
import { type Consent, foldConsents } from '../consent/consent.ts';
import type { PartName } from '../report-content.ts';
import { type ActKind, type SignalState, transitions } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { type ActRow, actsOf, keyOf, type SignalRow } from '../store/files.ts';
import { openNow } from '../store/openings.ts';
import { type PoliceItem, policeItemsOf } from '../store/police-items.ts';
import { readingsOf } from '../store/second-readings.ts';
import { type Task, tasksOf } from '../store/tasks.ts';
import { needsYouthAdvice } from '../youth-advice.ts';
import { type ClosingReader, closingReader } from './close.ts';
import { colleaguesOnSeat } from './colleagues.ts';
import { fileVerb, signalName, signalSubject } from './file-verb.ts';

/** One act as the coordinator reads it. */
export interface ActView {
  readonly id: string;
  readonly kind: ActKind;
  readonly at: Date;
  /** Name of the colleague; null for the reporter, a partner or Lantaarn itself. */
  readonly who: string | null;
  readonly actorKind: ActRow['actorKind'];
  readonly codes: Readonly<Record<string, unknown>>;
  /** What it holds, as far as the actor has opened it. */
  readonly content: ActContent;
  /** Parts that are there, opened or not. */
  readonly parts: readonly PartName[];
}

/** A whole signal as the coordinator reads it. */
export interface SignalFile {
  readonly reference: string;
  readonly id: string;
  readonly facts: Omit<SignalRow, 'dataKey' | 'id' | 'organisationId' | 'mergedInto' | 'splitFrom'>;
  /** It goes on in another signal. */
  readonly merged: boolean;
  readonly acts: readonly ActView[];
  readonly tasks: readonly Task[];
  /** What the person said about sharing, the last word per recipient and purpose. */
  readonly consents: readonly Consent[];
  /** What the police told, as long as its term runs; its words with what is special, on a click (R4, R10). */
  readonly policeItems: readonly PoliceItem[];
  /** Advice of Veilig Thuis still has to be asked (R6). */
  readonly needsYouthAdvice: boolean;
  /** The parts that the actor has open, and until when. */
  readonly opened: ReadonlyMap<PartName, Date>;
  /** The content was destroyed: codes and dates are what is left. */
  readonly destroyed: boolean;
  readonly mayBecome: readonly SignalState[];
  readonly secondReading: {
    readonly waiting: boolean;
    /** What closing as no trafficking still needs (R17). */
    readonly closing: ClosingReader;
  };
  readonly assignedTo: PersonId | null;
  readonly colleagues: ReadonlyMap<PersonId, string>;
  /** "Waarom mag deze persoon dit zien?" */
  readonly because: readonly Sentence[];
  /** When somebody of the other domain read along in an emergency, and who. */
  readonly emergencies: readonly EmergencyUse[];
}

/** A use of emergency access, as the owner of the signal sees it. */
export interface EmergencyUse {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly judged: boolean;
}

/**
 * Reads a signal: facts, acts in time order with what the actor has opened of them, tasks, and what may
 * follow. What was opened stands in the audit trail with it (R15).
 */
export const readSignal = fileVerb({
  name: 'signals.read',
  act: 'read',
  input: signalName,
  run: async (context, _input, signal) => done(await fileNow(context, signal)),
});

/** The file as it is now, with what the actor has open; that stands in the audit trail of the act too. */
export async function fileNow(context: Context, signal: SignalRow): Promise<SignalFile> {
  const opened = signal.dataKey === null ? new Map() : await openNow(context, signal.id);
  const rows = await actsOf(context, signal.id);
  context.note({ opened: [...opened.keys()] });
  return fileOf(context, signal, rows, opened);
}

async function fileOf(
  context: Context,
  signal: SignalRow,
  rows: readonly ActRow[],
  opened: ReadonlyMap<PartName, Date>,
): Promise<SignalFile> {
  const { dataKey, id, organisationId: _, mergedInto, splitFrom: __, ...facts } = signal;
  const emergencies = await emergenciesOfSignal(context, id);
  const names = await namesOf(context, [...peopleIn(rows), ...emergencies.map(({ personId }) => personId)]);
  const readings = await readingsOf(context, id);
  return {
    reference: signalReference(context.house, signal.serial),
    id,
    facts,
    merged: mergedInto !== null,
    acts: rows.map((row) => viewOf(context, signal, row, [...opened.keys()], names)),
    tasks: await tasksOf(context, signal, opened.has('story')),
    consents: foldConsents(rows),
    policeItems: await policeItemsOf(context, id, localDate(context.now), opened.has('special')),
    needsYouthAdvice: needsYouthAdvice(signal, rows),
    opened,
    destroyed: dataKey === null,
    mayBecome: transitions[signal.state],
    secondReading: {
      waiting: readings.some(({ kind, decision }) => kind === 'not_trafficking' && decision === null),
      closing: await closingReader(context, signal),
    },
    assignedTo: assignedIn(rows),
    colleagues: await colleaguesOnSeat(context, signal.domain),
    because: explain(
      context.house.sentences.filter(({ verbs }) => verbs.includes('signals.read')),
      context.actor,
      signalSubject(signal),
    ),
    emergencies: emergencies.map(({ id: use, openedAt, personId, judgedAt }) => ({
      id: use,
      at: openedAt,
      who: names.get(personId) ?? 'Een collega',
      judged: judgedAt !== null,
    })),
  };
}

const peopleIn = (rows: readonly ActRow[]): PersonId[] =>
  rows.flatMap(({ personId, codes }) =>
    [personId, codes['to'], codes['by']].filter((id): id is PersonId => typeof id === 'string'),
  );

const assignedIn = (rows: readonly ActRow[]): PersonId | null => {
  const to = rows.findLast(({ kind }) => kind === 'assigned')?.codes['to'];
  return typeof to === 'string' ? (to as PersonId) : null;
};

/** Another signal is shown by its reference. */
const otherIn = ({ house }: Context, { codes: { other } }: ActRow): { readonly other?: string } =>
  typeof other === 'number' ? { other: signalReference(house, other) } : {};

function viewOf(
  context: Context,
  signal: SignalRow,
  row: ActRow,
  opened: readonly PartName[],
  names: ReadonlyMap<PersonId, string>,
): ActView {
  const parts = (['story', 'contact', 'special'] as const).filter((part) => row[part] !== null);
  const content =
    signal.dataKey === null
      ? { story: null, contact: null, special: null }
      : openParts(keyOf(context, signal), row, opened);
  const nameIn = (code: string): string | undefined => names.get(row.codes[code] as PersonId);
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    who: row.personId === null ? null : (names.get(row.personId) ?? 'Een collega'),
    actorKind: row.actorKind,
    // people in codes are shown by name; the page never sees their ids
    codes: {
      ...row.codes,
      ...(row.codes['to'] === undefined ? {} : { to: nameIn('to') ?? 'een collega' }),
      ...(row.codes['by'] === undefined ? {} : { by: nameIn('by') ?? 'een collega' }),
      ...otherIn(context, row),
    },
    content,
    parts,
  };
}
