import { bayesianThreshold } from './bayesian-threshold.ts';
import { graphAverage } from './graph-average.ts';
import { latentClass } from './latent-class.ts';
import { allPairs, independence, stepwiseAtThree, stepwiseMethod } from './log-linear.ts';
import { lowerBoundMethod } from './lower-bound.ts';
import { lowestBic } from './lowest-bic.ts';
import type { Method } from './method.ts';
import { withCovariates } from './with-covariates.ts';

/** Every method that can be asked for by its name. */
export const METHODS: readonly Method[] = [
  stepwiseMethod,
  lowestBic,
  allPairs,
  independence,
  graphAverage,
  bayesianThreshold,
  latentClass,
];

/** What the safeguards run: stepwise at three thresholds, the others, covariates where there are any, and the lower bound. */
export const PANEL: readonly Method[] = [
  independence,
  stepwiseAtThree,
  lowestBic,
  graphAverage,
  withCovariates,
  allPairs,
  bayesianThreshold,
  latentClass,
  lowerBoundMethod,
];
