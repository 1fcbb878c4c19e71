import type { Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { serialOfReference } from '../signal-reference.ts';
import { signalOfReporter } from '../store/dialogue.ts';
import type { SignalRow } from '../store/files.ts';

/** The keyed hash under which this colleague's own reports stand; null for who works from no seat. */
export const ownToken = (actor: Actor): Buffer | null => (actor.kind === 'seat' ? actor.reporterToken : null);

/** The signal of this reference, when this very colleague reported it. */
export async function ownReport(context: Context, reference: string): Promise<SignalRow | null> {
  const serial = serialOfReference(context.house, reference);
  const token = ownToken(context.actor);
  return serial === null || token === null ? null : signalOfReporter(context, serial, token);
}
