import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Microdata } from '../statistics/index.ts';
import type { Command, Io } from './command.ts';
import { type ProtectTask, protectTables } from './protect-tables.ts';
import { jsonLines, textLines } from './protect-text.ts';
import { BadInput, columnIndex, countsIn, type InputTable, readTable } from './read-table.ts';

/** Two versions with different noise on the same people tell more than either. */
const NO_SECRET =
  'Let op: zonder --key-file krijgt een volgende versie van het bestand andere ruis. Publiceer dan maar één versie.';

/** Names of a column that says how many people a row stands for. */
const COUNT_COLUMNS = ['count', 'y', 'n', 'aantal'];

export const protect: Command = {
  name: 'protect',
  summary: 'Beschermt tabellen met kleine aantallen, en laat zien wat een buitenstaander nog kan uitrekenen.',
  help: [
    'Gebruik: lantaarn protect FILE.csv --shape a,b [--shape a,c ...] --mechanism suppress|round|cell-key',
    '           [--threshold 5] [--base 5] [--key-file K] [--json]',
    '',
    'FILE.csv heeft één rij per mens, of een kolom count, y, n of aantal.',
    '',
    '  --shape a,b       de kolommen van een tabel; alle totalen komen erbij. Meer tabellen worden samen beschermd.',
    '  --mechanism       suppress: kleine cellen en wat hen verraadt worden verborgen.',
    '                    round: kleine cellen worden 0 of het grondtal; alle totalen blijven kloppen.',
    '                    cell-key: elke cel krijgt vaste ruis (hoogstens 5, variantie 3, geen 1 of 2).',
    '  --threshold 5     suppress: cellen met minder mensen dan dit zijn onveilig.',
    '  --base 5          round: het grondtal.',
    '  --key-file K      cell-key: bestand met een geheim, zodat een volgende versie dezelfde ruis houdt.',
    '  --json            één JSON-object per regel, per tabel één, en als laatste de controle.',
    '',
    'Publiceer dezelfde aantallen nooit met twee methoden. Geeft 0 als de tabellen beschermd zijn, 1 als dat niet',
    'te bewijzen is, 2 bij verkeerde invoer.',
  ].join('\n'),
  async run(args, io) {
    try {
      const { task, json } = await taskFrom(args, io);
      if (task.mechanism === 'cell-key' && task.secret === null) io.err(NO_SECRET);
      const result = await protectTables(task);
      for (const line of json ? jsonLines(result) : textLines(result)) io.out(line);
      return result.status === 'protected' ? 0 : 1;
    } catch (error) {
      if (error instanceof BadInput) io.err(error.message);
      else if (error instanceof RangeError)
        io.err('Deze tabellen hebben samen te veel combinaties. Neem minder kolommen, of voeg codes samen.');
      else throw error;
      return 2;
    }
  },
};

async function taskFrom(args: readonly string[], io: Io): Promise<{ task: ProtectTask; json: boolean }> {
  const { values, positionals } = optionsIn(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new BadInput('Noem één CSV-bestand: lantaarn protect FILE.csv --shape a,b --mechanism suppress.');
  const { mechanism = '' } = values;
  if (mechanism !== 'suppress' && mechanism !== 'round' && mechanism !== 'cell-key')
    throw new BadInput('--mechanism: kies suppress, round of cell-key.');
  const shapes = (values.shape ?? []).map((shape) => shape.split(',').map((column) => column.trim()));
  if (shapes.length === 0)
    throw new BadInput("--shape: noem de kolommen van een tabel, met komma's ertussen.");
  const table = await readTable(resolve(io.cwd, file));
  for (const column of shapes.flat()) columnIndex(table, column);
  const secret =
    values['key-file'] === undefined ? null : await secretIn(resolve(io.cwd, values['key-file']));
  const threshold = wholeFrom(values.threshold ?? '5', 3, '--threshold');
  const base = wholeFrom(values.base ?? '5', 2, '--base');
  const task = { data: microdataOf(table), shapes, mechanism, threshold, base, secret } as const;
  return { task, json: values.json === true };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        shape: { type: 'string', multiple: true },
        mechanism: { type: 'string' },
        threshold: { type: 'string' },
        base: { type: 'string' },
        'key-file': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [, option] = /'(--?[\w-]+)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new BadInput(
      `De optie ${option ?? ''} is onbekend of mist een waarde. Zie: lantaarn help protect.`,
    );
  }
}

function wholeFrom(written: string, least: number, option: string): number {
  if (!/^\d{1,6}$/.test(written) || Number(written) < least)
    throw new BadInput(`${option}: "${written}" kan niet. Geef een heel getal van ${least} of meer.`);
  return Number(written);
}

async function secretIn(path: string): Promise<Uint8Array> {
  const secret = await readFile(path).catch(() => {
    throw new BadInput(`--key-file: ${path} is niet te lezen.`);
  });
  if (secret.length < 16)
    throw new BadInput(`--key-file: ${path} is te kort. Maak een geheim van minstens 16 tekens.`);
  return secret;
}

/** The rows without the count column, and what it says; 1 for each row when there is none. */
function microdataOf(table: InputTable): Microdata {
  const at = table.columns.findIndex((column) => COUNT_COLUMNS.includes(column.toLowerCase()));
  if (at === -1) return { columns: table.columns, rows: table.rows, counts: table.rows.map(() => 1) };
  const without = (row: readonly string[]): string[] => row.filter((_, column) => column !== at);
  return {
    columns: without(table.columns),
    rows: table.rows.map(without),
    counts: countsIn(table, table.columns[at] ?? ''),
  };
}
