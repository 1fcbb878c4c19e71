import type { Answer } from '../statistics/methods/method.ts';
import type { Assessment } from '../statistics/safeguards/assess.ts';
import { publicEstimate } from '../statistics/safeguards/public-estimate.ts';
import { say } from '../statistics/safeguards/reasons.ts';
import type { EstimateRecord } from '../statistics/safeguards/record.ts';
import { envelopeOf, type Verdict } from '../statistics/safeguards/verdict.ts';
import { grouped, textPlot } from './text-plot.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  estimable: 'te schatten',
  'lower-bound': 'alleen een ondergrens',
  'not-estimable': 'niet te schatten',
};

/** Why a method has no estimate, or no limits, in Dutch. */
const WHY: Readonly<Record<string, string>> = {
  'no-maximum': 'dit model heeft geen oplossing bij deze tabel',
  'not-identifiable': 'deze tabel legt dit model niet vast',
  neither: 'deze tabel legt dit model niet vast',
  'no-convergence': 'de berekening komt niet tot een einde',
  'beyond-any-data': 'het antwoord is groter dan deze gegevens kunnen dragen',
  'no-upper-limit': 'er is geen bovengrens',
  'no-model': 'geen enkel model past',
  'too-many-lists': 'te veel lijsten voor deze methode',
  'not-converged': 'de rekenketens komen niet op hetzelfde uit',
  'empty-list': 'een lijst is leeg',
  'no-overlap': 'geen enkele lijst heeft mensen gemeen met een andere',
  nobody: 'er staat niemand in de tabel',
  'no-people': 'er staat niemand in de tabel',
};

/** Where limits come from that are not of replicates. */
const FROM: Readonly<Record<string, string>> = { posterior: 'posterior', formula: 'formule' };

/** The report on one file, line by line. */
export function estimateReport(name: string, found: Assessment, record: EstimateRecord): string[] {
  const { verdict, reasons, published, observed, answers } = found;
  const { nl, en } = say(reasons);
  const { sentence } = publicEstimate(found);
  return [
    `${name}: ${grouped(observed)} mensen op ${record.lists.length} lijsten`,
    '',
    `Oordeel: ${VERDICTS[verdict]}. ${nl}`,
    `In English: ${en}`,
    ...(published === null ? [] : ['', `Om te publiceren: ${sentence.nl}`]),
    ...whereRefused(found),
    '',
    'Wat elke methode zegt (alleen voor intern gebruik)',
    ...answerTable(answers),
    ...plotOf(answers),
    ...strips(found),
    ...guesses(found),
    ...links(found),
    '',
    `Versie ${record.version}, kansgetallen ${record.generator}, zaad ${record.seed}, ${grouped(record.replicates)} herhalingen.`,
    `Dit geldt alleen als: ${record.assumptions.map((each) => each.nl).join(' ')}`,
  ];
}

function whereRefused({ refusals }: Assessment): string[] {
  const named = refusals.filter(({ where }) => where.length > 0);
  return named.map(
    ({ reason, where }) => `  ${say([reason]).nl} Alleen voor intern gebruik: ${where.join(', ')}.`,
  );
}

function answerTable(answers: readonly Answer[]): string[] {
  const rows = answers.map((answer) => [
    answer.label,
    answer.estimate === null ? whyNone(answer) : grouped(answer.estimate),
    ...(answer.estimate === null ? [] : limitsOf(answer)),
  ]);
  const header = ['methode', 'schatting', '95% BCa', '95% percentiel'];
  const full = [header, ...rows.filter((row) => row.length === header.length)];
  const widths = header.map((_, at) => Math.max(...full.map((row) => row[at]?.length ?? 0)));
  widths[0] = Math.max(...rows.map(([label = '']) => label.length), widths[0] ?? 0);
  return [header, ...rows].map((row) => {
    const [label = '', ...cells] = row;
    const aligned =
      row.length < header.length ? cells : cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0));
    return `  ${[label.padEnd(widths[0] ?? 0), ...aligned].join('  ')}`;
  });
}

function whyNone({ status, details }: Answer): string {
  if (status === 'gated') return 'niet geprobeerd';
  return `geen schatting: ${WHY[String(details['why'])] ?? 'de tabel zegt te weinig'}`;
}

function limitsOf({ interval95, details }: Answer): string[] {
  const limits = [interval95?.bca, interval95?.percentile].map((interval) =>
    interval == null ? '-' : `${grouped(interval[0])}-${grouped(interval[1])}`,
  );
  const from = FROM[String(details['limits'])];
  return from === undefined ? limits : [limits[0] ?? '-', `${limits[1]} (${from})`];
}

function plotOf(answers: readonly Answer[]): string[] {
  const rows = answers
    .filter(({ estimate }) => estimate !== null)
    .map((answer) => ({ label: answer.label, point: answer.estimate, range: envelopeOf(answer) }));
  return rows.length === 0 ? [] : ['', 'Schatting en 80%-interval', ...textPlot(rows)];
}

function strips({ leftOut, merged }: Assessment): string[] {
  return [
    ...strip('Zonder één lijst (stapsgewijs)', leftOut, 'zonder'),
    ...strip('Twee lijsten als één (stapsgewijs)', merged, 'samen'),
  ];
}

function strip(heading: string, variations: Assessment['leftOut'], word: string): string[] {
  const plot = textPlot(
    variations.map(({ lists, estimate }) => ({
      label: `${word} ${lists.join(' + ')} ${estimate === null ? '' : grouped(estimate)}`.trim(),
      point: estimate,
      range: null,
    })),
  );
  return plot.length === 0 ? [] : ['', heading, ...plot];
}

function links({ missedLinks }: Assessment): string[] {
  if (missedLinks.length === 0) return [];
  const at = missedLinks.map(({ rate, estimate }) => {
    const found = `${Math.round(rate * 100)}%: ${estimate === null ? 'kan niet' : grouped(estimate)}`;
    return rate === 1 ? `alle: ${grouped(estimate ?? 0)}` : found;
  });
  return ['', `Als maar een deel van de koppelingen is gevonden (stapsgewijs): ${at.join(', ')}`];
}

function guesses({ guessed }: Assessment): string[] {
  if (guessed.length === 0) return [];
  return [
    '',
    'Hoe goed had deze methode de bekende lijsten geraden?',
    ...guessed.map(({ list, known, estimate, interval80 }) => {
      const guess = estimate === null ? 'geen schatting' : grouped(estimate);
      const limits = interval80 === null ? '' : ` (80%: ${interval80.map(grouped).join('-')})`;
      return `  ${list}: ${grouped(known)} mensen, geraden ${guess}${limits}`;
    }),
  ];
}
