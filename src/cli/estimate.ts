import { availableParallelism } from 'node:os';
import { productVersion } from '../kernel/product-version.ts';
import type { Question, Work } from '../statistics/methods/method.ts';
import { METHODS } from '../statistics/methods/registry.ts';
import { type Assessment, ask, assess } from '../statistics/safeguards/assess.ts';
import { say } from '../statistics/safeguards/reasons.ts';
import { recordOf } from '../statistics/safeguards/record.ts';
import { runWhereItPays } from '../statistics/workers/run-in-workers.ts';
import { type CaptureInput, captureInput, collapsed, withCovariates } from './capture-input.ts';
import type { Command, Io } from './command.ts';
import { type EstimateOptions, estimateOptions } from './estimate-options.ts';
import { estimateReport } from './estimate-report.ts';
import { progressBar } from './progress-bar.ts';
import { readTable } from './read-table.ts';

export const estimate: Command = {
  name: 'estimate',
  summary: 'Schat hoeveel mensen op geen enkele lijst staan, of zegt waarom dat niet kan.',
  help: [
    'lantaarn estimate BESTAND.csv... [--method stepwise|bic|all-pairs|independence|graphs|bayes|latent-class|all]',
    '  [--threshold 0.02] [--max-order N] [--replicates 1000] [--seed 1] [--covariates a,b] [--json]',
    '',
    'Een bestand heeft voor elke lijst een kolom met 0 en 1, en dan "count" (of "y"): hoeveel mensen.',
    '',
    '  --method M        een methode; zonder deze optie "all": alle methoden, met de controles en een oordeel',
    '  --threshold P     stapsgewijs: een paar lijsten komt erbij als het minder waarschijnlijk is dan P',
    '  --max-order N     bic: hooguit N lijsten in één samenhang',
    '  --replicates N    herhalingen voor de intervallen, minstens 1000; 0: geen intervallen',
    '  --seed N          hetzelfde zaad geeft dezelfde getallen',
    '  --covariates a,b  kolommen met kenmerken; elke groep krijgt een eigen schatting',
    '  --threads N       rekendraden; het antwoord hangt er niet van af',
    '  --json            per bestand één regel JSON, met exacte getallen: alleen voor intern gebruik',
    '',
    'Geeft 0, ook als het oordeel is dat de tabel te weinig zegt; 2 als een bestand of optie niet klopt.',
  ].join('\n'),
  async run(args, io) {
    const options = estimateOptions(args, [...METHODS.map(({ name }) => name), 'all']);
    // All files are looked at before any work is done.
    const inputs = [];
    for (const file of options.files)
      inputs.push({
        file,
        question: questionOf(captureInput(await readTable(file), options.covariates), options),
      });
    for (const [at, { file, question }] of inputs.entries()) {
      const found = await answer(question, options, io);
      if (options.json) io.out(JSON.stringify(jsonOf(file, found, question)));
      else {
        if (at > 0) io.out('');
        const record = recordOf(question, { version: productVersion() });
        for (const line of estimateReport(file, found, record)) io.out(line);
      }
    }
    return 0;
  },
};

function questionOf(input: CaptureInput, options: EstimateOptions): Question {
  const { threshold, maxOrder, replicates, seed } = options;
  const question = { table: collapsed(input), threshold, maxOrder, replicates, seed };
  return input.covariates.length === 0 ? question : { ...question, covariates: withCovariates(input) };
}

async function answer(question: Question, options: EstimateOptions, io: Io): Promise<Assessment> {
  const bar = progressBar(io.terminal);
  const work: Work = {
    run: runWhereItPays(options.threads || availableParallelism()),
    starting: bar.start,
    progress: (done) => bar.show(done / question.replicates),
  };
  const method = METHODS.find(({ name }) => name === options.method);
  try {
    return await (method === undefined ? assess(question, work) : ask(method, question, work));
  } finally {
    bar.end();
  }
}

/** One object a file. The order of keys is that of the documentation. */
function jsonOf(file: string, found: Assessment, { threshold }: Question) {
  const { observed, verdict, reasons, published, answers, leftOut, merged, guessed, missedLinks } = found;
  const varied = { withoutList: leftOut, mergedLists: merged, knownLists: guessed, missedLinks };
  const results = answers.map(
    ({ method, status, estimate, interactions, interval95, interval80, details, label }) => ({
      method,
      status,
      estimate,
      interactions,
      interval95,
      details: {
        label,
        interval80,
        ...details,
        // The runs with other lists are made by this method, at this threshold.
        ...(leftOut.length > 0 && details['threshold'] === threshold ? varied : {}),
      },
    }),
  );
  return { file, observed, verdict, reason: say(reasons).nl, published, results };
}
