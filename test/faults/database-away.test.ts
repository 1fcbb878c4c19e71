import { expect, test } from 'vitest';
import { type Running, start } from './process.ts';
import { type Answered, Reporter } from './reporter.ts';

/** Reporters that go on sending until told to stop; each of them begins anew after a receipt. */
function underLoad(running: Running, senders: number) {
  const all: Reporter[] = [];
  let stopped = false;
  const sender = async (): Promise<void> => {
    while (!stopped) {
      const reporter = new Reporter(running.origin, all.length);
      all.push(reporter);
      if ((await reporter.begin()) === 303) await reporter.send();
    }
  };
  const work = Promise.all(Array.from({ length: senders }, sender));
  return {
    all,
    async stop() {
      stopped = true;
      await work;
    },
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A calm page, or what was asked for. A report that is sent too soon after another waits its turn (429). */
const CALM: ReadonlySet<Answered> = new Set<Answered>([200, 303, 429, 503]);

for (const [name, signal] of [
  ['stopped', 'SIGINT'],
  ['killed', 'SIGQUIT'],
] as const) {
  test(`a database that is ${name} under load comes back, and nobody sees a broken page`, {
    timeout: 120_000,
  }, async () => {
    const running = await start();
    const load = underLoad(running, 8);
    await wait(700);
    const first = running.databasePid();
    process.kill(first, signal);
    // A process that is gone says what it died of.
    const ready = async () =>
      (await fetch(`${running.origin}/health/ready`).catch(() => ({ status: running.said() }))).status;
    await expect.poll(ready, { timeout: 20_000 }).toBe(503);
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    await wait(1500);
    await load.stop();

    const answers = load.all.flatMap((reporter) => reporter.answers);
    expect([...new Set(answers)].filter((answer) => !CALM.has(answer))).toEqual([]);
    expect(answers).toContain(503);
    expect(running.databasePid()).not.toBe(first);

    expect(await ready()).toBe(200);
    const shown = load.all.filter(({ receipt }) => receipt !== null);
    const found = await Promise.all(shown.map((reporter) => reporter.findsBack()));
    expect(shown.length).toBeGreaterThan(0);
    expect(found.filter((there) => !there)).toEqual([]);
    const last = new Reporter(running.origin, 60_000);
    expect([await last.begin(), await last.send()]).toEqual([303, 200]);
    expect(await running.stop()).toBe(0);
  });
}
