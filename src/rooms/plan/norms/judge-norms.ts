import { type NormCode, normCodes } from '../../../../content/norms.ts';
import { awarenessSession, cardsAfterTraining, glassesLent, hotelCertificate } from './awareness-norms.ts';
import { designatedInspectors, meldpuntReachable, neverDeadEnd } from './help-norms.ts';
import type { NormFinding } from './norm.ts';
import type { NormFacts } from './norm-facts.ts';
import { interGovernment, twoCoordinators } from './seat-norms.ts';
import { dutiesDone, networkMeetings, weekAgainst } from './yearly-norms.ts';

const RULES: Readonly<Record<NormCode, (facts: NormFacts) => NormFinding>> = {
  N1: interGovernment,
  N2: twoCoordinators,
  N3: networkMeetings,
  N4: hotelCertificate,
  N5: meldpuntReachable,
  N6: awarenessSession,
  N7: glassesLent,
  N8: weekAgainst,
  N9: dutiesDone,
  N10: neverDeadEnd,
  N11: designatedInspectors,
  N12: cardsAfterTraining,
};

/** Every norm with its sum, in the order of the plan. Pure: the same facts give the same findings. */
export const judgeNorms = (facts: NormFacts): readonly NormFinding[] =>
  normCodes.map((code) => RULES[code](facts));
