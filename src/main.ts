import { serve } from '@hono/node-server';
import { app, jobs, sentences } from './app.ts';
import { ConfigProblem, readConfig } from './kernel/config.ts';
import { createLog } from './kernel/log.ts';
import { openHouse } from './kernel/open-house.ts';

/** Start: configuration, house (database, key), app, listen. Stops in order on Ctrl+C and SIGTERM. */
async function start(): Promise<void> {
  const demo = process.argv.includes('--demo');
  const config = readConfig({ ...process.env, ...(demo ? { DEMO: '1' } : {}) }, process.cwd());
  const log = createLog();
  const open = await openHouse(config, log, { sentences, jobs });
  await open.house.jobs.startWorkers(open.house);
  const server = serve({ fetch: app(open.house).fetch, hostname: config.host, port: config.port }, () => {
    log.info('listening', { port: config.port });
    process.stderr.write(`\nLantaarn staat klaar: ${config.publicOrigin}\n`);
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.close(() => {
      open.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const known = error instanceof ConfigProblem || (error instanceof Error && /[.!]$/.test(error.message));
  process.stderr.write(
    `${known && error instanceof Error ? error.message : `Lantaarn kan niet starten: ${String(error)}`}\n`,
  );
  process.exit(1);
});
