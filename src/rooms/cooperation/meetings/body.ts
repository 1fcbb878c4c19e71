import type { BodyKind, BodyLevel } from '../../../../content/code-lists.ts';
import { type StandingBody, standingBodies } from '../../../../content/cooperation/bodies.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { organisationById, regionOf } from '../../people/index.ts';
import { bodyNorms, bodyRows } from '../store/bodies.ts';

/** A body that meets, as this organisation knows it. */
export interface Body {
  readonly code: string;
  /** Who keeps its meetings: the region, or the municipality for what is local. */
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly chair: string;
  readonly members: readonly string[];
  readonly active: boolean;
  /** What it is for; empty for a body of one's own. */
  readonly words: string;
  /** 0 for a body as it stands in the content. */
  readonly version: number;
}

const standing: ReadonlyMap<string, StandingBody> = new Map(Object.entries(standingBodies));

/**
 * The bodies of the actor's organisation: local ones of its own, and those of the region. What somebody changed wins over
 * the content.
 */
export async function bodiesFor(context: Context): Promise<readonly Body[]> {
  const own = await organisationById(context.house, context.actor.organisationId);
  const region = await regionOf(context.house);
  const bodies = new Map<string, Body>();
  for (const [code, body] of standing) {
    const organisationId = body.level === 'local' ? context.actor.organisationId : region.id;
    if (body.level === 'local' && own?.kind !== 'municipality') continue;
    const { norm: _, seed: __, ...facts } = body;
    bodies.set(code, { ...facts, code, organisationId, active: true, version: 0 });
  }
  for (const row of await bodyRows(context)) {
    bodies.set(row.code, {
      code: row.code,
      organisationId: row.organisation_id as OrganisationId,
      name: row.name,
      kind: row.kind as BodyKind,
      level: row.level,
      chair: row.chair,
      members: row.members,
      active: row.active,
      words: standing.get(row.code)?.words ?? '',
      version: row.version,
    });
  }
  return [...bodies.values()];
}

export const bodyNamed = async (context: Context, code: string): Promise<Body | null> =>
  (await bodiesFor(context)).find((body) => body.code === code) ?? null;

/** How a body is called, also one that this organisation does not know. */
export const sayBody = (bodies: readonly Body[], code: string): string =>
  bodies.find((body) => body.code === code)?.name ?? standing.get(code)?.name ?? 'Een ander overleg';

/** How often a body meets in a year, and where that stands. */
export interface BodyNorm {
  readonly meetings: number;
  readonly from: string;
  readonly source: string;
}

/** The norm of a body for a calendar year: the newest that began in or before it. Null when nothing is asked. */
export type NormFor = (body: string, year: number) => BodyNorm | null;

/** The norms that the actor's organisation works with. */
export async function normsFor(context: Context): Promise<NormFor> {
  const rows = await bodyNorms(context);
  return (body, year) => {
    const row = rows.find((one) => one.body === body && Number(one.valid_from.slice(0, 4)) <= year);
    if (row !== undefined)
      return { meetings: row.meetings_per_year, from: row.valid_from, source: row.source };
    const norm = standing.get(body)?.norm;
    return norm !== undefined && Number(norm.from.slice(0, 4)) <= year ? norm : null;
  };
}
