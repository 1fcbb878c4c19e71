import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import {
  type Agreement,
  disagreement,
  type EncodedFile,
  NotEncoded,
  readEncoded,
} from '../statistics/linkage/encoded-file.ts';
import { type Matched, type MatchSettings, matchLists, sizeOf } from '../statistics/linkage/match.ts';
import type { Command, Io } from './command.ts';
import { matchedJson, matchedText } from './link-report.ts';
import { optionsOf, sayingBadInput, textOf } from './read-options.ts';
import { BadInput } from './read-table.ts';

export const linkMatch: Command = {
  name: 'link match',
  summary: 'Koppelt versleutelde lijsten en telt wie op welke lijsten staan.',
  help: [
    'Gebruik: lantaarn link match A B [C ...] [--threshold 0.8] [--duplicate-threshold 0.9 | --keep-duplicates] [--json]',
    '',
    '--threshold 0.8            hoe sterk rijen van twee lijsten lijken voor één persoon: meer dan 0.5, hoogstens 1',
    '--duplicate-threshold 0.9  hetzelfde binnen één lijst; anders halverwege --threshold en 1',
    '--keep-duplicates          dubbele rijen binnen een lijst niet samennemen',
    '--json                     een regel JSON per persoon met meer dan één rij, en ten slotte de tellingen',
    '',
    'Rij 1 is de eerste rij onder de kolomnamen. Binnen een lijst worden eerst dubbele rijen samengenomen; daarna',
    'hoort bij een rij hoogstens één van elke andere lijst. De tellingen kan "lantaarn estimate" lezen. Alleen zij',
    'mogen weg van de plek waar u koppelt. Kleine aantallen zijn persoonsgegevens. Bewaar de versleutelde lijsten niet.',
    'Geeft 0 als het gelukt is en 2 als er iets aan de invoer mankeert.',
  ].join('\n'),
  run: (args, io) => sayingBadInput(io, () => match(args, io)),
};

async function match(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    threshold: { type: 'string' },
    'duplicate-threshold': { type: 'string' },
    json: { type: 'boolean' },
    'keep-duplicates': { type: 'boolean' },
  });
  if (positionals.length < 2)
    throw new BadInput('Geef twee of meer versleutelde lijsten: lantaarn link match A B');
  if (positionals.length > 12) throw new BadInput('Geef hoogstens twaalf versleutelde lijsten.');
  const threshold = thresholdIn('--threshold', textOf(values, 'threshold') ?? '0.8');
  const within = textOf(values, 'duplicate-threshold');
  if (within !== undefined && values['keep-duplicates'] === true)
    throw new BadInput('--duplicate-threshold en --keep-duplicates gaan niet samen. Kies er één.');
  const files = await Promise.all(positionals.map((path) => readEncodedFile(resolve(io.cwd, path))));
  checkAgreement(positionals, files);
  const names = namesOf(positionals);
  const lists = files.map(({ list }) => list);
  const settings: MatchSettings = {
    threshold,
    ...(within !== undefined && { duplicateThreshold: thresholdIn('--duplicate-threshold', within) }),
    ...(values['keep-duplicates'] === true && { duplicateThreshold: null }),
  };
  const matched = matchedAt(names, lists, settings);
  const rows = lists.map(sizeOf);
  const lines = values['json'] === true ? matchedJson(matched, rows) : matchedText(matched, rows, threshold);
  for (const line of lines) io.out(line);
  return 0;
}

function matchedAt(
  names: readonly string[],
  lists: readonly EncodedFile['list'][],
  settings: MatchSettings,
): Matched {
  try {
    return matchLists(names, lists, settings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadInput(
      `--threshold ${settings.threshold}: te veel rijen lijken zo op elkaar. Neem een hogere drempel.`,
    );
  }
}

function thresholdIn(option: string, written: string): number {
  const threshold = Number(written.replace(',', '.'));
  if (written.trim() === '' || !(threshold > 0.5 && threshold <= 1))
    throw new BadInput(`${option} ${written}: neem een getal boven 0.5 en hoogstens 1, bijvoorbeeld 0.8.`);
  return threshold;
}

async function readEncodedFile(path: string): Promise<EncodedFile> {
  const name = basename(path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`${path}: dit bestand is er niet of is niet te lezen. Kijk de naam en de map na.`);
  });
  try {
    return readEncoded(text);
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error;
    throw new BadInput(`${name}, regel ${error.line}: ${WHY_NOT[error.reason]}`);
  }
}

const WHY_NOT: Readonly<Record<NotEncoded['reason'], string>> = {
  'no-encoded-list': 'dit is geen versleutelde lijst. Maak haar met "lantaarn link encode".',
  'other-version': 'deze lijst is met een andere versie van Lantaarn gemaakt. Versleutel haar opnieuw.',
  'cut-off': 'er zijn meer of minder regels dan de kop zegt. Het bestand is afgebroken; stuur het opnieuw.',
  'bad-record': 'deze regel is beschadigd. Stuur het bestand opnieuw.',
};

function checkAgreement(paths: readonly string[], files: readonly EncodedFile[]): void {
  const [first, ...others] = files;
  if (first === undefined) return;
  others.forEach(({ agreement }, at) => {
    const found = disagreement(first.agreement, agreement);
    if (found !== null)
      throw new BadInput(
        `${basename(paths[0] ?? '')} en ${basename(paths[at + 1] ?? '')} ${WHY_APART[found]}`,
      );
  });
}

const WHY_APART: Readonly<Record<keyof Agreement, string>> = {
  fields: 'hebben niet dezelfde velden in dezelfde volgorde. Versleutel beide met dezelfde --fields.',
  settings: 'zijn niet op dezelfde manier versleuteld. Gebruik bij beide dezelfde opties.',
  normalisation: 'zijn met een andere versie van Lantaarn gemaakt. Versleutel beide opnieuw met dezelfde.',
  check:
    'zijn met een andere sleutel of voor een andere ronde versleuteld. Gebruik dezelfde sleutel en --run.',
};

/** Names of lists after their files: letters, digits and low lines; with a number where that is needed to tell them. */
function namesOf(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path, extname(path)).replace(/[^\p{L}\p{N}_]+/gu, '_'));
  const clear = new Set(['', 'count', 'y', ...names]).size === names.length + 3;
  return clear ? names : names.map((name, at) => `${name}_${at + 1}`);
}
