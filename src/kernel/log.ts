import { type Clock, systemClock } from './clock.ts';
import { isUuid } from './ids.ts';
import { framesOf } from './log-frames.ts';

/**
 * What a log line may carry besides time, level and event: ids, codes and numbers. Never words of people,
 * names, addresses or paths as they came in.
 */
export interface LogFields {
  readonly traceId?: string | undefined;
  readonly spanId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly seatId?: string | undefined;
  readonly jobId?: string | undefined;
  /** `room.verb`. */
  readonly verb?: string | undefined;
  readonly outcome?: string | undefined;
  readonly ms?: number | undefined;
  /** HTTP status. */
  readonly status?: number | undefined;
  /** The pattern of a route, such as `/signalen/:id`; never the path that was asked for. */
  readonly route?: string | undefined;
  readonly count?: number | undefined;
  readonly attempt?: number | undefined;
  readonly port?: number | undefined;
  readonly errorName?: string | undefined;
  /** SQLSTATE or the code of the operating system or a library, such as `23505` or `ECONNREFUSED`. */
  readonly errorCode?: string | undefined;
  /** The short reference on the calm error page. */
  readonly reference?: string | undefined;
}

type Level = 'info' | 'warn' | 'error';

/** Structured lines for whoever runs the house. `event` is a fixed word with dashes, never a sentence. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** With an error: its name, its code and where in the code it came from. Its message may hold data and is left out. */
  error(event: string, fields?: LogFields, error?: unknown): void;
}

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const number = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const uuid = (value: unknown): boolean => typeof value === 'string' && isUuid(value);

const OUTCOMES: ReadonlySet<unknown> = new Set([
  'done',
  'invalid',
  'absent',
  'changed',
  'refused',
  'denied',
  'failed',
  'retry',
  'dead-letter',
]);

/** The allow-list: a field that is not here, or whose value does not look like it should, is dropped. */
const ALLOWED: Readonly<Record<keyof LogFields, (value: unknown) => boolean>> = {
  traceId: text(/^[0-9a-f]{32}$/),
  spanId: text(/^[0-9a-f]{16}$/),
  organisationId: uuid,
  seatId: uuid,
  jobId: uuid,
  verb: text(/^[a-z][a-z-]{0,30}\.[a-z][a-z-]{0,40}$/),
  outcome: (value) => OUTCOMES.has(value),
  ms: number(0, 1e9),
  status: number(100, 599),
  route: text(/^(?:\/(?::[A-Za-z]+\??(?:\{[^{}/]+\})?|[a-z][a-z.-]*|v\d|\*)?)+$/),
  count: number(0, 1e12),
  attempt: number(0, 1e6),
  port: number(0, 65_535),
  errorName: text(/^[A-Z][A-Za-z0-9]{0,40}$/),
  errorCode: text(/^(?:[0-9A-Z]{5}|E[A-Z_]{3,30}|ERR_[A-Z0-9_]{3,40}|OAUTH_[A-Z_]{3,50})$/),
  reference: text(/^(?:[0-9A-Z]{4}-[0-9A-Z]{3,4}|[0-9a-fA-F]{8})$/),
};

/**
 * Makes a log. Lines go to standard output as JSON, one a line; `write` takes them elsewhere in tests.
 * Writing never throws.
 */
export function createLog(
  clock: Clock = systemClock,
  write: (line: string) => void = (line) => {
    process.stdout.write(line);
  },
): Log {
  const line = (level: Level, event: string, fields: object, at?: readonly string[]): void => {
    const time = clock.now().toISOString();
    write(`${JSON.stringify({ time, level, event: eventOf(event), ...allowedOf(fields), at })}\n`);
  };
  return {
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields = {}) => line('warn', event, fields),
    error: (event, fields = {}, error) =>
      line(
        'error',
        event,
        { ...fields, ...errorFields(error) },
        error instanceof Error ? framesOf(error) : undefined,
      ),
  };
}

const eventOf = (event: string): string => (/^[a-z][a-z0-9-]{1,48}$/.test(event) ? event : 'unnamed');

function allowedOf(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof LogFields](value)) kept[name] = value;
  }
  return kept;
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const code = 'code' in error ? error.code : undefined;
  return { errorName: error.name, errorCode: code };
}
