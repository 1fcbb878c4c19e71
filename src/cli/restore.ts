import { join } from 'node:path';
import { sayVerdict } from '../kernel/audit/verify.ts';
import { restoreBackup } from '../kernel/backup/restore-backup.ts';
import { readConfig } from '../kernel/config.ts';
import { root } from '../kernel/root.ts';
import { backupFile, sayingProblems } from './backup-file.ts';
import { DATABASE } from './come-to-database.ts';
import type { Command } from './command.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Zet een reservekopie terug in een lege map en controleert het logboek.',
  help: [
    'Gebruik: lantaarn restore FILE --key-file K',
    '',
    'FILE           de reservekopie, van "lantaarn backup"',
    '--key-file K   het bestand met de sleutel waarmee de kopie is gemaakt',
    '',
    'LANTAARN_HOME moet leeg zijn; alleen de hoofdsleutel (MASTER_KEY_FILE) mag er al staan, en die moet er zijn.',
    'Leest eerst de hele kopie: past de sleutel niet of is de kopie veranderd, dan gebeurt er niets.',
    'Werkt de tabellen bij naar deze versie. Start daarna Lantaarn en voer "doctor" uit.',
    'Geeft 0 als alles terug en heel is, 1 als het niet kan of het logboek niet heel is, en 2 bij verkeerde invoer.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      const config = readConfig(io.env, io.cwd);
      const { path, secret } = await backupFile('restore', args, io, config);
      const { home, masterKeyFile, keyService } = config;
      const migrations = join(root, 'migrations');
      const restored = await restoreBackup(path, secret, {
        home,
        masterKeyFile,
        keyService,
        database: DATABASE,
        migrations,
      });
      io.out(`Teruggezet: ${restored.rows} rijen, zoals het was op ${restored.madeAt}.`);
      if (!restored.queue)
        io.out(
          'De wachtrij is van een andere versie en is leeg: mail die nog weg moest, gaat niet meer uit.',
        );
      io.out(sayVerdict(restored.verdict));
      return restored.verdict.whole ? 0 : 1;
    }),
};
