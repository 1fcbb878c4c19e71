import { graphAverage } from './graph-average.ts';
import { allPairs, independence, stepwiseAtThree, stepwiseMethod } from './log-linear.ts';
import { lowestBic } from './lowest-bic.ts';
import type { Method } from './method.ts';

/** Every method that can be asked for by its name. */
export const METHODS: readonly Method[] = [stepwiseMethod, lowestBic, allPairs, independence, graphAverage];

/** What the safeguards run: all of them, and stepwise at three thresholds. */
export const PANEL: readonly Method[] = [independence, stepwiseAtThree, lowestBic, graphAverage, allPairs];
