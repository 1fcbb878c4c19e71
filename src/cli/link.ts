import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { makeKeyFile } from './key-file.ts';
import { linkEncode } from './link-encode.ts';
import { linkMatch } from './link-match.ts';
import { optionsOf, sayingBadInput } from './read-options.ts';
import { BadInput } from './read-table.ts';

const linkKey: Command = {
  name: 'link key',
  summary: 'Maakt een sleutel waarmee partners hun lijsten versleutelen om ze te koppelen.',
  help: [
    'Gebruik: lantaarn link key BESTAND',
    '',
    'Eén partner maakt de sleutel en geeft hem langs een veilige weg aan de andere partners.',
    'Wie koppelt, krijgt de sleutel nooit. Maak voor elke ronde een nieuwe en gooi de oude weg.',
    '',
    'Geeft 0 als het gelukt is en 2 als het bestand er al is of niet te schrijven is.',
  ].join('\n'),
  run: (args, io) =>
    sayingBadInput(io, async () => {
      const [path, ...more] = optionsOf(args, {}).positionals;
      if (path === undefined || more.length > 0) throw new BadInput('Gebruik: lantaarn link key BESTAND');
      await makeKeyFile(resolve(io.cwd, path));
      io.out(
        `De sleutel staat in ${path}. Geef hem langs een veilige weg aan de partners, niet aan wie koppelt.`,
      );
      return 0;
    }),
};

/** Linking lists of partners without anybody reading a name, in the order in which it is done. */
export const linkCommands: readonly Command[] = [linkKey, linkEncode, linkMatch];
