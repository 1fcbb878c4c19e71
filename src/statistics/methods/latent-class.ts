import { latentClasses } from '../estimation/latent-class.ts';
import { type Method, without } from './method.ts';
import { posteriorAnswer } from './posterior.ts';

const LABEL = 'latente klassen';

/** Latent classes, when their chains agree (Manrique-Vallier 2016). Shown, but not counted: statistics 3.2. */
export const latentClass: Method = {
  name: 'latent-class',
  label: LABEL,
  counts: false,
  async answer(question, { starting, signal }) {
    signal?.throwIfAborted();
    starting?.(LABEL);
    const found = latentClasses(question.table.counts, { seed: question.seed });
    if (found.status !== 'ok') {
      if (found.status === 'no-estimate')
        return [without('latent-class', LABEL, found.status, { why: found.why })];
      const { status: why, rHat } = found;
      return [without('latent-class', LABEL, 'no-estimate', { why, rHat })];
    }
    const details = { chainMedians: found.chainMedians };
    return [posteriorAnswer('latent-class', LABEL, question, found, [], details)];
  },
};
