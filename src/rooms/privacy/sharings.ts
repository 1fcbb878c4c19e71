import { z } from 'zod';
import { codesOf, domain, legalBasis, type PackageEvent } from '../../../content/code-lists.ts';
import type { Actor, Domain } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { localDate } from '../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { namesOf } from '../people/index.ts';
import { listPlaceInput, listPlaceText, readListPlace } from './list-place.ts';
import { dayInput, inOrder, instantsOf, outOfOrder } from './period.ts';
import { referenceFor } from './references.ts';
import type { SharingWords } from './sharing.ts';
import { sharingEventsOf } from './store/documents.ts';
import {
  recipientsInLedger,
  type SharingFilter,
  type SharingLine,
  sharingById,
  sharingLines,
} from './store/sharings.ts';

const FROM_LIST = 'Kies uit de lijst.';

/** Filters of the ledger; `after` is the place of the last line of the page before. */
export const ledgerInput = z
  .strictObject({
    domain: z.enum(codesOf(domain), FROM_LIST).optional(),
    ground: z.enum(codesOf(legalBasis), FROM_LIST).optional(),
    recipient: z.uuid(FROM_LIST).optional(),
    from: dayInput,
    until: dayInput,
    /** Only lines that were not withdrawn and whose review date has come (R16). */
    review: z.boolean().default(false),
    after: listPlaceInput('Deze plaats in het register bestaat niet. Begin opnieuw bij de nieuwste.'),
  })
  .refine(inOrder, outOfOrder);
type LedgerInput = z.output<typeof ledgerInput>;

/** A line as people read it: the words of purpose and motivation open on their own page. */
export interface SharingView extends SharingLine {
  /** Reference of the signal from which was shared. */
  readonly reference: string;
  /** Who shared. */
  readonly by: string;
  /** Its review date has come, and nobody withdrew it (R16). */
  readonly reviewDue: boolean;
}

export interface Ledger {
  readonly lines: readonly SharingView[];
  /** Place to go on from, or null on the last page. */
  readonly next: string | null;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  /** The only domain that is in reach, or null when both are. */
  readonly ownDomain: Domain | null;
}

const PAGE = 50;
const MOST = 10_000;
const ACTIVITY = 'oversight';

/** A coordinator sees the ledger of the own domain, the privacy officer of both (R2). */
export const ownDomainOf = (actor: Actor): Domain | null =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' ? actor.seat.domain : null;

function filterOf(context: Context, input: LedgerInput): SharingFilter {
  return {
    domain: ownDomainOf(context.actor) ?? input.domain ?? null,
    ground: input.ground ?? null,
    recipientId: input.recipient ?? null,
    ...instantsOf(input),
    reviewUntil: input.review ? localDate(context.now) : null,
  };
}

async function viewsOf(context: Context, lines: readonly SharingLine[]): Promise<readonly SharingView[]> {
  const names = await namesOf(
    context,
    lines.map(({ personId }) => personId),
  );
  const today = localDate(context.now);
  context.concerns('signal', ...lines.map(({ signalId }) => signalId));
  return lines.map((line) => ({
    ...line,
    reference: referenceFor(context.house, 'signal', line.signalSerial),
    by: names.get(line.personId) ?? 'Een collega',
    reviewDue: line.reviewDate !== null && line.reviewDate <= today && line.withdrawnAt === null,
  }));
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
    const found = await sharingLines(context, filter, readListPlace(input.after), PAGE + 1);
    const lines = found.slice(0, PAGE);
    const last = lines.at(-1);
    const ownDomain = ownDomainOf(context.actor);
    const ledger: Ledger = {
      lines: await viewsOf(context, lines),
      next: found.length > PAGE && last ? listPlaceText(last) : null,
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
  input: ledgerInput.safeExtend({
    purpose: z.string().trim().min(1, 'Schrijf waarvoor u het bestand gebruikt.').max(500),
  }),
  subject: ownOrganisationAsSubject('sharings'),
  run: async (context, { purpose, ...input }) => {
    const lines = await sharingLines(context, filterOf(context, input), null, MOST);
    context.because(purpose);
    context.note({ count: lines.length });
    return done(await viewsOf(context, lines));
  },
});

/** One line with the words in which purpose and motivation were written. */
export interface SharingDetail {
  readonly line: SharingView;
  /** Null when their key was destroyed. */
  readonly words: SharingWords | null;
  /** What became of its packages, oldest first: proof of sending and of opening. */
  readonly events: readonly { readonly kind: PackageEvent; readonly at: Date }[];
}

/** Opens one line of the ledger; in the audit trail under the signal from which was shared (R15). */
export const readSharing = verb({
  name: 'privacy.read-sharing',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ id: z.uuid() }),
  subject: async (context, { id }) => {
    const found = await sharingById(context, id);
    if (found === null) return null;
    const { line } = found;
    return { kind: 'sharing', id, organisationId: context.actor.organisationId, domain: line.domain };
  },
  run: async (context, { id }): Promise<Outcome<SharingDetail>> => {
    const found = await sharingById(context, id);
    if (found === null) return absent;
    context.about('signal', found.line.signalId);
    const [line] = await viewsOf(context, [found.line]);
    return line === undefined
      ? absent
      : done({ line, words: found.words, events: await sharingEventsOf(context, found.handOverId) });
  },
});
