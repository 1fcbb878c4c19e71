import { type Duty, type DutyCount, dutiesOf } from '../../../../content/duties.ts';

/** How often something was done that the house counts by itself. */
export type DutyCounts = Readonly<Record<DutyCount, number>>;

/** A duty with what was done for it this year. */
export interface DutyStanding {
  readonly code: string;
  readonly duty: Duty;
  /** What the house counted, without zeros. */
  readonly counted: readonly { readonly what: DutyCount; readonly count: number }[];
  /** Something was written down for it. */
  readonly reported: boolean;
  /** There is evidence of either kind. It says that something was done, and not that it was enough. */
  readonly done: boolean;
}

/** Every duty of an office with its evidence: what was counted, and for which duties anything was written down. */
export const dutyStandings = (
  office: string,
  counts: DutyCounts,
  reported: ReadonlySet<string>,
): readonly DutyStanding[] =>
  dutiesOf(office).map(([code, duty]) => {
    const counted = duty.counts
      .map((what) => ({ what, count: counts[what] }))
      .filter(({ count }) => count > 0);
    return {
      code,
      duty,
      counted,
      reported: reported.has(code),
      done: counted.length > 0 || reported.has(code),
    };
  });
