import { isCodeOf, type ThingKind, thingKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ActId } from '../../../kernel/ids.ts';
import { openParts } from '../act-content.ts';
import type { PartName } from '../report-content.ts';
import { type ActRow, keyOf, type SignalRow } from '../store/files.ts';
import { goneIn, partOfThing, type Thing } from './thing.ts';

/** A thing in a file: the act it was written down with names it. */
export interface ThingRow {
  readonly id: ActId;
  readonly kind: ThingKind;
  /** Things of the same file that it belongs to. */
  readonly ties: readonly ActId[];
  readonly act: ActRow;
}

const idsIn = (value: unknown): readonly ActId[] => (Array.isArray(value) ? (value as readonly ActId[]) : []);

/** The things that are in a file now, in the order they came in: added, and not taken out or moved since. */
export function foldThings(acts: readonly ActRow[]): readonly ThingRow[] {
  const gone = goneIn(acts);
  const there = acts.flatMap((act): ThingRow[] => {
    const kind = String(act.codes['thing']);
    return act.kind === 'thing_added' && isCodeOf(thingKind, kind) && !gone.has(act.id)
      ? [{ id: act.id, kind, ties: idsIn(act.codes['ties']), act }]
      : [];
  });
  const known = new Set(there.map(({ id }) => id));
  return there.map((thing) => ({ ...thing, ties: thing.ties.filter((id) => known.has(id)) }));
}

/** What a thing holds, when its part is among those opened; null otherwise, or when the content was destroyed. */
export function contentOf(
  context: Context,
  signal: SignalRow,
  { kind, act }: ThingRow,
  opened: readonly PartName[],
): Thing | null {
  const part = partOfThing[kind];
  if (signal.dataKey === null || !opened.includes(part)) return null;
  const { story, special } = openParts(keyOf(context, signal), act, [part]);
  return (part === 'story' ? story?.thing : special?.thing) ?? null;
}
