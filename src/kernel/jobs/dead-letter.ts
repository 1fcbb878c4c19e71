import type { JobWithMetadata } from 'pg-boss';

/** Work that failed its last attempt and waits for the administrator. Holds ids and codes only. */
export interface DeadLetter {
  readonly id: string;
  /** Name of the job. */
  readonly job: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly askedAt: Date;
  readonly failedAt: Date;
  readonly attempts: number;
  /** Name of the last error, such as `MailNotSent`, or `lost` when the process that ran it went away. */
  readonly errorName: string;
}

export function deadLetterOf(found: JobWithMetadata): DeadLetter {
  return {
    id: found.id,
    job: found.sourceName ?? found.name,
    input: { ...found.data },
    askedAt: found.sourceCreatedOn ?? found.createdOn,
    failedAt: found.createdOn,
    attempts: (found.sourceRetryCount ?? 0) + 1,
    errorName: errorNameOf(found.sourceOutput),
  };
}

const errorNameOf = (output: object | null): string =>
  output !== null && 'errorName' in output && typeof output.errorName === 'string'
    ? output.errorName
    : 'lost';
