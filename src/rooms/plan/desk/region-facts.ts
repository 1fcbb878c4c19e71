import { norms } from '../../../../content/norms.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { publishedPractices } from '../../cooperation/index.ts';
import { allOrganisations, type SeatFilling } from '../../people/index.ts';
import { regionFacts } from '../norms/gather-facts.ts';
import { judgeNorms } from '../norms/judge-norms.ts';
import type { DeskRow } from './desk-row.ts';

/** What other parts of the plan and the cooperation know of each municipality this year. */
export type RegionFacts = (
  organisation: OrganisationId,
) => Pick<DeskRow, 'emptySeats' | 'norms' | 'meetings' | 'agreements'>;

/** Facts of seats, norms, meetings and agreements, for verbs of scope `region-picture`: a fixed number of queries. */
export async function regionFactsOf(context: Context): Promise<RegionFacts> {
  const year = Number(localDate(context.now).slice(0, 4));
  const facts = await regionFacts(context, year);
  return (organisation) => {
    const here = facts.of(organisation);
    const findings = judgeNorms(here);
    const { network_attended: attended, agreements: inForce } = facts.dutyCountsOf(organisation);
    return {
      emptySeats: emptyAmong(facts.seatsOf(organisation)),
      norms: {
        met: findings.filter(({ state }) => state === 'met').length,
        missed: findings.filter(({ state }) => state === 'not_met').map(({ code }) => norms[code].title),
        open: findings.filter(({ state }) => OPEN.has(state)).length,
      },
      meetings: { held: here.network?.held.length ?? 0, attended },
      agreements: { inForce },
    };
  };
}

/** Domains without an aandachtsfunctionaris; where the seat was never made there is none either. */
const emptyAmong = (fillings: readonly SeatFilling[]): DeskRow['emptySeats'] =>
  (['care', 'safety'] as const).flatMap((domain) => {
    const seat = fillings.find(({ office }) => office === `coordinator:${domain}`);
    if (seat !== undefined && seat.holders > 0) return [];
    const since = seat?.emptySince ?? seat?.madeOn ?? null;
    return [{ domain, since, everHeld: seat?.emptySince != null }];
  });

/** Neither met nor missed yet; what does not apply is not counted. */
const OPEN: ReadonlySet<string> = new Set(['on_track', 'at_risk', 'unknown']);

/** A good practice that the region shares, for the director to pass on. */
export interface PracticeToShare {
  readonly id: string;
  readonly title: string;
  /** Name of the municipality that sent it in. */
  readonly from: string;
  /** How many use it too. */
  readonly uses: number;
}

const MOST_PRACTICES = 20;

/** Practices of the region, of the newest those that the fewest use first. */
export async function practicesToShare(context: Context): Promise<readonly PracticeToShare[]> {
  const names = new Map((await allOrganisations(context.house)).map(({ id, name }) => [id, name]));
  const found = await publishedPractices(context, { text: '', task: null }, null, MOST_PRACTICES);
  return found
    .map(({ id, title, organisationId, uses }) => ({
      id,
      title,
      from: names.get(organisationId) ?? '',
      uses,
    }))
    .toSorted((one, other) => one.uses - other.uses || one.title.localeCompare(other.title, 'nl'));
}
