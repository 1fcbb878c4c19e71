import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What Node works out of the sources is kept beside the build, so that a next start is quicker. A folder that cannot be
// written to is no problem: then each start works it out anew.
enableCompileCache(join(import.meta.dirname, 'compiled'));
await import('./start.ts');
