import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId } from '../../../kernel/ids.ts';
import type { JsonValue } from '../../../kernel/sealing/seal.ts';
import type { PartName, Parts } from '../report-content.ts';
import { ruleOf } from '../safe-contact/rule-of.ts';
import { CAREFUL, isKnown, toStored } from '../safe-contact/safe-contact.ts';
import { openPart } from '../sealed-parts.ts';
import { tokensOf } from '../search-tokens.ts';
import { isOpen, mayMove, treatAsMinor } from '../signal.ts';
import { type ActRow, actsOf, appendAct, keyOf, type SignalRow } from '../store/files.ts';
import { handOversOfSignal } from '../store/hand-overs.ts';
import { markMerged, signalBySerialHeld } from '../store/merges.ts';
import { ownPlaces } from '../store/places.ts';
import { addTokens, copyTokens } from '../store/tokens.ts';
import { partsWith } from './add-thing.ts';
import { normalise } from './thing.ts';
import { contentOf, foldThings, type ThingRow } from './things-of.ts';

/** Why a signal cannot go on in another; null when it can. */
export async function whyNotMerge(
  context: Context,
  signal: SignalRow,
  into: SignalRow | null,
): Promise<string | null> {
  if (into === null || into.id === signal.id || into.domain !== signal.domain)
    return 'Dit kenmerk is er niet in uw domein. Kijk of u het goed hebt overgenomen.';
  if (!isOpen(into.state) || into.dataKey === null) return 'Dat signaal is gesloten. Heropen het eerst.';
  if (!isOpen(signal.state) || signal.dataKey === null) return 'Dit signaal is gesloten. Heropen het eerst.';
  if (!mayMove(signal.state, 'duplicate'))
    return 'Een zaak gaat niet op in een ander signaal. Doe het andersom.';
  const handOvers = await handOversOfSignal(context, signal.id);
  return handOvers.some(({ state }) => ['offered', 'seen', 'accepted'].includes(state))
    ? 'Er loopt nog een overdracht van dit signaal. Rond die eerst af.'
    : null;
}

/** Merges what a second reader agreed to. False when it can no longer be done; then nothing was. */
export async function mergeAgreed(
  context: Context,
  signal: SignalRow,
  serial: number | null,
): Promise<boolean> {
  const into = serial === null ? null : await signalBySerialHeld(context, serial);
  // the decision was written in the file just now, so that the row that was read is one version behind
  if (into === null || (await whyNotMerge(context, signal, into)) !== null) return false;
  await mergeSignals(context, signal, into, 'agreed');
  return true;
}

/**
 * Lets a signal go on in another: its report and its things are sealed anew there, under that signal's own key, with
 * the tokens they are found by. The one that goes on keeps the earliest day of receipt, so that no term of keeping
 * starts again, and the care for a minor (R6). The other closes as a duplicate, stays as it was, and is not counted
 * twice (R13).
 */
export async function mergeSignals(
  context: Context,
  signal: SignalRow,
  into: SignalRow,
  reader: 'agreed' | 'nobody',
): Promise<void> {
  const acts = await actsOf(context, signal.id);
  for (const report of acts.filter(({ kind }) => kind === 'reported' || kind === 'merged')) {
    const id = newId<ActId>();
    await appendAct(context, into, null, {
      id,
      kind: 'merged',
      codes: {
        other: signal.serial,
        waitsFor: 'coordinator',
        ...(treatAsMinor(signal.minor) && !treatAsMinor(into.minor) ? { minor: signal.minor } : {}),
      },
      parts: await withRuleNow(context, signal, report),
    });
    await copyTokens(context, signal.id, report.kind === 'reported' ? null : report.id, into.id, id);
  }
  await takeThings(context, signal, into, foldThings(acts));
  await appendAct(context, signal, null, {
    kind: 'merged_into',
    codes: { other: into.serial, state: 'duplicate', waitsFor: null, secondReader: reader },
    dueAt: null,
  });
  await markMerged(context, signal, into);
}

/** What was reported, with the rule of safe contact that holds for it now: it may be stricter than it was then. */
async function withRuleNow(context: Context, signal: SignalRow, report: ActRow): Promise<Parts> {
  const parts = rawParts(context, signal, report);
  const rule = report.kind === 'reported' ? await ruleOf(context, signal) : CAREFUL;
  if (!isKnown(rule)) return parts;
  const contact = parts.contact as { readonly [field: string]: JsonValue } | undefined;
  return { ...parts, contact: { ...contact, safeContact: toStored(rule) } };
}

/** What an act holds, to be sealed anew. */
function rawParts(context: Context, signal: SignalRow, act: ActRow): Parts {
  const key = keyOf(context, signal);
  const names = (['story', 'contact', 'special'] as const satisfies readonly PartName[]).filter(
    (part) => act[part] !== null,
  );
  return Object.fromEntries(
    names.map((part) => [part, openPart(key, act.id, part, act[part] as Buffer) as JsonValue]),
  );
}

/** Writes things of one signal down in another, with their ties and tokens. Nobody gets to see them by it. */
export async function takeThings(
  context: Context,
  from: SignalRow,
  to: SignalRow,
  things: readonly ThingRow[],
): Promise<void> {
  const places = await ownPlaces(context);
  const ids = new Map(things.map(({ id }) => [id, newId<ActId>()]));
  for (const thing of things) {
    const id = ids.get(thing.id);
    const content = contentOf(context, from, thing, ['story', 'special']);
    if (id === undefined || content === null) continue;
    const ties = thing.ties.flatMap((tie) => ids.get(tie) ?? []);
    await appendAct(context, to, null, {
      id,
      kind: 'thing_added',
      codes: { thing: thing.kind, ties, other: from.serial },
      parts: partsWith(thing.kind, content),
    });
    const found = normalise(thing.kind, content, places);
    if ('mentions' in found) await addTokens(context, to, id, tokensOf(context, found.mentions));
  }
}
