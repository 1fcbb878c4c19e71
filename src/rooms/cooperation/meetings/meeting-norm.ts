/** What there is of a body in a calendar year. */
export interface YearCount {
  readonly held: number;
  /** Still to come. */
  readonly planned: number;
  /** Over, and nobody said whether it was held. */
  readonly open: number;
}

/** `at_risk`: what was held and what is planned is together less than asked. `missed`: the year is over. */
export type NormState = 'met' | 'on_course' | 'at_risk' | 'missed';

export interface JudgedNorm extends YearCount {
  readonly asked: number;
  readonly state: NormState;
  /** The sum behind it, for a page: "3 gehouden + 0 gepland = 3. De norm is 4." */
  readonly sum: string;
}

/** Weighs a year against a norm (S53, N3). `thisYear` is the calendar year now; what is open counts for nothing yet. */
export function judgeNorm(asked: number, count: YearCount, year: number, thisYear: number): JudgedNorm {
  const expected = count.held + count.planned;
  const parts = [`${count.held} gehouden + ${count.planned} gepland = ${expected}.`, `De norm is ${asked}.`];
  if (count.open > 0)
    parts.push(
      count.open === 1
        ? '1 overleg is voorbij en nog niet afgemeld: dat telt niet mee.'
        : `${count.open} overleggen zijn voorbij en nog niet afgemeld: die tellen niet mee.`,
    );
  return { ...count, asked, state: stateOf(asked, count, year, thisYear), sum: parts.join(' ') };
}

function stateOf(asked: number, { held, planned }: YearCount, year: number, thisYear: number): NormState {
  if (held >= asked) return 'met';
  if (year < thisYear) return 'missed';
  return held + planned >= asked ? 'on_course' : 'at_risk';
}
