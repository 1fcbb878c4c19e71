import { done } from '../../../kernel/outcome.ts';
import { handOverById, markSeen } from '../store/hand-overs.ts';
import { handOverName, handOverVerb } from './hand-over-verb.ts';
import { type HandOverView, viewOfHandOver } from './hand-over-view.ts';
import { keyFor, openShared, readableFields, type SharedField } from './shared-content.ts';

/** A hand-over as the recipient reads it: what was chosen for this organisation, and nothing else. */
export interface ReceivedView extends HandOverView {
  /** Null once it is closed for the recipient. */
  readonly shared: { readonly purpose: string; readonly fields: readonly SharedField[] } | null;
}

/**
 * Reads what was handed over. The first time it counts as seen, which the sender can tell from the state. After
 * refusing, giving back or a withdrawal there is no key any more, and the page says so.
 */
export const readReceived = handOverVerb({
  name: 'signals.read-received-hand-over',
  act: 'read',
  input: handOverName,
  run: async (context, _input, row) => {
    const first = row.state === 'offered';
    if (first) await markSeen(context, row);
    const now = first ? ((await handOverById(context, row.id)) ?? row) : row;
    const key = keyFor(context, now, 'recipient');
    const content = key === null ? null : openShared(now, key);
    context.note({ seen: first, fields: content === null ? [] : now.fields });
    const view = await viewOfHandOver(context, now, 'recipient', key, 'signals.read-received-hand-over');
    return done<ReceivedView>({
      ...view,
      shared: content === null ? null : { purpose: content.purpose, fields: readableFields(content.fields) },
    });
  },
});
