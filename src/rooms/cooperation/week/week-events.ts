import { z } from 'zod';
import { codesOf, weekAudience, weekEventKind, weekEventState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type WeekEventId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, changed, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { codeFrom, day, idOf, once, personProblems, sure, version, words, wordsOrNone } from '../input.ts';
import {
  insertWeekEvents,
  keepEvaluation,
  lockEvaluation,
  lockWeekEvent,
  updateWeekEvent,
  weekEventById,
} from '../store/week.ts';
import { proposedFor } from './week.ts';

const year = z.int().min(2000).max(2200);

const facts = {
  kind: codeFrom(codesOf(weekEventKind), 'Kies wat u doet.'),
  title: words('Schrijf wat u doet.', 120),
  audience: codeFrom(codesOf(weekAudience), 'Kies voor wie het is.'),
  onDate: day,
  sure,
};

const isRegion = async ({ house, actor }: Context): Promise<boolean> =>
  (await organisationById(house, actor.organisationId))?.kind === 'region';

const started = z.object({ year, once });

/** Takes the programme that returns every year over into the Week of a year; from there on it can be changed. */
export const startWeek = verb<z.infer<typeof started>, null>({
  name: 'cooperation.start-week',
  act: 'write',
  activity: 'cooperation',
  input: started,
  subject: ownOrganisationAsSubject('week'),
  run: async (context, { year: of, once: submission }): Promise<Outcome<null>> => {
    const shared = await isRegion(context);
    await insertWeekEvents(
      context,
      proposedFor(of).map(({ kind, title, audience, onDate }, index) => ({
        id: newId<WeekEventId>(),
        organisation_id: context.actor.organisationId,
        shared,
        year: of,
        kind,
        title,
        audience,
        on_date: onDate,
        state: 'planned' as const,
        changed_at: context.now,
        // one form makes several events: each has an id of its own that follows from the form's
        submission: `${submission.slice(0, -2)}${index.toString(16).padStart(2, '0')}`,
      })),
    );
    return done(null);
  },
});

const added = z.object({ once, ...facts });

const ofYear = (onDate: LocalDate): number => Number(onDate.slice(0, 4));

/** Adds something to the programme of the Week. Sent twice, it is added once. */
export const addWeekEvent = verb<z.infer<typeof added>, null>({
  name: 'cooperation.add-week-event',
  act: 'write',
  activity: 'cooperation',
  input: added,
  subject: ownOrganisationAsSubject('week'),
  run: async (context, { once: submission, sure: isSure, ...event }): Promise<Outcome<null>> => {
    const problems = personProblems({ title: event.title }, isSure);
    if (problems.length > 0) return invalid(...problems);
    await insertWeekEvents(context, [
      {
        id: newId<WeekEventId>(),
        organisation_id: context.actor.organisationId,
        shared: await isRegion(context),
        year: ofYear(event.onDate),
        kind: event.kind,
        title: event.title,
        audience: event.audience,
        on_date: event.onDate,
        state: 'planned',
        changed_at: context.now,
        submission,
      },
    ]);
    return done(null);
  },
});

export const weekEventName = { eventId: idOf<WeekEventId>() };

/** Something in the programme as policies judge it. */
export async function weekEventAsSubject(
  context: Context,
  { eventId }: { readonly eventId: WeekEventId },
): Promise<Subject | null> {
  const row = await weekEventById(context, eventId);
  return row === null ? null : { kind: 'week_event', id: row.id, organisationId: row.organisationId };
}

const changedTo = z.object({
  ...weekEventName,
  version,
  ...facts,
  state: codeFrom(codesOf(weekEventState), 'Kies of het is gehouden.'),
  participants: z
    .int('Vul een getal in.')
    .min(0, 'Vul 0 of meer in.')
    .max(1_000_000, 'Dit getal is te groot.')
    .nullable(),
});

/** Changes something in the programme: another day, held or cancelled, and how many people came. */
export const changeWeekEvent = verb<z.infer<typeof changedTo>, null>({
  name: 'cooperation.change-week-event',
  act: 'write',
  activity: 'cooperation',
  input: changedTo,
  subject: weekEventAsSubject,
  run: async (context, { eventId, version: stamp, sure: isSure, ...event }): Promise<Outcome<null>> => {
    const row = await lockWeekEvent(context, eventId);
    if (row === null) return absent;
    if (row.version !== stamp) return changed({ what: 'Dit is gewijzigd', at: row.changedAt });
    const problems = personProblems({ title: event.title }, isSure);
    if (problems.length > 0) return invalid(...problems);
    await updateWeekEvent(context, eventId, {
      kind: event.kind,
      title: event.title,
      audience: event.audience,
      on_date: event.onDate,
      year: ofYear(event.onDate),
      state: event.state,
      participants: event.participants,
    });
    return done(null);
  },
});

const evaluated = z.object({
  year,
  version: z.int().min(0),
  wentWell: words('Schrijf wat goed ging.', 2000),
  better: wordsOrNone(2000),
  sure,
});

/** Looks back on the Week of a year (S122): what went well, what can be better next year. */
export const evaluateWeek = verb<z.infer<typeof evaluated>, null>({
  name: 'cooperation.evaluate-week',
  act: 'write',
  activity: 'cooperation',
  input: evaluated,
  subject: ownOrganisationAsSubject('week'),
  run: async (
    context,
    { year: of, version: stamp, wentWell, better, sure: isSure },
  ): Promise<Outcome<null>> => {
    const problems = personProblems({ wentWell, better }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const row = await lockEvaluation(context, of);
    if ((row?.version ?? 0) !== stamp)
      return changed({ what: 'De terugblik is gewijzigd', at: row?.at ?? context.now });
    await keepEvaluation(context, {
      organisation_id: context.actor.organisationId,
      shared: await isRegion(context),
      year: of,
      went_well: wentWell,
      better,
      at: context.now,
      office: officeOf(context.actor),
      version: stamp + 1,
    });
    return done(null);
  },
});
