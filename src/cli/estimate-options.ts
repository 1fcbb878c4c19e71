import { parseArgs } from 'node:util';
import { BadInput } from './read-table.ts';

/** What `lantaarn estimate` was asked. */
export interface EstimateOptions {
  readonly files: readonly string[];
  readonly method: string;
  readonly threshold: number;
  readonly maxOrder: number | null;
  readonly replicates: number;
  readonly seed: number;
  readonly covariates: readonly string[];
  readonly threads: number;
  readonly json: boolean;
}

/** Most replicates, so that a slip of the finger does not run for days. */
const MOST_REPLICATES = 1_000_000;

/** Reads the words after `lantaarn estimate`. Throws `BadInput` for what it does not know. */
export function estimateOptions(args: readonly string[], methods: readonly string[]): EstimateOptions {
  const { values, positionals } = parsed(args);
  const { method = 'all', covariates } = values;
  if (positionals.length === 0)
    throw new BadInput('Noem een bestand: lantaarn estimate BESTAND.csv. Uitleg: lantaarn help estimate.');
  if (!methods.includes(method))
    throw new BadInput(`--method ${method}: deze methode is er niet. Kies uit: ${methods.join(', ')}.`);
  return {
    files: positionals,
    method,
    threshold: numberIn(
      values.threshold ?? '0.02',
      '--threshold',
      'een getal tussen 0 en 1',
      (given) => given > 0 && given < 1,
    ),
    maxOrder: values['max-order'] === undefined ? null : wholeIn(values['max-order'], '--max-order', 2, 12),
    replicates: wholeIn(values.replicates ?? '1000', '--replicates', 0, MOST_REPLICATES),
    seed: wholeIn(values.seed ?? '1', '--seed', 0, 2 ** 32 - 1),
    covariates: covariates === undefined ? [] : covariates.split(',').map((name) => name.trim()),
    threads: wholeIn(values.threads ?? '0', '--threads', 0, 256),
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        method: { type: 'string' },
        threshold: { type: 'string' },
        'max-order': { type: 'string' },
        replicates: { type: 'string' },
        seed: { type: 'string' },
        covariates: { type: 'string' },
        threads: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new BadInput(`${option}: deze optie kan zo niet. Uitleg: lantaarn help estimate.`);
  }
}

const wholeIn = (written: string, option: string, from: number, to: number): number =>
  numberIn(
    written,
    option,
    `een heel getal van ${from} tot en met ${to}`,
    (given) => Number.isInteger(given) && given >= from && given <= to,
  );

function numberIn(written: string, option: string, wanted: string, fits: (given: number) => boolean): number {
  const given = written.trim() === '' ? Number.NaN : Number(written);
  if (!fits(given)) throw new BadInput(`${option} ${written}: schrijf ${wanted}.`);
  return given;
}
