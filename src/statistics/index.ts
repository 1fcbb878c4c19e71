/**
 * Population size estimation from overlapping lists (multiple systems estimation). Pure functions: no database, no
 * page, nothing of the house; they run in the app, on the command line, in a worker and in a browser.
 */
export { type Interval, type Intervals, intervalsOf, type LimitSet } from './bootstrap/intervals.ts';
export { jackknife } from './bootstrap/jackknife.ts';
export { type Recipe, widthOf } from './bootstrap/recipe.ts';
export { type Job, type Runner, type Running, runHere } from './bootstrap/replicates.ts';
export { type Audit, type AuditTask, audit, type CellInterval } from './disclosure/audit.ts';
export { changeFor, keySum, perturbedCounts, possibleTrueCounts } from './disclosure/cell-key.ts';
export { type CellSystem, cellSystem } from './disclosure/cell-system.ts';
export { type EstimateRelease, estimateRefusals } from './disclosure/estimate-release.ts';
export { auditRelease, protectRelease, type Verdict as ReleaseVerdict } from './disclosure/ledger.ts';
export {
  codesIn,
  type Dimension,
  type Grouping,
  groupingsIn,
  type Microdata,
} from './disclosure/microdata.ts';
export type { Gap, Guarantee } from './disclosure/protection.ts';
export {
  asSelections,
  type PublishedTable,
  publishedTables,
  type ShownCell,
} from './disclosure/published.ts';
export type {
  Entry,
  Ledger,
  Mechanism,
  PublishedCell,
  Reason as ReleaseReason,
  Release,
  Selection,
  Wish,
} from './disclosure/release.ts';
export { changeOf, possibleBehind, type Rounding, roundCounts } from './disclosure/round.ts';
export { roundRelease } from './disclosure/rounded-release.ts';
export {
  contributionsBy,
  isDominated,
  isWithinPercent,
  type PrimaryRules,
  unsafeCells,
} from './disclosure/rules.ts';
export { countsBehindShare, shareOf } from './disclosure/shares.ts';
export { loadSolver, type Solver } from './disclosure/solver.ts';
export { type Suppression, type SuppressionTask, suppress } from './disclosure/suppress.ts';
export { type Declared, type LinkedTables, linkedTables, type Shape } from './disclosure/tables.ts';
export {
  type NoiseRules,
  NoNoise,
  type TransitionMatrix,
  transitionMatrix,
} from './disclosure/transition.ts';
export {
  type InteractionPrior,
  type Thresholded,
  type Thresholding,
  thresholdBayes,
} from './estimation/bayes.ts';
export {
  accelerationOf,
  bcaLimits,
  type Jackknifed,
  type Limits,
  percentileLimits,
} from './estimation/bca.ts';
export { bicOf, type Ranked, rankModels, spreadWithin, usualOrder } from './estimation/bic.ts';
export { boundaryOf } from './estimation/boundary.ts';
export { type CaptureTable, captureTable, observed, pairsOf, setName } from './estimation/capture-table.ts';
export { effectiveSize, splitRHat } from './estimation/chains.ts';
export { collapsed, passiveCovariates, withoutCovariate } from './estimation/covariates/collapse.ts';
export {
  type CovariateFit,
  type CovariateOutcome,
  fitCovariates,
  type Stratum,
} from './estimation/covariates/fit.ts';
export { type CovariateModel, possibleInteractions } from './estimation/covariates/model.ts';
export { type RankedWithCovariates, rankCovariateModels } from './estimation/covariates/select.ts';
export {
  benchmarked,
  bootstrapStrata,
  rowResampler,
  type StrataLimits,
} from './estimation/covariates/strata.ts';
export {
  type Covariate,
  type CovariateRow,
  type CovariateTable,
  covariateTable,
} from './estimation/covariates/table.ts';
export { type Existence, existenceOf } from './estimation/existence.ts';
export { type Fit, fitModel, type Tabulated, tabulate, waldInterval } from './estimation/fit.ts';
export {
  averageOverGraphs,
  type GraphPosterior,
  posteriorMean,
  posteriorQuantile,
} from './estimation/graphs.ts';
export { type LatentClasses, type LatentClassing, latentClasses } from './estimation/latent-class.ts';
export { type AtLinkRate, acrossLinkRates, LINK_RATES, restoreLinks } from './estimation/linkage-error.ts';
export {
  captureFrequencies,
  chao,
  chaoCorrected,
  chapman,
  LOWER_BOUND_LABEL,
  type LowerBound,
  logNormalInterval,
  lowerBound,
} from './estimation/lower-bounds.ts';
export { isHierarchical, type Model, maximalTerms, termsOf } from './estimation/model.ts';
export { type Resampler, resampler } from './estimation/resample.ts';
export { fitChecked, type Stepwise, stepwise } from './estimation/stepwise.ts';
export { type ClkSettings, encodeClk, usualBitsPerToken } from './linkage/clk.ts';
export { type Cryptography, keyCheck, type LinkageKey, SECRET_BYTES } from './linkage/cryptography.ts';
export { type Encoding, encodeList } from './linkage/encode-list.ts';
export {
  type Agreement,
  disagreement,
  type EncodedFile,
  encodedLines,
  NotEncoded,
  readEncoded,
} from './linkage/encoded-file.ts';
export { encodeExact } from './linkage/exact.ts';
export { type Field, type FieldKind, fieldName, normalise, type RecordValues } from './linkage/fields.ts';
export {
  type EncodedList,
  type Matched,
  type MatchSettings,
  matchLists,
  type Person,
} from './linkage/match.ts';
export { webCryptography } from './linkage/web-cryptography.ts';
export {
  type Answer,
  type Method,
  MOST_TIMES_OBSERVED,
  type Question,
  type Status,
  type Work,
} from './methods/method.ts';
export { METHODS, PANEL } from './methods/registry.ts';
export { GENERATOR } from './numbers/random.ts';
export { type Assessment, ask, assess } from './safeguards/assess.ts';
export { type Change, change } from './safeguards/compare.ts';
export { FEWEST, gate, type Refusal, type Refused } from './safeguards/gate.ts';
export { type PublicEstimate, publicEstimate } from './safeguards/public-estimate.ts';
export { type Said, say } from './safeguards/reasons.ts';
export { type EstimateRecord, type ListDescription, recordOf } from './safeguards/record.ts';
export type { Judged, Published, Reason, Verdict } from './safeguards/verdict.ts';
