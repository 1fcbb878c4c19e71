import { parentPort, workerData } from 'node:worker_threads';
import { estimateReplicates, type Job } from '../bootstrap/replicates.ts';

/** Estimates the replicates that it is asked for, of the one job it was started with. */
const job = workerData as Job;

parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  const estimates = estimateReplicates(job, from, to);
  parentPort?.postMessage({ from, estimates }, [estimates.buffer as ArrayBuffer]);
});
