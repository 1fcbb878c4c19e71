import type { Context } from '../../../kernel/context.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { recordWithdrawal } from '../../privacy/index.ts';
import { requiredText } from '../handling/file-verb.ts';
import { endPackage } from '../packages/package-news.ts';
import { isOpen } from '../signal.ts';
import { holdSignal } from '../store/dialogue.ts';
import { appendAct, signalById } from '../store/files.ts';
import { type HandOverRow, handOversOfSignal, signalBehind } from '../store/hand-overs.ts';
import { openPackageOf } from '../store/packages.ts';
import { quietUntil, termOf } from './hand-over-terms.ts';
import { deedForm, type HandOverDone, handOverVerb, take } from './hand-over-verb.ts';
import { endOf, isOpen as isWaiting, termSetting } from './states.ts';

/** Answers a question of the recipient, or tells it something more. Its term starts anew. */
export const answerPartner = handOverVerb({
  name: 'signals.answer-partner',
  act: 'write',
  input: deedForm.extend({ text: requiredText('Schrijf uw antwoord.') }),
  run: async (context, { text, ...form }, row) => {
    const dueAt =
      row.state === 'accepted'
        ? quietUntil(context, row)
        : endOf(context.now, await termOf(context, termSetting(row.urgency, row.state)));
    const outcome = await take(context, row, form, {
      side: 'sender',
      deed: null,
      kind: 'answer',
      text,
      dueAt,
    });
    return writtenInFile(context, row, form, outcome, 'answer');
  },
});

/**
 * Withdraws: the recipient's key is destroyed in the same transaction, the ledger says so, and the file too (R7).
 * What a coordinator elsewhere has already taken on as a signal of their own stays theirs; they are told.
 */
export const withdrawHandOver = handOverVerb({
  name: 'signals.withdraw-hand-over',
  act: 'write',
  input: deedForm.extend({ text: requiredText('Schrijf waarom u dit intrekt.') }),
  run: async (context, { text, ...form }, row) => {
    const outcome = await take(context, row, form, {
      side: 'sender',
      deed: 'withdraw',
      kind: 'withdrawal',
      text,
      dueAt: row.dueAt,
    });
    if (outcome.kind === 'done' && row.version === form.version) {
      await recordWithdrawal(context, row.id);
      const onItsWay = await openPackageOf(context, row.id);
      if (onItsWay !== null) await endPackage(context, onItsWay, 'withdrawn');
    }
    return writtenInFile(context, row, form, outcome, 'withdrawal');
  },
});

/** The act in one's own file, in the same transaction. Codes only: the words stand with the hand-over. */
async function writtenInFile(
  context: Context,
  row: HandOverRow,
  form: { readonly version: number; readonly once: string },
  outcome: Outcome<HandOverDone>,
  change: 'answer' | 'withdrawal',
): Promise<Outcome<HandOverDone>> {
  const signalId = outcome.kind === 'done' ? await signalBehind(context, row.id, 'sender') : null;
  if (signalId === null || row.version !== form.version) return outcome;
  await holdSignal(context, signalId);
  const signal = await signalById(context, signalId);
  if (signal === null) return outcome;
  const others = (await handOversOfSignal(context, signalId)).some(
    ({ id, side, state }) => side === 'sender' && id !== row.id && isWaiting(state),
  );
  const waitsFor = change === 'answer' || others ? ('partner' as const) : ('coordinator' as const);
  await appendAct(context, signal, null, {
    kind: 'hand_over_changed',
    codes: {
      handOver: row.id,
      handOverSerial: row.serial,
      mark: `own ${form.once}`,
      change,
      ...(isOpen(signal.state) ? { waitsFor } : {}),
    },
  });
  return outcome;
}
