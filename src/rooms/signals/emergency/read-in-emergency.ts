import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { namesOf } from '../../people/index.ts';
import { ownEmergency, recordSubject } from '../../privacy/index.ts';
import { type ActContent, openParts } from '../act-content.ts';
import { ACTIVITY, signalName, signalNamed, signalSubject } from '../handling/file-verb.ts';
import type { PartName } from '../report-content.ts';
import type { ActKind } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { type ActRow, actsOf, keyOf, type SignalRow } from '../store/files.ts';

/** An act as somebody reads it in an emergency. */
export interface EmergencyAct {
  readonly id: string;
  readonly kind: ActKind;
  readonly at: Date;
  readonly who: string | null;
  readonly content: ActContent;
}

/** A signal of the other domain, to read until `untilAt`. */
export interface EmergencyFile {
  readonly reference: string;
  readonly facts: Pick<
    SignalRow,
    'domain' | 'form' | 'urgency' | 'minor' | 'state' | 'receivedAt' | 'channel'
  >;
  readonly untilAt: Date;
  readonly acts: readonly EmergencyAct[];
  /** Who reported stays closed: it was not the victim (R12). */
  readonly reporterHidden: boolean;
  readonly destroyed: boolean;
}

async function subject(
  context: Context,
  { reference }: { readonly reference: string },
): Promise<Subject | null> {
  const signal = await signalNamed(context, reference);
  if (signal === null) return recordSubject(context, 'signal', reference);
  const known = signalSubject(signal);
  const emergency = (await ownEmergency(context, signal.id)) !== null;
  return { ...known, facts: { ...known.facts, emergency } };
}

/**
 * Reads a signal that was opened with emergency access: the story, special categories, and whoever reported only when
 * that is the victim, who has to be reached. The reason given at the opening counts for all of it (R10, R15).
 */
export const readInEmergency = verb({
  name: 'signals.read-in-emergency',
  act: 'read',
  activity: ACTIVITY,
  input: signalName,
  subject,
  run: async (context, { reference }): Promise<Outcome<EmergencyFile>> => {
    const signal = await signalNamed(context, reference);
    const emergency = signal === null ? null : await ownEmergency(context, signal.id);
    if (signal === null || emergency === null) return absent;
    const parts = partsFor(signal);
    context.note({ opened: [...parts] });
    const rows = await actsOf(context, signal.id);
    const { domain, form, urgency, minor, state, receivedAt, channel } = signal;
    return done({
      reference: signalReference(context.house, signal.serial),
      facts: { domain, form, urgency, minor, state, receivedAt, channel },
      untilAt: emergency.untilAt,
      acts: await actsIn(context, signal, rows, parts),
      reporterHidden: !parts.includes('contact'),
      destroyed: signal.dataKey === null,
    });
  },
});

const partsFor = ({ reporterType }: SignalRow): readonly PartName[] =>
  reporterType === 'self' ? ['story', 'special', 'contact'] : ['story', 'special'];

async function actsIn(
  context: Context,
  signal: SignalRow,
  rows: readonly ActRow[],
  parts: readonly PartName[],
): Promise<readonly EmergencyAct[]> {
  const people = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const names = await namesOf(context, people);
  const nothing: ActContent = { story: null, contact: null, special: null };
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    who: row.personId === null ? null : (names.get(row.personId) ?? 'Een collega'),
    content: signal.dataKey === null ? nothing : openParts(keyOf(context, signal), row, parts),
  }));
}
