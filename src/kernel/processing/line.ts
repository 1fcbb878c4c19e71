import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { type ActivityName, concernsPeople } from '../../../content/processing-activities.ts';
import type { Context, Statement } from '../context.ts';
import { newSpan } from '../ids.ts';
import type { OrganisationKey } from '../sealing/seal.ts';
import { subkey } from '../sealing/secret-key.ts';

/**
 * The processing log: what was done with whose data, when and for which activity, without who did it. One line for
 * each person concerned, also when a list shows twenty-five of them; the trace joins it to the audit trail.
 * Source: Logboek Dataverwerkingen 1.0.0 (Logius), section on the interface of the log.
 */

/** Somebody whose data were processed: the record they are known by here. */
export interface Concerned {
  /** Kind of record, as in the audit trail: `signal`, `hand_over`, `person`. */
  readonly kind: string;
  readonly id: string;
}

/** How it ended. What was not filled in well, refused or overtaken is `Unset`: nothing came of it, and nothing broke. */
export type ProcessingStatus = 'Ok' | 'Unset' | 'Error';

export interface NewLines {
  /** Name of the verb; people read its words. */
  readonly operation: string;
  readonly activity: ActivityName;
  readonly status: ProcessingStatus;
  readonly concerned: readonly Concerned[];
}

const PSEUDONYM_BYTES = 16;
const keys = new WeakMap<OrganisationKey, KeyObject>();

function keyOf(key: OrganisationKey): KeyObject {
  const known = keys.get(key) ?? createSecretKey(subkey(key, 'processing'));
  keys.set(key, known);
  return known;
}

/**
 * What a person is called in the log: the same each time within one organisation, and without its key nobody can tell
 * who or which record it is, nor lay the logs of two organisations side by side.
 */
export const pseudonymOf = (key: OrganisationKey, { kind, id }: Concerned): Buffer =>
  createHmac('sha256', keyOf(key)).update(`${kind}\0${id}`).digest().subarray(0, PSEUDONYM_BYTES);

const INSERT = `insert into processing_lines (organisation_id, trace_id, parent_span, status, operation, activity,
    started_at, ended_at, span, subject, subject_kind)
  select $1, $2, $3, $4, $5, $6, $7, $8, lines.* from unnest($9::bytea[], $10::bytea[], $11::text[]) as lines`;

const spanBytes = (): Buffer => Buffer.from(newSpan(), 'hex');

/**
 * The statement that adds the lines, in the transaction of the context; null when nobody is concerned. Several lines
 * are children of one action, which has a span of its own.
 */
export function linesStatement(context: Context, lines: NewLines): Statement | null {
  if (!concernsPeople(lines.activity)) return null;
  const people = [...new Map(lines.concerned.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  if (people.length === 0) return null;
  const ended = context.house.clock.now();
  return {
    text: INSERT,
    values: [
      context.actor.organisationId,
      context.trace,
      people.length > 1 ? spanBytes() : null,
      lines.status,
      lines.operation,
      lines.activity,
      context.now,
      ended < context.now ? context.now : ended,
      people.map(spanBytes),
      people.map((one) => pseudonymOf(context.key, one)),
      people.map(({ kind }) => kind),
    ],
  };
}
