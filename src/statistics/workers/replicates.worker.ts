import { parentPort, workerData } from 'node:worker_threads';
import { type Job, replicatorOf } from '../bootstrap/replicates.ts';

/** Estimates the replicates that it is asked for, of the one job it was started with. */
const replicates = replicatorOf(workerData as Job);

parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  const estimates = replicates(from, to);
  parentPort?.postMessage({ from, estimates }, [estimates.buffer as ArrayBuffer]);
});
