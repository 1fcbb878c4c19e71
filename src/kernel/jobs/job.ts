import { z } from 'zod';
import type { House } from '../house.ts';

/** How often and how soon a failed attempt is made again. */
export interface Retry {
  /** Attempts after the first one; then it is a dead letter. */
  readonly limit: number;
  /** Seconds before the second attempt; doubles with each next one, with some chance in it. */
  readonly delaySeconds: number;
  /** The longest wait between two attempts. */
  readonly maxDelaySeconds?: number;
}

/** What a run of a job is told besides its input. */
export interface Attempt {
  readonly jobId: string;
  /** 1 for the first. */
  readonly number: number;
  /** Goes off when the job takes too long or the house stops. */
  readonly signal: AbortSignal;
}

/**
 * Work that is done later, apart from the act that asked for it. It may be done more than once (after a
 * crash), so `run` must be able to stand that. `Ground` is what it works with: the house.
 */
export interface Job<Input, Ground = House> {
  /** `room.verb`, like a verb. */
  readonly name: string;
  /** Ids and codes only (see `idsOnly`): what a person wrote never stands in the queue. */
  readonly input: z.ZodType<Input>;
  readonly retry: Retry;
  /** After so many seconds a run is taken for lost and done again; 300 when left out. */
  readonly expireSeconds?: number;
  /** How many may run at once in one process; 1 when left out. */
  readonly concurrency?: number;
  /** When it runs by itself, with an empty input: cron (minute hour day month weekday) in Dutch time. */
  readonly schedule?: string;
  readonly run: (ground: Ground, input: Input, attempt: Attempt) => Promise<void>;
}

/** Any job, where only its name and shape matter. */
// biome-ignore lint/suspicious/noExplicitAny: the input of an unknown job is parsed before it is handed over
export type AnyJob<Ground = House> = Job<any, Ground>;

/** Gives a job its types, and refuses a name that is no `room.verb`. */
export function defineJob<Input, Ground = House>(job: Job<Input, Ground>): Job<Input, Ground> {
  if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(job.name))
    throw new Error(`a job is named room.verb: ${job.name}`);
  return job;
}

const code = z.string().regex(/^[a-z][a-z0-9_-]{0,40}$/);
const idOrCode = z.union([z.uuid(), code, z.iso.datetime(), z.iso.date(), z.number(), z.boolean(), z.null()]);
const idsOnly = z.record(code.or(z.string().regex(/^[a-z][A-Za-z]{0,40}$/)), idOrCode.or(z.array(idOrCode)));

/** The input as it may stand in the queue. Throws when there is anything in it but ids, codes, dates and numbers. */
export function queueable(job: AnyJob<never>, input: unknown): Record<string, unknown> {
  const parsed = idsOnly.safeParse(job.input.parse(input));
  if (!parsed.success) throw new Error(`input of ${job.name} holds more than ids and codes`);
  return parsed.data;
}
