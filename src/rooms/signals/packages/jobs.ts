import type { AnyJob } from '../../../kernel/jobs/job.ts';
import { watchPackages } from './close-packages.ts';
import { sendPackage } from './send-package.ts';

/** Work around packages that is done later. */
export const packageJobs: readonly AnyJob[] = [sendPackage, watchPackages];
