import { flushCompileCache } from 'node:module';
import { app, destinations, jobs, type MorePages, recordKinds, sentences } from './app.ts';
import { openDemo } from './demo/index.ts';
import { type Config, readConfig } from './kernel/config.ts';
import { lastResort } from './kernel/last-resort.ts';
import { createLog } from './kernel/log.ts';
import { type OpenHouse, openHouse } from './kernel/open-house.ts';
import { StartProblem, wordsOfStartProblem } from './kernel/start-problem.ts';
import { demandPort, listen } from './kernel/web/listen.ts';
import { isDemo, newSetupLink, prepareInstallation, SETUP_HOURS } from './rooms/people/index.ts';
import { closeDestroyed } from './rooms/privacy/index.ts';

/** A house that is open, the pages it has besides those of the rooms, and what the terminal says. */
interface Opened {
  readonly open: OpenHouse;
  readonly more: readonly MorePages[];
  readonly words: readonly string[];
}

/** For people at the terminal; the log goes to standard output. */
const say = (...lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Start: configuration, house (database, key, region), app, listen. Stops in order on Ctrl+C and SIGTERM. */
async function start(): Promise<void> {
  const asked = process.argv.includes('--demo') ? { DEMO: '1' } : {};
  const config = readConfig({ ...process.env, ...asked }, process.cwd());
  await demandPort(config);
  const { open, more, words } = config.demo
    ? await openDemo(config, { sentences, jobs, destinations, recordKinds }, say)
    : await openReal(config);
  const { house } = open;
  lastResort(house.log);
  // A backup that was put back may hold what was destroyed since: nobody reads a page before that is closed again.
  await closeDestroyed(house).catch(async (error: unknown) => {
    await open.close();
    throw error;
  });
  let stopping = false;
  const stays = { name: 'staying', holds: async () => !stopping };
  const server = await listen(app(house, more, [stays]).fetch, config);
  house.log.info('listening', { port: server.port });
  say('', ...words, '');
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    // A proxy sees that it is not ready any more and sends people elsewhere, before the door closes.
    pause(config.drainSeconds * 1000)
      .then(() => server.stop())
      .then(() => open.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        house.log.error('stopping-failed', {}, error);
        process.exit(1);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // After people can come in: work that waits can wait a moment longer.
  await house.jobs.startWorkers(house).catch((error: unknown) => {
    if (!stopping) throw error;
  });
  flushCompileCache();
}

/** The real thing: the region as it is, nobody in it, and a link for whoever comes first. */
async function openReal(config: Config): Promise<Opened> {
  const open = await openHouse(config, createLog(), { sentences, jobs, destinations, recordKinds });
  const { house } = open;
  try {
    if (await isDemo(house)) {
      throw new StartProblem(
        'Deze gegevensmap is van de demo. Start met npm run demo, of kies met LANTAARN_HOME een andere map.',
      );
    }
    await prepareInstallation(house);
    const link = await newSetupLink(house);
    const setUp =
      link === null
        ? []
        : [
            '',
            'Nog niemand heeft Lantaarn ingericht. Open deze link om de eerste beheerder te worden:',
            link,
            `De link werkt eenmalig en ${SETUP_HOURS} uur. Start Lantaarn opnieuw voor een nieuwe link.`,
          ];
    return { open, more: [], words: [`Lantaarn staat klaar: ${config.publicOrigin}`, ...setUp] };
  } catch (error) {
    await open.close();
    throw error;
  }
}

start().catch((error: unknown) => {
  say(wordsOfStartProblem(error));
  process.exit(1);
});
