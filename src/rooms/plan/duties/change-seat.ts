import { z } from 'zod';
import { type HandOverItem, handOverItems } from '../../../../content/duties.ts';
import { newId, type SeatChangeId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { dayField, onceField, reportId } from '../norms/fields.ts';
import { changeById, closeChange, insertChange, setTicks, ticksOf } from '../store/seat-changes.ts';
import { officeAt } from './offices-here.ts';
import { isHandedOver, ownSide } from './seat-change.ts';

const input = z.object({ office: z.string().max(40), onDate: dayField, once: onceField });
const ticking = z.object({
  change: reportId,
  items: z.array(z.enum(handOverItems as [HandOverItem, ...HandOverItem[]])).max(handOverItems.length),
});

/** Days before or after today that a seat can be said to change hands on. */
const NEAR = 183;

/** Begins the list for a seat that changes hands. One at a time for each seat. */
export const beginSeatChange = verb<z.infer<typeof input>, null>({
  name: 'plan.begin-seat-change',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('seat-change'),
  run: async (context, { office: asked, onDate, once: submission }) => {
    const { actor } = context;
    const office = actor.kind === 'seat' ? officeAt(actor.seat.organisationKind, asked) : null;
    if (office === null) return absent;
    const today = localDate(context.now);
    if (onDate < addDays(today, -NEAR) || onDate > addDays(today, NEAR))
      return invalid({ field: 'onDate', text: 'Kies een dag binnen een half jaar.' });
    const id = newId<SeatChangeId>();
    await insertChange(context, { id, office, onDate, byOffice: officeOf(actor), submission });
    context.about('seat-change', id);
    context.note({ office, on: onDate });
    return done(null);
  },
});

/** Sets what the side of whoever acts has gone through. When both sides went through everything the change is over. */
export const tickSeatChange = verb<z.infer<typeof ticking>, null>({
  name: 'plan.tick-seat-change',
  act: 'write',
  activity: 'planning',
  input: ticking,
  subject: async (context, { change }) => {
    const found = await changeById(context, change);
    return found === undefined
      ? null
      : { kind: 'seat-change', id: found.id, organisationId: found.organisationId };
  },
  run: async (context, { change: id, items }) => {
    const change = await changeById(context, id);
    if (change === undefined) return absent;
    if (change.closedAt !== null) return refused('Deze overdracht is al klaar.');
    const side = await ownSide(context, change);
    if (side === null) return refused('Alleen wie op deze functie zit, vinkt de lijst af.');
    await setTicks(context, change.id, side, [...new Set(items)]);
    context.note({ office: change.office, side, ticked: items.length });
    if (isHandedOver(await ticksOf(context, change.id))) await closeChange(context, change.id);
    return done(null);
  },
});
