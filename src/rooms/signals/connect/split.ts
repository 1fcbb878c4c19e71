import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId, type SignalId } from '../../../kernel/ids.ts';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { newDataKey } from '../../../kernel/sealing/seal.ts';
import {
  type Acted,
  act,
  actForm,
  changedSince,
  destroyed,
  fileVerb,
  requiredText,
} from '../handling/file-verb.ts';
import { sealParts } from '../sealed-parts.ts';
import { mentionsIn, tokensOf } from '../search-tokens.ts';
import { dueAt, isOpen } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { actsOf, appendAct, type SignalRow, signalBySerial, storedBefore } from '../store/files.ts';
import { inheritTimes } from '../store/merges.ts';
import { intakeFacts, type StoredSignal, storeReport } from '../store/reports.ts';
import { termsOf } from '../store/terms.ts';
import { takeTokensOf } from '../store/tokens.ts';
import { takeThings } from './merge-signals.ts';
import { MOST_THINGS } from './thing.ts';
import { foldThings } from './things-of.ts';

const input = actForm.extend({
  text: requiredText('Schrijf wat er in het nieuwe signaal hoort.'),
  /** Things that go to the new signal. */
  things: z.array(z.uuid()).max(MOST_THINGS).default([]),
});

/** Both signals; the page goes on with the new one. */
export interface Split extends Acted {
  readonly fresh: string;
}

/**
 * Makes two signals of one: what the coordinator writes and the chosen things go to a new signal of the same
 * domain. It was received when the first was, and closed when the first was, so that no term of keeping starts
 * again. The report and the reporter stay with the first.
 */
export const split = fileVerb({
  name: 'signals.split',
  act: 'write',
  input,
  run: async (context, { text, things, ...form }, signal): Promise<Outcome<Split>> => {
    const reference = signalReference(context.house, signal.serial);
    const before = await storedBefore(context, signal.id, form.once);
    if (signal.dataKey === null) return destroyed;
    if (signal.mergedInto !== null)
      return refused('Dit signaal is samengevoegd. Splits het signaal waarin het verderging.');
    const moving = foldThings(await actsOf(context, signal.id)).filter(({ id }) => things.includes(id));
    if (!before && moving.length < things.length)
      return invalid({ field: 'things', text: 'Kies uit de gegevens van dit signaal.' });
    if (!before && signal.version !== form.version) return changedSince(context, signal);
    const stored = await storeFresh(context, signal, text, form.once);
    const fresh = signalReference(context.house, stored.serial);
    if (before || stored.repeated) return done({ reference, fresh });
    const outcome = await act(context, signal, form, {
      kind: 'split_off',
      codes: { other: stored.serial, moved: moving.map(({ id }) => id) },
      parts: { story: { text } },
    });
    if (outcome.kind !== 'done') throw new Error('a split file changed while it was held');
    const made = await signalBySerial(context, stored.serial);
    if (made === null) throw new Error('a signal that was just made is not there');
    await takeThings(context, signal, made, moving);
    await begin(context, made, signal);
    await takeTokensOf(
      context,
      moving.map(({ id }) => id),
    );
    context.note({ made: made.id, moved: moving.length });
    return done({ reference, fresh });
  },
});

/** The new signal with its first act. The form sent twice gives the one of the first time. */
async function storeFresh(
  context: Context,
  from: SignalRow,
  text: string,
  once: string,
): Promise<StoredSignal> {
  const { actor } = context;
  if (actor.kind !== 'seat') throw new Error('only a seat splits a signal');
  const { places } = await intakeFacts(context);
  const [signalId, actId] = [newId<SignalId>(), newId<ActId>()];
  const { key, wrapped } = newDataKey(context.key, signalId);
  const story = { whatHappened: text };
  const { domain, product, channel, reporterType, anonymous, form, urgency, minor } = from;
  return storeReport(context, {
    ...{ signalId, actId, domain, product, channel, reporterType, anonymous, form, urgency, minor, wrapped },
    wantsFeedback: false,
    help: null,
    dueAt: null,
    // whoever splits knows of it
    toldAt: context.now,
    submission: createHash('sha256').update(`split\0${from.id}\0${once}`).digest(),
    receiptHash: null,
    reporterToken: null,
    actorKind: 'seat',
    personId: actor.personId,
    seatId: actor.seat.id,
    codes: { state: 'received', product, form, urgency, minor, waitsFor: 'coordinator' },
    parts: sealParts(key, actId, { story }),
    tokens: tokensOf(context, mentionsIn(story, {}, places)),
  });
}

/** Where it goes on: to be judged when the first is open, closed as the first when that is. */
async function begin(context: Context, made: SignalRow, from: SignalRow): Promise<void> {
  const open = isOpen(from.state);
  const state = open ? (from.state === 'received' ? 'received' : 'triage') : from.state;
  await appendAct(context, made, null, {
    kind: 'split_from',
    codes: { other: from.serial, state, waitsFor: open ? 'coordinator' : null },
    dueAt: open ? dueAt(state, from.urgency, context.now, await termsOf(context)) : null,
  });
  await inheritTimes(context, made.id, from);
}
