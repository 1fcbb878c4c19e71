import { act, actForm, fileVerb, requiredText } from './file-verb.ts';

const input = actForm.extend({
  text: requiredText('Schrijf in uw eigen woorden wat u concludeert.'),
});

/** Writes down, sealed, what the coordinator concludes in own words. Nothing follows from it by itself (R11). */
export const concludeBeeld = fileVerb({
  name: 'signals.conclude-beeld',
  act: 'write',
  input,
  run: async (context, { text, ...form }, signal) =>
    act(context, signal, form, { kind: 'beeld_concluded', parts: { story: { text } } }),
});
