import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jobs, recordKinds, sentences } from '../app.ts';
import { sayVerdict } from '../kernel/audit/verify.ts';
import { restoreBackup } from '../kernel/backup/restore-backup.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { createLog } from '../kernel/log.ts';
import { openHouse } from '../kernel/open-house.ts';
import { root } from '../kernel/root.ts';
import { closeDestroyed } from '../rooms/privacy/index.ts';
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
    '--register-lost  ga verder zonder het register van vernietigde dossiers; alleen als het echt weg is',
    '',
    'LANTAARN_HOME moet leeg zijn; alleen de hoofdsleutel (MASTER_KEY_FILE) mag er al staan, en die moet er zijn.',
    'Zet ook het register van vernietigde dossiers (destroyed-records.txt) naast de hoofdsleutel: wat daarin staat,',
    'gaat meteen weer dicht.',
    'Leest eerst de hele kopie: past de sleutel niet of is de kopie veranderd, dan gebeurt er niets.',
    'Werkt de tabellen bij naar deze versie. Start daarna Lantaarn en voer "doctor" uit.',
    'Geeft 0 als alles terug en heel is, 1 als het niet kan of het logboek niet heel is, en 2 bij verkeerde invoer.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      const config = readConfig(io.env, io.cwd);
      const { path, secret, registerLost } = await backupFile('restore', args, io, config);
      const { home, masterKeyFile, destroyedRecordsFile, keyService } = config;
      const migrations = join(root, 'migrations');
      const restored = await restoreBackup(path, secret, {
        home,
        masterKeyFile,
        destroyedRecordsFile,
        keyService,
        database: DATABASE,
        migrations,
        registerLost,
      });
      io.out(
        `Teruggezet: ${restored.rows} rijen en ${restored.files} bestanden, zoals het was op ${restored.madeAt}.`,
      );
      if (!restored.queue)
        io.out(
          'De wachtrij is van een andere versie en is leeg: mail die nog weg moest, gaat niet meer uit.',
        );
      io.out(sayVerdict(restored.verdict));
      io.out(await closeAgain(config));
      return restored.verdict.whole ? 0 : 1;
    }),
};

/** Destroys again, before anybody comes in, what was destroyed after the backup was made. */
async function closeAgain(config: Config): Promise<string> {
  const silent = createLog(undefined, () => undefined);
  const open = await openHouse(config, silent, { sentences, jobs, recordKinds });
  try {
    const again = await closeDestroyed(open.house);
    if (again > 0) return `Weer dichtgemaakt wat na de kopie was vernietigd: ${again}.`;
  } finally {
    await open.close();
  }
  return existsSync(config.destroyedRecordsFile)
    ? 'Wat vernietigd was, is dicht.'
    : 'Let op: er ligt geen register van vernietigde dossiers naast de hoofdsleutel. Is er na deze kopie iets vernietigd, zet dat register er dan neer vóór u Lantaarn start.';
}
