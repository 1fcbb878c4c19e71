import { coercionAtDestination, exploitation, vulnerabilityAtDestination } from './indicators/destination.ts';
import type { Indicator } from './indicators/indicator.ts';
import {
  coerciveRecruitment,
  deceptiveRecruitment,
  recruitmentByVulnerability,
} from './indicators/recruitment.ts';

export {
  type Indicator,
  type IndicatorList,
  indicatorLists,
  type Strength,
} from './indicators/indicator.ts';

/** What the indicators of one kind say something about: an element of trafficking (Palermo Protocol, art. 3). */
export interface Dimension {
  readonly nl: string;
  readonly element: 'means' | 'purpose';
  readonly indicators: readonly Indicator[];
}

/** The operational indicators by dimension, in their published order. Labels and questions are our own Dutch. */
export const dimensions = {
  deceptive_recruitment: { nl: 'Misleiding bij werving', element: 'means', indicators: deceptiveRecruitment },
  coercive_recruitment: { nl: 'Dwang bij werving', element: 'means', indicators: coerciveRecruitment },
  recruitment_vulnerability: {
    nl: 'Misbruik van kwetsbaarheid bij werving',
    element: 'means',
    indicators: recruitmentByVulnerability,
  },
  exploitation: { nl: 'Uitbuiting', element: 'purpose', indicators: exploitation },
  coercion_destination: { nl: 'Dwang ter plaatse', element: 'means', indicators: coercionAtDestination },
  vulnerability_destination: {
    nl: 'Misbruik van kwetsbaarheid ter plaatse',
    element: 'means',
    indicators: vulnerabilityAtDestination,
  },
} as const satisfies Readonly<Record<string, Dimension>>;
export type DimensionCode = keyof typeof dimensions;

/** Codes of the dimensions, in their published order. */
export const dimensionCodes = Object.keys(dimensions) as readonly DimensionCode[];

/** Every indicator that can be marked, in published order. */
export const indicators: readonly Indicator[] = dimensionCodes.flatMap((code) => dimensions[code].indicators);

/** What the published lists have and we do not use, with the reason that people read. */
export const leftOut = [
  {
    id: 'D6.07',
    nl: 'Persoonlijke kenmerken',
    reason: 'Kijkt ook of iemand bij een gediscrimineerde groep hoort. Lantaarn gebruikt geen afkomst (R11).',
  },
] as const;

/** Where the indicators and the rule come from, as people read it. */
export const indicatorSource =
  'ILO en Europese Commissie, Operational indicators of trafficking in human beings, 2009 (herzien september 2009)';
