import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { lastSignals } from '../../signals/index.ts';
import { type Silence, silenceOn } from '../indicators/silence.ts';
import { ownFacts } from './gather-facts.ts';
import { judgeNorms } from './judge-norms.ts';
import type { NormFinding } from './norm.ts';
import type { NormFacts, NormReport } from './norm-facts.ts';

/** The norms of one municipality over a calendar year. */
export interface OwnNorms {
  readonly year: number;
  readonly findings: readonly NormFinding[];
  /** What was filled in and not withdrawn, newest first. */
  readonly reports: readonly NormReport[];
  readonly seats: NormFacts['seats'];
  readonly silence: Silence;
}

/** A calendar year that the plan can speak of; left out: this one. */
export const yearInput = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() });

/** The year that was asked for, never one that is still to come. */
export const yearOf = (context: Context, asked: number | undefined): number =>
  Math.min(asked ?? Number.MAX_SAFE_INTEGER, Number(localDate(context.now).slice(0, 4)));

/** Whether it has been silent here for too long (S41). For the first page of the plan as well. */
export async function ownSilence(context: Context): Promise<Silence> {
  const last = (await lastSignals(context)).of(context.actor.organisationId);
  return silenceOn(last, localDate(context.now), await readSetting(context, 'figures.silence'));
}

/** Every norm of the own municipality with the sum behind it. */
export const readNorms = verb<z.infer<typeof yearInput>, OwnNorms>({
  name: 'plan.read-norms',
  act: 'read',
  activity: 'planning',
  input: yearInput,
  subject: ownOrganisationAsSubject('norms'),
  run: async (context, { year: asked }) => {
    const year = yearOf(context, asked);
    const facts = (await ownFacts(context, year)).of(context.actor.organisationId);
    return done({
      year,
      findings: judgeNorms(facts),
      reports: facts.reports,
      seats: facts.seats,
      silence: await ownSilence(context),
    });
  },
});
