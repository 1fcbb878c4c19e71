// A process that starts a job and never ends it; the test kills it.
import pg from 'pg';
import { createLog } from '../log.ts';
import { doomedJob } from './doomed-job.fixture.ts';
import { openJobs } from './jobs.ts';

const pool = new pg.Pool(JSON.parse(process.argv[2] ?? '{}'));
const log = createLog(undefined, () => undefined);
const jobs = await openJobs<() => Promise<void>>({
  pool,
  log,
  jobs: [doomedJob],
  pollSeconds: 0.5,
  superviseSeconds: 1,
});
await jobs.startWorkers(async () => {
  process.stdout.write('started\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
