import { agreementKind, agreementState } from '../../../../../content/code-lists.ts';
import { reportKindOf } from '../../../../../content/reports.ts';
import type { Context } from '../../../../kernel/context.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import { sayDate } from '../../../../kernel/page/dates.ts';
import { agreementsHolding, bodiesInYear } from '../../../cooperation/index.ts';
import type { FrozenFigure } from '../frozen.ts';
import type { Span } from './gather.ts';

/** The bodies that meet, in the year in which the report ends: what was held, what the norm is, and who was there. */
export async function meetingList(context: Context, { kind, until }: Span): Promise<FrozenFigure | null> {
  const year = Number(until.slice(0, 4));
  const own = reportKindOf(kind).by === 'municipality';
  const bodies = (await bodiesInYear(context, year)).filter(
    ({ held, planned, norm }) => held + planned > 0 || norm !== null,
  );
  if (bodies.length === 0) return null;
  return {
    code: 'meeting_list',
    title: `Overleg in ${year}`,
    columns: ['Overleg', 'Gehouden', 'Gepland', 'Norm per jaar', ...(own ? ['Wij waren erbij'] : [])],
    rows: bodies.map(({ body, held, planned, norm, attended }) => ({
      label: body.name,
      cells: [held, planned, norm === null ? 'geen' : String(norm.asked), ...(own ? [attended] : [])],
    })),
    chart: false,
    source: 'Lantaarn, overleggen',
    people: false,
  };
}

/** Agreements that hold today: of the region for this municipality and its own, or all of the region. */
export async function agreementList(context: Context, { kind }: Span): Promise<FrozenFigure | null> {
  const own = reportKindOf(kind).by === 'municipality' ? context.actor.organisationId : null;
  const holding = (await agreementsHolding(context, localDate(context.now))).filter(
    ({ agreement, municipalities }) =>
      own === null || agreement.organisationId === own || municipalities.includes(own),
  );
  if (holding.length === 0) return null;
  return {
    code: 'agreement_list',
    title: 'Afspraken die gelden',
    columns: ['Afspraak', 'Soort', 'Stand', 'Loopt tot en met', ...(own === null ? ['Gemeenten'] : [])],
    rows: holding.map(({ agreement, municipalities }) => ({
      label: agreement.subject,
      cells: [
        agreementKind[agreement.kind].nl,
        agreementState[agreement.state].nl,
        agreement.endsOn === null ? 'geen einddatum' : sayDate(agreement.endsOn),
        ...(own === null ? [municipalities.length] : []),
      ],
    })),
    chart: false,
    source: 'Lantaarn, afspraken met partners',
    people: false,
  };
}
