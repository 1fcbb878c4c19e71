import {
  audit,
  type LinkedTables,
  linkedTables,
  loadSolver,
  type Microdata,
  type Solver,
  suppress,
  unsafeCells,
} from '../src/statistics/index.ts';
import { randomFrom } from '../src/statistics/numbers/random.ts';
import type { Effort } from './measure.ts';
import { type Table, whole } from './table.ts';

/** Most seconds for all municipalities of the Netherlands by form, age and sex: protected and audited. */
const MOST_SECONDS = 60;
const TOWNS = 342;
const THRESHOLD = 5;

/** An invented country: large towns and small ones, four forms, two ages, two sexes, about 10,000 people. */
function country(towns: number): Microdata {
  const random = randomFrom(towns);
  const poisson = (mean: number): number => {
    let [count, chance] = [0, Math.exp(-mean)];
    for (let left = random.fraction() - chance; left > 0; left -= chance) {
      count += 1;
      chance *= mean / count;
    }
    return count;
  };
  const forms = Object.entries({ seksueel: 2, arbeid: 1, crimineel: 1.3, overig: 0.17 });
  const rows: string[][] = [];
  const counts: number[] = [];
  for (let town = 1; town <= towns; town += 1) {
    const size = 1.2 * Math.exp(0.9 * random.normal());
    for (const [form, share] of forms)
      for (const age of ['minderjarig', 'meerderjarig'])
        for (const sex of ['man', 'vrouw']) {
          rows.push([`M${String(town).padStart(3, '0')}`, form, age, sex]);
          counts.push(poisson(size * share));
        }
  }
  return { columns: ['gemeente', 'vorm', 'leeftijd', 'geslacht'], rows, counts };
}

/** A four-way table of all municipalities, protected by suppression and audited again, against all three attackers. */
export async function measureDisclosure({ quick }: Effort): Promise<readonly Table[]> {
  const solver = await loadSolver();
  const failures: string[] = [];
  const rows = [13, 100, ...(quick ? [] : [TOWNS])].map((towns) => {
    const data = country(towns);
    const { row, seconds, safe } = protectedAndAudited(solver, linkedTables(data, [data.columns]), towns);
    if (!safe) failures.push(`${towns} municipalities: not proven safe`);
    if (towns === TOWNS && seconds > MOST_SECONDS)
      failures.push(`${seconds.toFixed(1)} s of ${MOST_SECONDS}`);
    return row;
  });
  return [
    {
      heading: `Municipalities x 4 forms x 2 ages x 2 sexes, T = ${THRESHOLD}, suppressed and audited (most ${MOST_SECONDS} s)`,
      columns: [
        'municipalities',
        'cells',
        'not empty',
        'unsafe',
        'hidden',
        'suppress, CPU s',
        'audit, CPU s',
      ],
      rows,
      failures,
    },
  ];
}

function protectedAndAudited(solver: Solver, linked: LinkedTables, towns: number) {
  const { system, blockOf } = linked;
  const unsafe = unsafeCells(linked, { threshold: THRESHOLD }).map(({ cell }) => cell);
  const guarantee = { threshold: THRESHOLD, width: THRESHOLD - 1, stronger: true };
  const started = process.cpuUsage();
  const found = suppress(solver, { system, unsafe, guarantee, blockOf });
  const suppressing = secondsSince(started);
  if (found.status === 'refused')
    return { row: [whole(towns), 'refused'], seconds: suppressing, safe: false };
  const { hidden, moves } = found;
  const between = process.cpuUsage();
  const { safe } = audit(solver, { system, hidden, unsafe, guarantee, blockOf, moves, intervals: 'proven' });
  const auditing = secondsSince(between);
  const row = [
    towns,
    system.cells.length,
    system.counts.filter((count) => count > 0).length,
    unsafe.length,
    hidden.reduce((sum, one) => sum + one, 0),
  ].map(whole);
  return {
    row: [...row, suppressing.toFixed(1), auditing.toFixed(1)],
    seconds: suppressing + auditing,
    safe,
  };
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
