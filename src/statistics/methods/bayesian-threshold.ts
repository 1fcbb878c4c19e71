import { thresholdBayes } from '../estimation/bayes.ts';
import { setName } from '../estimation/capture-table.ts';
import { type Method, without } from './method.ts';
import { posteriorAnswer } from './posterior.ts';

const LABEL = 'Bayes, paren met drempel';

/** Bayesian thresholding with the usual normal prior (Silverman 2020). Shown, but not counted: statistics 3.2. */
export const bayesianThreshold: Method = {
  name: 'bayes',
  label: LABEL,
  counts: false,
  async answer(question, { starting, signal }) {
    signal?.throwIfAborted();
    starting?.(LABEL);
    const { lists, counts } = question.table;
    const found = thresholdBayes(counts, { seed: question.seed });
    if (found.status !== 'ok') {
      const details =
        found.status === 'not-converged' ? { why: found.status, rHat: found.rHat } : { why: found.why };
      const status = details.why === 'not-identifiable' ? details.why : 'no-estimate';
      return [without('bayes', LABEL, status, details)];
    }
    const named = (set: number): string => setName(lists, set);
    const ratios = Object.fromEntries([...found.ratios].map(([set, ratio]) => [named(set), ratio]));
    const interactions = found.model.interactions.map(named);
    return [posteriorAnswer('bayes', LABEL, question, found, interactions, { ratios })];
  },
};
