import { z } from 'zod';
import { codesOf, partnerType } from '../../../../content/code-lists.ts';
import { act, actForm, fileVerb, requiredText } from './file-verb.ts';

const input = actForm.extend({
  text: requiredText('Schrijf de notitie.'),
  /** With whom it was talked over, without handing anything over (S57). */
  consulted: z.enum(codesOf(partnerType)).optional(),
});

/** Adds a note, sealed; with a partner it is a consultation. Also to a closed signal. */
export const note = fileVerb({
  name: 'signals.note',
  act: 'write',
  input,
  run: async (context, { text, consulted, ...form }, signal) =>
    act(context, signal, form, {
      kind: consulted === undefined ? 'noted' : 'consulted',
      codes: consulted === undefined ? {} : { partner: consulted },
      parts: { story: { text } },
    }),
});
