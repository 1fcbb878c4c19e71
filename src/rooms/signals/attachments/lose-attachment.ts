import { z } from 'zod';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { attachmentOf, changeAttachment, removeAttachment } from '../store/attachments.ts';
import { attachmentPlace, holderAt, placeSubject } from './place.ts';
import { attachmentWhys } from './states.ts';

const one = { place: attachmentPlace, id: z.uuid() };

/** A file did not come, or is not taken: what came of it goes, its name stays with why. */
export const loseAttachment = verb({
  name: 'signals.lose-attachment',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ ...one, why: z.enum(attachmentWhys) }),
  subject: placeSubject,
  run: async (context, { place, id, why }): Promise<Outcome<null>> => {
    const holder = await holderAt(context, place);
    const row = holder === null ? null : await attachmentOf(context, holder, id);
    if (row === null) return absent;
    context.note({ why });
    const lost = await changeAttachment(context, row, 'arriving', { state: 'lost', why, file: null });
    return lost ? done(null) : absent;
  },
});

/**
 * Takes a file away again: from a report that is not sent yet, or the line of one that did not come. What came whole on a
 * signal stays (history is the data).
 */
export const takeBackAttachment = verb({
  name: 'signals.take-back-attachment',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject(one),
  subject: placeSubject,
  run: async (context, { place, id }): Promise<Outcome<null>> => {
    const holder = await holderAt(context, place);
    const row = holder === null ? null : await attachmentOf(context, holder, id);
    if (holder === null || row === null) return absent;
    if (holder.signal !== null && row.state !== 'lost')
      return refused('Dit bestand hoort bij het dossier en kan niet meer weg.');
    return (await removeAttachment(context, row)) ? done(null) : absent;
  },
});
