import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { type Config, readConfig } from '../kernel/config.ts';
import { fileLock } from '../kernel/keys/file-lock.ts';
import { addLock, keepOnly } from '../kernel/keys/generations.ts';
import type { KeyLock } from '../kernel/keys/key-lock.ts';
import { lockOf, storedKeys } from '../kernel/keys/root-keys.ts';
import { serviceLock } from '../kernel/keys/service-lock.ts';
import { SETTLE_SECONDS } from '../kernel/organisation-keys.ts';
import { createMasterKey } from '../kernel/sealing/master-key.ts';
import { run } from '../kernel/verb.ts';
import { allOrganisations, renewKey, rewrapKeys } from '../rooms/people/index.ts';
import { sayingProblems } from './backup-file.ts';
import type { Command, Io } from './command.ts';
import { withCommandHouse } from './command-house.ts';
import { optionsOf, textOf } from './read-options.ts';
import { BadInput } from './read-table.ts';

const rotateMaster: Command = {
  name: 'key rotate master',
  summary: 'Maakt een nieuwe hoofdsleutel, naast die er is; ook terwijl Lantaarn draait.',
  help: [
    'Gebruik: lantaarn key rotate master --to-file FILE',
    '     of: lantaarn key rotate master --to-service',
    '',
    '--to-file FILE   maakt FILE, een nieuw sleutelbestand (of gebruikt het, als het er al is). Zet het daarna op de plaats van MASTER_KEY_FILE.',
    '--to-service     gaat over naar de sleuteldienst van KMS_URL, KMS_KEY, KMS_TOKEN_FILE of KMS_CERT_FILE.',
    '',
    'De oude en de nieuwe sleutel passen daarna allebei, tot "lantaarn key rotate finish". Er gaat niets verloren als dit',
    'wordt afgebroken: voer het opnieuw uit. Maak daarna ook nieuwe sleutels voor de organisaties.',
    'Geeft 0 als het gelukt is, 1 als het niet kan en 2 bij verkeerde invoer.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      const config = readConfig(io.env, io.cwd);
      const { now, next, steps } = locksOf(args, io, config);
      return withCommandHouse(now, async ({ database }) => {
        const generation = await addLock(database, lockOf(now), next());
        io.out(`Er is een nieuwe hoofdsleutel (generatie ${generation}). De oude past nog.`);
        for (const line of steps) io.out(line);
        return 0;
      });
    }),
};

interface Locks {
  /** The configuration with the lock that fits now. */
  readonly now: Config;
  /** Makes the new one. */
  next(): KeyLock;
  /** What to do then. */
  readonly steps: readonly string[];
}

const AFTER = [
  'Voer dan uit: lantaarn key rotate organisations',
  'Werkt alles met de nieuwe sleutel, voer dan uit: lantaarn key rotate finish',
];

function locksOf(args: readonly string[], io: Io, config: Config): Locks {
  const { values, positionals } = optionsOf(args, {
    'to-file': { type: 'string' },
    'to-service': { type: 'boolean' },
  });
  const file = textOf(values, 'to-file');
  const toService = values['to-service'] === true;
  if (positionals.length > 0 || toService === (file !== undefined))
    throw new BadInput('Geef één van beide: --to-file FILE, of --to-service.');
  if (file !== undefined) {
    const path = resolve(io.cwd, file);
    return {
      now: config,
      next() {
        // One that was cut off left its file behind: that is the new key still.
        if (!existsSync(path)) createMasterKey(path);
        return fileLock(path);
      },
      steps: [
        `Zet ${path} bij elk proces op de plaats van ${config.masterKeyFile}, en bewaar twee kopieën. Herstarten is niet nodig.`,
        ...AFTER,
      ],
    };
  }
  const { keyService } = config;
  if (keyService === null) throw new BadInput('KMS_URL ontbreekt: het adres van de sleuteldienst.');
  return {
    // On the way to a key service it is still the file that fits.
    now: { ...config, keyService: null },
    next: () => serviceLock(keyService),
    steps: ['Zet KMS_URL en wat erbij hoort bij elk proces, en herstart ze één voor één.', ...AFTER],
  };
}

const rotateOrganisations: Command = {
  name: 'key rotate organisations',
  summary: 'Maakt voor elke organisatie een nieuwe sleutel; Lantaarn zet daarna de gegevens over.',
  help: [
    'Gebruik: lantaarn key rotate organisations',
    '',
    `Na ${SETTLE_SECONDS} seconden krijgt elk nieuw gegeven de nieuwe sleutel. Wat er al was, zet Lantaarn over terwijl mensen`,
    'werken; afgebroken gaat dat bij de volgende start verder. Zie hoe ver het is met "lantaarn key status".',
    'Geeft 0 als het gelukt is en 1 als het niet kan.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      if (args.length > 0) throw new BadInput('Gebruik: lantaarn key rotate organisations');
      return withCommandHouse(readConfig(io.env, io.cwd), async (house) => {
        let count = 0;
        for (const { id } of await allOrganisations(house)) {
          const actor = { kind: 'command-line', organisationId: id } as const;
          const outcome = await run(house, actor, renewKey, {});
          if (outcome.kind !== 'done')
            throw new Error(`the key of an organisation is not renewed: ${outcome.kind}`);
          count += 1;
        }
        // Otherwise it begins by itself within a minute of that.
        const startAfter = new Date(house.clock.now().getTime() + (SETTLE_SECONDS + 1) * 1000);
        await house.jobs.enqueue(house.database, rewrapKeys, {}, { startAfter });
        io.out(
          `${count} organisaties hebben een nieuwe sleutel. Lantaarn zet de gegevens over; laat het draaien.`,
        );
        return 0;
      });
    }),
};

const rotateFinish: Command = {
  name: 'key rotate finish',
  summary: 'Laat alleen de hoofdsleutel over die nu is ingesteld; een oude past daarna niet meer.',
  help: [
    'Gebruik: lantaarn key rotate finish',
    '',
    'Doe dit als elk proces de nieuwe sleutel gebruikt. Reservekopieën van vóór de vernieuwing gaan alleen open met de sleutel',
    'van toen: bewaar die zolang u zulke kopieën bewaart, en niet langer.',
    'Geeft 0 als het gelukt is en 1 als het niet kan.',
  ].join('\n'),
  run: (args, io) =>
    sayingProblems(io, async () => {
      if (args.length > 0) throw new BadInput('Gebruik: lantaarn key rotate finish');
      const config = readConfig(io.env, io.cwd);
      return withCommandHouse(config, async ({ database }) => {
        const lock = lockOf(config);
        const gone = await keepOnly(database, lock);
        io.out(`Alleen deze sleutel past nog: ${lock.called}.`);
        io.out(gone === 0 ? 'Er was geen andere.' : `Losgemaakt: ${gone}.`);
        return 0;
      });
    }),
};

const keyStatus: Command = {
  name: 'key status',
  summary: 'Zegt welke sleutels er zijn en hoe ver een vernieuwing is.',
  help: 'Verandert niets. Geeft 0 als alles over is, en 1 als er nog gegevens onder een oudere sleutel staan of het niet kan.',
  run: (args, io) =>
    sayingProblems(io, async () => {
      if (args.length > 0) throw new BadInput('Gebruik: lantaarn key status');
      const config = readConfig(io.env, io.cwd);
      return withCommandHouse(config, async ({ database }) => {
        const lock = lockOf(config);
        const { roots } = await storedKeys(database);
        const others = new Set(roots.map((root) => root.lock).filter((name) => name !== lock.name)).size;
        const newest = Math.max(1, ...roots.map(({ generation }) => generation));
        io.out(`Hoofdsleutel: ${lock.called}, generatie ${newest}.`);
        if (others > 0) io.out(`Er past nog een andere sleutel (${others}).`);
        const { rows } = await sql<{ name: string; generation: number; waits: boolean }>`
          select o.name, max(k.generation) as generation, bool_or(k.completed_at is null) as waits
          from organisation_keys k join organisations o on o.id = k.organisation_id
          group by o.name order by o.name`.execute(database);
        for (const { name, generation, waits } of rows)
          io.out(
            `${name}: generatie ${generation}, ${waits ? 'gegevens worden overgezet' : 'alles is over'}.`,
          );
        if (rows.length === 0) io.out('De sleutels van de organisaties zijn nooit vernieuwd.');
        return rows.some(({ waits }) => waits) ? 1 : 0;
      });
    }),
};

export const keyCommands: readonly Command[] = [keyStatus, rotateMaster, rotateOrganisations, rotateFinish];
