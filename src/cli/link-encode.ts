import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encodeList } from '../statistics/linkage/encode-list.ts';
import { encodedLines } from '../statistics/linkage/encoded-file.ts';
import { normalise } from '../statistics/linkage/fields.ts';
import { nodeCryptography } from '../statistics/linkage/node-cryptography.ts';
import type { Command, Io } from './command.ts';
import { readKeyFile } from './key-file.ts';
import { FIELD_KINDS, type FieldColumn, fieldColumns } from './link-fields.ts';
import { optionsOf, required, sayingBadInput, textOf } from './read-options.ts';
import { BadInput, type InputTable, readTable } from './read-table.ts';

export const linkEncode: Command = {
  name: 'link encode',
  summary: 'Versleutelt een lijst met namen, zodat zij te koppelen is zonder dat iemand namen leest.',
  help: [
    'Gebruik: lantaarn link encode FILE.csv --key-file K --fields KOLOM,SOORT=KOLOM,... [--run NAAM]',
    '         [--exact] [--birth-year-salt] [--output BESTAND]',
    '',
    '--key-file K        bestand met de sleutel, van "lantaarn link key"; alleen u mag het kunnen lezen',
    '--fields ...        kolommen om op te koppelen, bij elke partner dezelfde in dezelfde volgorde.',
    `                    Soorten: ${FIELD_KINDS.join(', ')}.`,
    '                    Bij bekende kolomnamen (voornaam, achternaam, geboortedatum, postcode) kan SOORT= weg.',
    '--run NAAM          naam van de ronde, bij elke partner dezelfde; met een andere naam past niets op elkaar',
    '--exact             alleen gelijke gegevens koppelen: geen valse koppelingen, maar een tikfout is genoeg om te missen',
    '--birth-year-salt   geboortejaar door alles heen: veiliger, maar een fout jaar is een gemiste koppeling',
    '--output BESTAND    schrijft naar dit bestand; anders naar standaarduitvoer',
    '',
    'Zet de rijen eerst in willekeurige volgorde: een lijst op alfabet zegt wie ongeveer waar staat.',
    'Geeft 0 als het gelukt is en 2 als er iets aan de invoer mankeert.',
  ].join('\n'),
  run: (args, io) => sayingBadInput(io, () => encode(args, io)),
};

async function encode(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    'key-file': { type: 'string' },
    fields: { type: 'string' },
    run: { type: 'string' },
    output: { type: 'string' },
    exact: { type: 'boolean' },
    'birth-year-salt': { type: 'boolean' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new BadInput('Geef één CSV-bestand: lantaarn link encode FILE.csv ...');
  const secret = await readKeyFile(resolve(io.cwd, required(values, 'key-file', 'link encode')), 'link key');
  const table = await readTable(resolve(io.cwd, path));
  const columns = fieldColumns(required(values, 'fields', 'link encode'), table);
  if (values['exact'] === true && values['birth-year-salt'] === true)
    throw new BadInput('--exact en --birth-year-salt gaan niet samen. Kies er één.');
  const records = table.rows.map((row) => columns.map(({ at }) => row[at] ?? ''));
  const file = await encodeList(
    nodeCryptography,
    { secret, run: textOf(values, 'run') ?? '' },
    columns.map(({ field }) => field),
    records,
    values['exact'] === true
      ? { encoding: 'exact' }
      : { encoding: 'clk', birthYearSalt: values['birth-year-salt'] === true },
  );
  await handOver(encodedLines(file), textOf(values, 'output'), io);
  for (const line of missingIn(table, columns)) io.err(line);
  return 0;
}

async function handOver(lines: readonly string[], output: string | undefined, io: Io): Promise<void> {
  if (output === undefined) {
    for (const line of lines) io.out(line);
    return;
  }
  await writeFile(resolve(io.cwd, output), `${lines.join('\n')}\n`, { mode: 0o600 }).catch(() => {
    throw new BadInput(`${output}: dit bestand is niet te schrijven. Kies een andere map of naam.`);
  });
}

/** How many values of each column say nothing, without saying which. */
function missingIn({ rows }: InputTable, columns: readonly FieldColumn[]): string[] {
  return [
    `Versleutelde rijen: ${rows.length}.`,
    ...columns.flatMap(({ at, column, field }) => {
      const missing = rows.filter((row) => normalise(field, row[at] ?? '').tokens.length === 0).length;
      return missing === 0 ? [] : [`Kolom "${column}": ${missing} keer leeg of niet te lezen.`];
    }),
  ];
}
