import { z } from 'zod';
import { codesOf, domain, legalBasis } from '../../../content/code-lists.ts';
import type { Actor, Domain } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { addDays, instantOf, isLocalDate, localDate } from '../../kernel/local-time.ts';
import { done } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import {
  recipientsInLedger,
  type SharingFilter,
  type SharingLine,
  type SharingPlace,
  sharingLines,
} from './store/sharings.ts';

const date = z.string().refine(isLocalDate, 'Vul een bestaande datum in, zoals 31-12-2026.').optional();

/** Filters of the ledger; `after` is the place of the last line of the page before. */
export const ledgerInput = z.strictObject({
  domain: z.enum(codesOf(domain)).optional(),
  ground: z.enum(codesOf(legalBasis)).optional(),
  recipient: z.uuid().optional(),
  from: date,
  until: date,
  /** Only lines whose review date has come (R16). */
  review: z.boolean().default(false),
  after: z
    .string()
    .regex(/^\d{4}-[\dT:.-]+Z~[\da-f-]{36}$/)
    .optional(),
});
type LedgerInput = z.output<typeof ledgerInput>;

export interface Ledger {
  readonly lines: readonly SharingLine[];
  /** Place to go on from, or null on the last page. */
  readonly next: string | null;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  /** The only domain that is in reach, or null when both are. */
  readonly ownDomain: Domain | null;
}

const PAGE = 50;
const MOST = 10_000;
const ACTIVITY = 'Toezicht op verstrekkingen en inzage';

/** A coordinator sees the ledger of the own domain, the privacy officer of both (R2). */
const ownDomainOf = (actor: Actor): Domain | null =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' ? actor.seat.domain : null;

const dayStart = (day: string): Date => instantOf({ date: day, clock: 0 });

function filterOf(context: Context, input: LedgerInput): SharingFilter {
  return {
    domain: ownDomainOf(context.actor) ?? input.domain ?? null,
    ground: input.ground ?? null,
    recipientId: input.recipient ?? null,
    from: input.from === undefined ? null : dayStart(input.from),
    until: input.until === undefined ? null : dayStart(addDays(input.until, 1)),
    reviewBefore: input.review ? localDate(context.now) : null,
  };
}

function placeOf(after: string | undefined): SharingPlace | null {
  const [at = '', id = ''] = after?.split('~') ?? [];
  return after === undefined || Number.isNaN(Date.parse(at)) ? null : { at: new Date(at), id };
}

/** The sharing ledger, newest first, fifty lines a page (S21, AVG art. 5.2). */
export const sharings = verb({
  name: 'privacy.sharings',
  act: 'read',
  activity: ACTIVITY,
  input: ledgerInput,
  subject: ownOrganisationAsSubject('sharings'),
  run: async (context, input) => {
    const filter = filterOf(context, input);
    const found = await sharingLines(context, filter, placeOf(input.after), PAGE + 1);
    const lines = found.slice(0, PAGE);
    const last = lines.at(-1);
    const ownDomain = ownDomainOf(context.actor);
    const ledger: Ledger = {
      lines,
      next: found.length > PAGE && last ? `${last.at.toISOString()}~${last.id}` : null,
      recipients: await recipientsInLedger(context, ownDomain),
      ownDomain,
    };
    return done(ledger);
  },
});

/** The same lines for a file, at most ten thousand. Purpose and motivation stay behind: they may tell of persons. */
export const exportSharings = verb({
  name: 'privacy.export-sharings',
  act: 'read',
  activity: ACTIVITY,
  input: ledgerInput,
  subject: ownOrganisationAsSubject('sharings'),
  run: async (context, input) => {
    const lines = await sharingLines(context, filterOf(context, input), null, MOST);
    context.note({ count: lines.length });
    return done(lines);
  },
});
