import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { changed, type Outcome } from '../../../kernel/outcome.ts';
import { canonicalEmail } from '../../../kernel/sealing/emails.ts';
import { day, dayOrNever } from '../input.ts';

/** Who a colleague is, as an administrator types it. */
export const colleague = {
  name: z.string().trim().min(1, 'Vul de naam in.').max(200, 'Vul een kortere naam in.'),
  email: z
    .string()
    .trim()
    .refine((text) => canonicalEmail(text) !== null, 'Vul een e-mailadres in, zoals naam@gemeente.nl.'),
  phone: z
    .string()
    .trim()
    .max(40, 'Vul één telefoonnummer in.')
    .refine((text) => text === '' || isPhone(text), 'Vul een telefoonnummer in, zoals 010-123 45 67.'),
};

/** From when until when somebody holds a seat. */
export const period = { from: day, until: dayOrNever };

/** Digits with what people put between them. */
export const isPhone = (text: string): boolean =>
  /^\+?[\d\s()./-]+$/.test(text) && text.replace(/\D/g, '').length >= 3;

/** What is wrong with a period, or null. A seat is not given for days that are over. */
export function periodProblem(from: LocalDate, until: LocalDate | null, today: LocalDate) {
  if (until === null) return null;
  if (until < from)
    return { field: 'until', text: 'De einddatum ligt vóór de begindatum. Pas een van de twee aan.' };
  if (until < today) return { field: 'until', text: 'Vul een einddatum in die nog komt, of vandaag.' };
  return null;
}

/** The version of a record that stood on the page from which a form came: when it was last changed. */
export const seen = z.string().max(40);

/** What a form carries as `seen`. */
export const stampOf = (changedAt: Date | null): string => changedAt?.toISOString() ?? '';

/** Tells the second of two administrators that the record is no longer as it stood on the page; else null. */
export const changedMeanwhile = (
  stamp: string,
  changedAt: Date | null,
  what: string,
): Outcome<never> | null =>
  changedAt === null || stampOf(changedAt) === stamp ? null : changed({ what, at: changedAt });
