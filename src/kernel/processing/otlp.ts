import { type ActivityName, processingActivities } from '../../../content/processing-activities.ts';
import { sayVerb } from '../../../content/verb-words.ts';

/** A line of the processing log as it is stored. */
export interface StoredLine {
  readonly id: number;
  readonly organisationId: string;
  readonly traceId: string;
  readonly span: Buffer;
  readonly parentSpan: Buffer | null;
  readonly status: string;
  readonly operation: string;
  readonly activity: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly subject: Buffer;
  readonly subjectKind: string;
}

/** Whose lines these are, and where the register stands that they refer to. */
export interface LogSource {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly version: string;
  /** Word of the organisation in its address. */
  readonly organisation: string;
}

type Value = { readonly stringValue: string };
interface Attribute {
  readonly key: string;
  readonly value: Value;
}
const attribute = (key: string, text: string): Attribute => ({ key, value: { stringValue: text } });

const STATUS: Readonly<Record<string, number>> = { Unset: 0, Ok: 1, Error: 2 };
const INTERNAL = 1;

const nanoseconds = (instant: Date): string => `${instant.getTime()}000000`;

/** Address of an activity in the register of processing activities. */
export const activityAddress = (origin: string, activity: string): string => {
  const known = Object.hasOwn(processingActivities, activity)
    ? processingActivities[activity as ActivityName].slug
    : activity;
  return `${origin}/verwerkingen/${known}`;
};

/**
 * Lines of one organisation as OpenTelemetry spans, in the JSON form of OTLP: one object, one line of a file.
 * Attributes as Logboek Dataverwerkingen 1.0.0 names them (`dpl.core.*`); who acted stands nowhere in it.
 */
export const otlpOf = (lines: readonly StoredLine[], source: LogSource): object => ({
  resourceSpans: [
    {
      resource: {
        attributes: [
          attribute('service.name', 'lantaarn'),
          attribute('service.version', source.version),
          attribute('service.namespace', source.organisation),
        ],
      },
      scopeSpans: [
        { scope: { name: 'lantaarn.processing' }, spans: lines.map((line) => spanOf(line, source)) },
      ],
    },
  ],
});

const spanOf = (line: StoredLine, { origin }: LogSource): object => ({
  traceId: line.traceId,
  spanId: line.span.toString('hex'),
  ...(line.parentSpan === null ? {} : { parentSpanId: line.parentSpan.toString('hex') }),
  name: sayVerb(line.operation),
  kind: INTERNAL,
  startTimeUnixNano: nanoseconds(line.startedAt),
  endTimeUnixNano: nanoseconds(line.endedAt),
  attributes: [
    attribute('dpl.core.processing_activity_id', activityAddress(origin, line.activity)),
    attribute('dpl.core.data_subject_id', line.subject.toString('hex')),
    attribute('dpl.core.data_subject_id_type', line.subjectKind),
  ],
  status: { code: STATUS[line.status] ?? 0 },
});
