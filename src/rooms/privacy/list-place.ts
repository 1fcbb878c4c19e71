import { z } from 'zod';
import { isUuid } from '../../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../../kernel/local-time.ts';

/** A place in a list that goes by moment: the last line of the page before. */
export interface ListPlace {
  readonly at: Date;
  readonly id: string;
}

/** As it stands in an address: `{moment}~{id}`. */
export const listPlaceText = ({ at, id }: ListPlace): string => `${at.toISOString()}~${id}`;

/** The place that an address names; null for one that cannot have been given out. */
export function readListPlace(text: string | undefined): ListPlace | null {
  const [moment = '', id = ''] = text?.split('~') ?? [];
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(moment) || !isUuid(id)) return null;
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) || at.toISOString() !== moment ? null : { at, id };
}

/** The same for a list that goes by day. */
export function readDayPlace(
  text: string | undefined,
): { readonly day: LocalDate; readonly id: string } | null {
  const [day = '', id = ''] = text?.split('~') ?? [];
  return isLocalDate(day) && isUuid(id) ? { day, id } : null;
}

/** Input of a verb that goes on from a place; `message` is told for a place that was made up. */
export const listPlaceInput = (message: string) =>
  z
    .string()
    .refine((text) => readListPlace(text) !== null, message)
    .optional();
