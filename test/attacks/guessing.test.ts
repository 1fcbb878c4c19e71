import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { parseReceipt, receiptFor } from '../../src/kernel/secrets/receipt.ts';
import { referenceOf, serialOf } from '../../src/kernel/secrets/reference.ts';
import { type AnyVerb, run } from '../../src/kernel/verb.ts';
import { once, reported } from '../../src/rooms/signals/handling/staff.fixture.ts';
import { openDialogue, readDialogue, writeAsReporter } from '../../src/rooms/signals/reporting/dialogue.ts';
import { hashOfReceipt } from '../../src/rooms/signals/reporting/draft.ts';
import { signalReference } from '../../src/rooms/signals/signal-reference.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let town: OrganisationId;
let clerk: SeatActor;
let care: SeatActor;
const real: Record<'careSignal' | 'safetySignal' | 'elsewhere', string> = {
  careSignal: '',
  safetySignal: '',
  elsewhere: '',
};

beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-24T09:00:00Z' });
  town = await running.idOf('albrandswaard');
  const other = await running.idOf('barendrecht');
  clerk = await running.seat(town, 'employee');
  care = await running.seat(town, 'coordinator', 'care');
  const there = await running.seat(other, 'employee');
  real.careSignal = await reported(running.house, clerk, { reporterType: 'neighbourhood_team' });
  real.safetySignal = await reported(running.house, clerk, { reporterType: 'boa' });
  real.elsewhere = await reported(running.house, there, { reporterType: 'neighbourhood_team' });
}, 120_000);
afterAll(() => running.close());

/** References that nobody was given: well-formed with a good check, well-formed with a bad one, and rubbish. */
const guesses = (): string[] => [
  ...Array.from({ length: 20 }, (_, at) => signalReference(running.house, 5_000 + at * 97)),
  'K7M4-Q2X',
  '0000-000',
  'zomaar',
  '..%2f..',
  "' or 1=1 --",
  'é'.repeat(30),
];

describe('references', () => {
  const key = randomBytes(32);

  test('tell neither order nor number: neighbours have nothing in common', () => {
    const row = Array.from({ length: 500 }, (_, serial) => referenceOf(key, serial));
    const sorted = [...row].sort();
    expect(row).not.toEqual(sorted);
    const rising = row.filter((reference, at) => at > 0 && reference > (row[at - 1] ?? '')).length;
    expect(rising).toBeGreaterThan(200);
    expect(rising).toBeLessThan(300);
    const alike = row.filter((reference, at) => reference.slice(0, 2) === row[at + 1]?.slice(0, 2)).length;
    expect(alike).toBeLessThan(10);
  });

  test('have a check that a slip of the pen or a blind guess does not pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 30 - 1 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (serial, place, sign) => {
          const signs = referenceOf(key, serial).replace('-', '');
          const slip = signs.slice(0, place) + sign + signs.slice(place + 1);
          if (slip !== signs) expect(serialOf(key, slip)).toBeNull();
        },
      ),
    );
  });

  test('a guess at a file answers as somebody else’s file does: same status, same page', async () => {
    const cookie = await running.signedInAs(care);
    const page = async (reference: string) => {
      const answer = await fetch(`${running.origin}/signalen/${encodeURIComponent(reference)}`, {
        headers: { cookie },
        redirect: 'manual',
      });
      return { status: answer.status, body: await answer.text(), cache: answer.headers.get('cache-control') };
    };
    expect((await page(real.careSignal)).status).toBe(200);
    const theirs = await page(real.safetySignal);
    expect(theirs.status).toBe(404);
    for (const reference of [real.elsewhere, ...guesses()]) expect(await page(reference)).toEqual(theirs);
  });

  test('and so does a guess at what a colleague reported', async () => {
    const other = await running.seat(town, 'employee');
    const cookie = await running.signedInAs(other);
    for (const path of ['/mijn-meldingen', '/nieuw/verzonden']) {
      const page = async (reference: string) => {
        const answer = await fetch(`${running.origin}${path}/${encodeURIComponent(reference)}`, {
          headers: { cookie },
          redirect: 'manual',
        });
        return { status: answer.status, body: await answer.text() };
      };
      const theirs = await page(real.careSignal);
      expect(theirs.status).toBe(404);
      for (const reference of [real.elsewhere, ...guesses()]) expect(await page(reference)).toEqual(theirs);
    }
  });
});

describe('receipt codes', () => {
  test('cannot be tried blindly: 31 of 32 are refused before anything is looked up', () => {
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const random = () => [...randomBytes(17)].map((byte) => signs.charAt(byte & 31)).join('');
    const passed = Array.from({ length: 3200 }, random).filter((code) => 'code' in parseReceipt(code)).length;
    expect(passed).toBeGreaterThan(40);
    expect(passed).toBeLessThan(200);
  });

  test('of two drafts have nothing in common, and none comes back', () => {
    const codes = Array.from({ length: 2000 }, () => receiptFor(randomBytes(32)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.map((code) => code.slice(0, 9))).size).toBe(codes.length);
  });

  test('a wrong one, an unknown one and one of another municipality all open nothing, alike', async () => {
    const attempts: [AnyVerb, unknown][] = [
      [openDialogue, {}],
      [readDialogue, {}],
      [writeAsReporter, { text: 'Is daar iemand?', once: once() }],
    ];
    for (const organisationId of [town, await running.idOf('barendrecht')])
      for (let guess = 0; guess < 10; guess += 1) {
        const receiptHash = hashOfReceipt(running.house, receiptFor(randomBytes(32)));
        for (const [what, input] of attempts)
          expect(
            await run(running.house, { kind: 'reporter', organisationId, receiptHash }, what, input),
          ).toEqual({ kind: 'absent' });
      }
  });
});
