import { z } from 'zod';
import { deciders, type SectionCode, sections } from '../../../../content/reports.ts';
import { isLocalDate } from '../../../kernel/local-time.ts';

/** Id of a form: the same form sent twice is one act. */
export const once = z.uuid('Open het formulier opnieuw.');

export const day = z.string().refine(isLocalDate, 'Vul een bestaande datum in, zoals 1 5 2026.');

export const reportId = z.uuid();

export const version = z.coerce.number().int().min(0);

export const section = z
  .string()
  .refine((text): text is SectionCode => Object.hasOwn(sections, text), 'Dit onderdeel is er niet.');

/** Who decided, where somebody else writes it down. */
export const decider = z.enum([...deciders.municipality, ...deciders.region], 'Kies wie het heeft besloten.');
