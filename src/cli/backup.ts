import { join, resolve } from 'node:path';
import { writeBackup } from '../kernel/backup/write-backup.ts';
import { readConfig } from '../kernel/config.ts';
import { filesIn } from '../kernel/open-house.ts';
import { SUPERUSER } from '../kernel/postgres/index.ts';
import { backupFile, sayingProblems } from './backup-file.ts';
import { comeToDatabase } from './come-to-database.ts';
import type { Command } from './command.ts';
import { makeKeyFile } from './key-file.ts';
import { optionsOf, sayingBadInput } from './read-options.ts';
import { BadInput } from './read-table.ts';

const backup: Command = {
  name: 'backup',
  summary: 'Maakt een versleutelde reservekopie, ook terwijl Lantaarn draait.',
  help: [
    'Gebruik: lantaarn backup FILE --key-file K',
    '',
    'FILE           de reservekopie; een bestand dat er al is, blijft zoals het is',
    '--key-file K   bestand met de sleutel, van "lantaarn backup key"; een lange zin (32 tekens of meer) mag ook',
    '',
    'In de kopie zitten de database, met logo’s, de bestanden van melders, en het ankerbestand van het logboek, zoals alles op één moment was.',
    'De hoofdsleutel zit er niet in: bewaar die, K en de kopie op drie plaatsen.',
    'Zonder de hoofdsleutel is ook een geopende kopie niet te lezen.',
    'Geeft 0 als het gelukt is, 1 als het niet kan en 2 als er iets aan de invoer mankeert.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      const config = readConfig(io.env, io.cwd);
      const { path, secret } = await backupFile('backup', args, io, config);
      const { options, release } = await comeToDatabase(config, SUPERUSER);
      try {
        const anchorPath = join(config.home, 'audit-anchor.txt');
        const filesFolder = filesIn(config);
        const { rows, files } = await writeBackup(
          { superuser: options, anchorPath, filesFolder, secret },
          path,
        );
        io.out(`De reservekopie staat in ${path}: ${rows} rijen en ${files} bestanden.`);
        io.out('De hoofdsleutel zit er niet in. Bewaar die apart, en oefen het terugzetten.');
        return 0;
      } finally {
        await release();
      }
    }),
};

const backupKey: Command = {
  name: 'backup key',
  summary: 'Maakt een sleutel voor reservekopieën.',
  help: [
    'Gebruik: lantaarn backup key FILE',
    '',
    'Bewaar deze sleutel niet bij de reservekopieën, en niet bij de hoofdsleutel.',
    'Geeft 0 als het gelukt is en 2 als het bestand er al is of niet te schrijven is.',
  ].join('\n'),
  run: (args, io) =>
    sayingBadInput(io, async () => {
      const [path, ...more] = optionsOf(args, {}).positionals;
      if (path === undefined || more.length > 0) throw new BadInput('Gebruik: lantaarn backup key FILE');
      await makeKeyFile(resolve(io.cwd, path));
      io.out(
        `De sleutel staat in ${path}. Zonder deze sleutel gaat geen reservekopie open die ermee gemaakt is.`,
      );
      return 0;
    }),
};

export const backupCommands: readonly Command[] = [backupKey, backup];
