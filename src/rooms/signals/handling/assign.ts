import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { invalid } from '../../../kernel/outcome.ts';
import { isOpen } from '../signal.ts';
import { colleaguesOnSeat } from './colleagues.ts';
import { act, actForm, closedAlready, fileVerb } from './file-verb.ts';

/** Says which of the colleagues on this seat takes a signal on; the others keep their access. */
export const assign = fileVerb({
  name: 'signals.assign',
  act: 'write',
  input: actForm.extend({ to: z.uuid('Kies een collega.') }),
  run: async (context, { to, ...form }, signal) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const colleagues = await colleaguesOnSeat(context, signal.domain);
    if (!colleagues.has(to as PersonId))
      return invalid({ field: 'to', text: 'Kies een collega uit de lijst.' });
    return act(context, signal, form, { kind: 'assigned', codes: { to } });
  },
});
