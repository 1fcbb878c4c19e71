import { HOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../kernel/postgres/index.ts';
import { newSecret } from '../../kernel/secrets/secret.ts';
import { run } from '../../kernel/verb.ts';
import { doneValue, openPeople, type People, TOTP } from './people.fixture.ts';
import { confirmCode } from './sign-in/confirm-code.ts';

const MINUTE = 60_000;
let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.close());

const clerk = [{ role: 'employee', domain: null }] as const;
let made = 0;

async function placed(until: string | null = null): Promise<string> {
  made += 1;
  const email = `sessie-${made}@voorbeeld.example`;
  await people.place({ email, organisationId: people.region, seats: [{ ...clerk[0], until }] });
  return email;
}

const entered = async (email: string) => doneValue(await people.enter(email)).secret;

test('a secret that somebody made up opens nothing', async () => {
  for (const secret of ['', 'x', newSecret(), '0'.repeat(5000)])
    expect(await people.visit(secret)).toBe(null);
});

test('a session ends when nothing happens for a while; every click keeps it', async () => {
  const secret = await entered(await placed());
  for (let click = 0; click < 3; click += 1) {
    people.clock.advance(14 * MINUTE);
    expect((await people.visit(secret))?.stage).toBe('complete');
  }
  people.clock.advance(15 * MINUTE + 1);
  expect(await people.visit(secret)).toBe(null);
  // and stays over, whatever the clock says then
  people.clock.advance(-10 * MINUTE);
  expect(await people.visit(secret)).toBe(null);
});

test('a session ends after its longest time, however busy', async () => {
  const secret = await entered(await placed());
  for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
    people.clock.advance(10 * MINUTE);
    if (minutes % 60 === 0) expect(await people.visit(secret)).not.toBe(null);
    else await people.visit(secret);
  }
  people.clock.advance(10 * MINUTE);
  expect(await people.visit(secret)).toBe(null);
});

test('a session ends when the last day of the seat is over', async () => {
  const today = people.clock.now().toISOString().slice(0, 10);
  const email = await placed(today);
  const secret = await entered(email);
  expect((await people.visit(secret))?.holding?.role).toBe('employee');
  people.clock.set(new Date(`${today}T22:55:00Z`));
  const late = await entered(email);
  expect((await people.visit(late))?.holding?.role).toBe('employee');
  // Midnight in the Netherlands, in winter.
  people.clock.set(new Date(`${today}T23:00:00Z`));
  expect(await people.visit(late)).toBe(null);
  expect(JSON.stringify(await people.enter(email))).toContain('geen functie');
});

test('a session ends when its seat is taken away, and one of several seats is enough to end the work on it', async () => {
  const secret = await entered(await placed());
  const visit = await people.visit(secret);
  await withClient(people.database.superOptions, (client) =>
    client.query('update seat_holders set ended_at = $1 where id = $2', [
      people.clock.now(),
      visit?.holding?.holderId,
    ]),
  );
  expect(await people.visit(secret)).toBe(null);
});

test('every step hands out another secret; the one before opens nothing (session fixation)', async () => {
  const email = 'vast@voorbeeld.example';
  await people.place({
    email,
    organisationId: people.region,
    seats: [{ role: 'administrator', domain: null }],
    totpSecret: TOTP,
  });
  const first = await entered(email);
  const visit = await people.visit(first);
  if (visit === null) throw new Error('not in');
  const counter = Math.floor(people.clock.now().getTime() / 30_000);
  const code = HOTP.generate({ secret: Secret.fromBase32(TOTP), counter, digits: 6 });
  const second = doneValue(await run(people.house, visit.actor, confirmCode, { code })).secret;
  const again = await entered(email);
  expect(new Set([first, second, again]).size).toBe(3);
  expect(await people.visit(first)).toBe(null);
  expect((await people.visit(second))?.holding?.role).toBe('administrator');
});

test('a seat that came later and asks for a factor opens only after one is set up', async () => {
  const secret = await entered(await placed());
  const visit = await people.visit(secret);
  await withClient(people.database.superOptions, (client) =>
    client.query("update seats set role = 'privacy_officer' where id = $1", [visit?.holding?.seatId]),
  );
  const after = await people.visit(secret);
  expect([after?.stage, after?.holding, after?.actor.kind]).toEqual(['enrolling', null, 'person']);
});
