import type pg from 'pg';
import type { House } from '../kernel/house.ts';
import type { AnyJob } from '../kernel/jobs/job.ts';
import { addDays, instantOf, localDate } from '../kernel/local-time.ts';
import { createLog } from '../kernel/log.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { prepareInstallation } from '../rooms/people/index.ts';
import { accountFor } from './accounting.ts';
import { beAway } from './away.ts';
import { cooperate } from './cooperation/index.ts';
import { keepAndDestroy } from './kept.ts';
import { fillMailbox } from './mailbox.ts';
import { endOfPast, workingDayUpTo } from './moments.ts';
import { askColleagues, keepNorms } from './plan/norms.ts';
import { keepPlan } from './plan/plans.ts';
import { keepReports } from './plan/reports.ts';
import { live, PAST_DAYS, programme } from './programme.ts';
import { openStage, type Placed, placeEverybody } from './stage.ts';
import { thinkAlong } from './thinking-along.ts';

const MORNING = 8 * 3_600_000;

/** The clock of hand-overs, which reminds and notices silence. */
const WATCH = 'signals.watch-hand-overs';

/**
 * Makes the region, everybody in it, and two years of work, by doing all of it: every report, judgement and
 * hand-over is a verb that somebody runs, with the clock of that day. So the audit trail is real too. Each
 * municipality has a stage of its own, so that they go on at once. What is lost in a power cut is made again at the
 * next start; so nothing waits for the disk.
 */
export async function makePast(
  real: House,
  pool: pg.Pool,
  jobs: readonly AnyJob[],
  passwordHash: Promise<string>,
): Promise<void> {
  const quiet = createLog(real.clock, () => undefined);
  const quick = openPool({ ...pool.options, max: 6, options: '-c synchronous_commit=off' }, quiet);
  try {
    const end = endOfPast(real.clock.now());
    const today = localDate(end);
    const start = instantOf({ date: addDays(today, -PAST_DAYS - 1), clock: MORNING });
    const house = { ...real, pool: quick, database: openKysely(quick), log: quiet };
    await prepareInstallation(house);
    const everybody = await placeEverybody(house, { start, today }, await passwordHash);
    const stages = await Promise.all(
      [...Map.groupBy(programme(), ({ slug }) => slug)].map(async ([slug, lives]) => {
        const stage = await openStage(house, everybody, { start, today });
        for (const one of lives) await stage.agenda.add(live(stage, one));
        await stage.agenda.add(keepPlan(stage, slug));
        await stage.agenda.add(keepReports(stage, slug));
        if (slug === 'albrandswaard') {
          await stage.agenda.add(cooperate(stage));
          await stage.agenda.add(keepNorms(stage));
        }
        if (slug === 'barendrecht') await stage.agenda.add(askColleagues(stage));
        return stage;
      }),
    );
    // Who did not answer in time was reminded some days ago, and is silent by now.
    const reminding = instantOf({ date: workingDayUpTo(addDays(today, -4)), clock: MORNING });
    for (const until of [reminding, end]) {
      await Promise.all(stages.map(({ agenda }) => agenda.playUntil(until)));
      await watchHandOvers(house, everybody, jobs, { start: until, today });
    }
    await fillMailbox(await openStage(house, everybody, { start: end, today }));
    await thinkAlong(await openStage(house, everybody, { start: end, today }));
    await beAway(await openStage(house, everybody, { start: end, today }));
    await accountFor(await openStage(house, everybody, { start: end, today }), jobs);
    await keepAndDestroy(await openStage(house, everybody, { start: end, today }));
  } finally {
    await quick.end();
  }
}

async function watchHandOvers(
  house: House,
  everybody: readonly Placed[],
  jobs: readonly AnyJob[],
  span: { readonly start: Date; readonly today: string },
): Promise<void> {
  const watch = jobs.find(({ name }) => name === WATCH);
  if (watch === undefined) throw new Error(`the demo misses the job ${WATCH}`);
  const stage = await openStage(house, everybody, span);
  await stage.do(watch, {});
}
