import { measureAudit } from './audit.ts';
import { measureBeeld } from './beeld.ts';
import { measureConnect } from './connect.ts';
import { measureDesk } from './desk.ts';
import { measureDestruction } from './destruction.ts';
import { measureFiles } from './files.ts';
import { measureLists } from './lists.ts';
import { measurePages } from './page-weight.ts';
import { measureReport } from './report.ts';
import { measureReportPages } from './report-pages.ts';
import { measureReports } from './report-rate.ts';
import { measureSimulation } from './simulation/simulate.ts';
import { measureStart } from './start.ts';
import { measureStatistics } from './statistics.ts';
import { measureDisclosure } from './statistics-disclosure.ts';
import { measureLinkage } from './statistics-linkage.ts';
import type { Table } from './table.ts';
import { printTable } from './table.ts';

/** How thorough to be. */
export interface Effort {
  /** Shorter and rougher: for looking while one works. */
  readonly quick: boolean;
}

const MEASURES: Readonly<Record<string, (effort: Effort) => Promise<readonly Table[]>>> = {
  reports: async (effort) => [...(await measureReports(effort)), ...(await measureReportPages(effort))],
  lists: measureLists,
  connect: measureConnect,
  beeld: measureBeeld,
  audit: measureAudit,
  destruction: measureDestruction,
  pages: measurePages,
  files: measureFiles,
  desk: measureDesk,
  report: measureReport,
  start: measureStart,
  statistics: async (effort) => [
    ...(await measureStatistics(effort)),
    ...(await measureDisclosure(effort)),
    ...(await measureLinkage(effort)),
  ],
};

/** Only when it is asked for: a study of what the methods find, not of how quick they are. */
const STUDIES: typeof MEASURES = { simulation: measureSimulation };

const words = process.argv.slice(2);
const effort: Effort = { quick: words.includes('--quick') };
const chosen = words.filter((word) => !word.startsWith('--'));
const all = { ...MEASURES, ...STUDIES };
const unknown = chosen.filter((word) => !(word in all));

if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(chosen.length > 0 ? all : MEASURES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const started = performance.now();
  const tables = await measure(effort);
  for (const table of tables) printTable(table);
  console.log(`(${name}: ${Math.round((performance.now() - started) / 1000)} s)\n`);
  if (tables.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}
