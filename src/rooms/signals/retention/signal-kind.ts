import type { Context } from '../../../kernel/context.ts';
import type { RecordKind } from '../../../kernel/record-kind.ts';
import { destroySignals, signalsDue, signalsPresent, wipeSignals } from '../store/kept-signals.ts';
import { findSignals } from './find-signals.ts';
import { passagesOf } from './passages.ts';

/** What goes with a signal, in the same transaction: whatever else was kept under its key or because of it. */
const goesAlong: readonly ((context: Context, signals: readonly string[]) => Promise<void>)[] = [wipeSignals];

/** A signal: its key goes, and all that was sealed under it. Codes and dates stay, for counting (R14). */
export const signalKind: RecordKind = {
  kind: 'signal',
  rules: ['signal', 'case'],
  due: signalsDue,
  present: signalsPresent,
  async destroy(context, ids) {
    const gone = await destroySignals(context, ids);
    if (gone.length > 0) for (const go of goesAlong) await go(context, gone);
    return gone;
  },
  find: findSignals,
  passages: passagesOf,
};
