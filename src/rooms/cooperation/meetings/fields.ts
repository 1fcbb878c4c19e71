import { z } from 'zod';
import { isOffice } from '../../../../content/offices.ts';
import { instantOf, isLocalDate, localMoment } from '../../../kernel/local-time.ts';
import { day, words, wordsOrNone } from '../input.ts';

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A time on the clock: 9:30. Comes out as 09:30. */
const clock = z
  .string()
  .trim()
  .regex(CLOCK, 'Vul een tijd in, zoals 9:30.')
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

/** An office of the list. */
export const office = z.string().refine(isOffice, 'Kies een functie uit de lijst.');

/** When and where: what can be moved. */
export const moment = { on: day, from: clock, until: clock, place: wordsOrNone(200) };

export const subject = words('Schrijf kort waar het overleg over gaat.', 200);

export interface Moment {
  readonly on: string;
  readonly from: string;
  readonly until: string;
}

const at = (date: string, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf({ date, clock: (hours * 60 + minutes) * 60_000 });
};

/** From when until when, or what is wrong with it. */
export function spanOf({
  on,
  from,
  until,
}: Moment):
  | { readonly startsAt: Date; readonly endsAt: Date; readonly year: number }
  | { readonly field: 'until'; readonly text: string } {
  const [startsAt, endsAt] = [at(on, from), at(on, until)];
  if (endsAt <= startsAt)
    return { field: 'until', text: 'Het overleg eindigt voor het begint. Pas een van de tijden aan.' };
  return { startsAt, endsAt, year: Number(on.slice(0, 4)) };
}

/** A moment as the fields show it. */
export function fieldsOf(startsAt: Date, endsAt: Date): Moment {
  const [start, end] = [localMoment(startsAt), localMoment(endsAt)];
  const time = (milliseconds: number): string => {
    const minutes = Math.floor(milliseconds / 60_000);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return { on: isLocalDate(start.date) ? start.date : '', from: time(start.clock), until: time(end.clock) };
}
