import { z } from 'zod';
import type { HolderId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { mySession, ownSessionAsSubject } from '../own-session.ts';
import { seatsToday } from '../session.ts';
import { setHolder } from '../store/sessions.ts';

const input = z.object({ holderId: idOf<HolderId>() });

/** Sits down on another of one's own seats, without signing in again. */
export const chooseSeat = verb<z.infer<typeof input>, null>({
  name: 'people.choose-seat',
  act: 'write',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context, { holderId }) => {
    const session = await mySession(context);
    const seats = await seatsToday(context, session);
    if (!seats.some((seat) => seat.holderId === holderId)) return absent;
    await setHolder(context.db, session.id, holderId);
    return done(null);
  },
});
