import { z } from 'zod';
import type { Actor, Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type HoldId, newId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { namesOf } from '../../people/index.ts';
import { findRecord, noSuchRecord } from '../find-record.ts';
import { listPlaceInput, listPlaceText, readListPlace } from '../list-place.ts';
import { dayInput } from '../period.ts';
import { referenceFor } from '../references.ts';
import { type Hold, holdById, holdsAfter, insertHold, liftHoldRow } from '../store/holds.ts';
import { ACTIVITY } from './list-subject.ts';

const MOST_SHOWN = 50;

/** The compartment that somebody sees, or null for who sees all of them. */
export const compartmentOf = (actor: Actor): Domain | null =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' ? actor.seat.domain : null;

/**
 * Keeps a signal from being destroyed, whatever its term: a case in court, a complaint. A coordinator in the own
 * compartment, the privacy officer in both; a number of elsewhere is answered as one that is not there.
 */
export const placeHold = verb({
  name: 'privacy.place-hold',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    reference: z.string().trim().min(1, 'Vul het kenmerk van het signaal in.').max(40),
    reason: z.string().trim().min(1, 'Schrijf waarom dit nog niet weg mag.').max(2_000),
    until: dayInput,
    once: z.uuid(),
  }),
  subject: ownOrganisationAsSubject('holds'),
  run: async (context, { reference, reason, until, once }): Promise<Outcome<null>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    const record = await findRecord(context, reference);
    const compartment = compartmentOf(actor);
    if (
      record === null ||
      record.kind !== 'signal' ||
      (compartment !== null && compartment !== record.domain)
    ) {
      return invalid(noSuchRecord);
    }
    if (until !== undefined && until < localDate(context.now)) {
      return invalid({
        field: 'until',
        text: 'Deze dag is al geweest. Kies een latere dag, of laat hem leeg.',
      });
    }
    context.about('signal', record.id);
    await insertHold(context, {
      id: newId<HoldId>(),
      domain: record.domain,
      kind: record.kind,
      recordId: record.id,
      serial: record.serial,
      placedBy: actor.personId,
      untilDate: until ?? null,
      reason,
      submission: once,
    });
    return done(null);
  },
});

/** A hold as people read it. */
export interface HoldView extends Hold {
  readonly reference: string;
  readonly by: string;
  /** It keeps its record now. */
  readonly holds: boolean;
}

async function holdSubject(context: Context, { hold }: { readonly hold: string }): Promise<Subject | null> {
  const found = await holdById(context, hold);
  return found === null
    ? null
    : { kind: 'hold', id: hold, organisationId: context.actor.organisationId, domain: found.domain };
}

/** One hold, with its reason. */
export const readHold = verb({
  name: 'privacy.read-hold',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ hold: z.uuid() }),
  subject: holdSubject,
  run: async (context, { hold }): Promise<Outcome<HoldView>> => {
    const found = await holdById(context, hold);
    const [view] = found === null ? [] : await viewsOf(context, [found]);
    return view === undefined ? absent : done(view);
  },
});

/** Takes a hold away: from then on the term counts again. */
export const liftHold = verb({
  name: 'privacy.lift-hold',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    hold: z.uuid(),
    reason: z.string().trim().min(1, 'Schrijf waarom het niet meer hoeft.').max(2_000),
  }),
  subject: holdSubject,
  run: async (context, { hold, reason }): Promise<Outcome<null>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    if (!(await liftHoldRow(context, hold, actor.personId))) {
      const before = await holdById(context, hold);
      return changed({ what: 'Het vasthouden is al gestopt', at: before?.liftedAt ?? context.now });
    }
    context.because(reason);
    return done(null);
  },
});

/** What is on hold or was, newest first. */
export const holds = verb({
  name: 'privacy.holds',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    after: listPlaceInput('Deze plaats bestaat niet. Begin opnieuw bij de nieuwste.'),
  }),
  subject: ownOrganisationAsSubject('holds'),
  run: async (context, { after }) => {
    const found = await holdsAfter(
      context,
      compartmentOf(context.actor),
      readListPlace(after),
      MOST_SHOWN + 1,
    );
    const shown = found.slice(0, MOST_SHOWN);
    context.concerns('hold', ...shown.map(({ id: one }) => one));
    const last = shown.at(-1);
    return done({
      holds: await viewsOf(context, shown),
      next: found.length > MOST_SHOWN && last ? listPlaceText({ at: last.placedAt, id: last.id }) : null,
    });
  },
});

async function viewsOf(context: Context, found: readonly Hold[]): Promise<readonly HoldView[]> {
  const names = await namesOf(
    context,
    found.map(({ placedBy }) => placedBy),
  );
  const today = localDate(context.now);
  return found.map((hold) => ({
    ...hold,
    reference: hold.serial === null ? '' : referenceFor(context.house, 'signal', hold.serial),
    by: names.get(hold.placedBy) ?? 'Een collega',
    holds: hold.liftedAt === null && (hold.untilDate === null || hold.untilDate >= today),
  }));
}
