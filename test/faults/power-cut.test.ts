import { expect, test } from 'vitest';
import { start } from './process.ts';
import { type Answered, Reporter } from './reporter.ts';

const SENDERS = 200;
/** The cut comes when so many have their code. */
const SHOWN = 60;

/** As a person does who is told that it is busy: tries again, some times. */
async function again(wanted: Answered, ask: () => Promise<Answered>): Promise<Answered> {
  let answered = await ask();
  for (let tries = 0; tries < 5 && answered !== wanted; tries += 1) answered = await ask();
  return answered;
}

test('a kill in the middle of 200 reports loses no receipt that was shown, and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const before = await start();
  const reporters = Array.from({ length: SENDERS }, (_, number) => new Reporter(before.origin, number));
  const begun = await Promise.all(reporters.map((reporter) => again(303, () => reporter.begin())));
  expect(begun).toEqual(begun.map(() => 303));

  const sending = reporters.map((reporter) => reporter.send());
  while (reporters.filter(({ receipt }) => receipt !== null).length < SHOWN) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await before.kill();
  await Promise.all(sending);
  const shown = reporters.filter(({ receipt }) => receipt !== null);
  expect(shown.length).toBeGreaterThanOrEqual(SHOWN);
  expect(shown.length, 'the cut came too late to mean anything').toBeLessThan(SENDERS);

  const after = await start({ home: before.home });
  for (const reporter of reporters) reporter.moveTo(after.origin);
  const found = await Promise.all(shown.map((reporter) => reporter.findsBack()));
  expect(found.filter((there) => !there)).toEqual([]);

  // Whoever saw no code sends again, with the same draft.
  const rest = reporters.filter(({ receipt }) => receipt === null);
  const sent = await Promise.all(rest.map((reporter) => again(200, () => reporter.send())));
  expect(sent).toEqual(rest.map(() => 200));
  const [counted] = await after.ask<{ signals: number; acts: number; entries: number }>(`
    select (select count(*)::int from signals) as signals, (select count(*)::int from signal_acts) as acts,
      (select count(*)::int from audit_entries where verb = 'signals.report'
        and outcome = 'done' and detail::jsonb ->> 'repeated' = 'false') as entries`);
  expect(counted).toEqual({ signals: SENDERS, acts: SENDERS, entries: SENDERS });
  expect(await after.stop()).toBe(0);
});
