import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { fixedClock } from '../clock.ts';
import { type Brake, openBrake, type Passage, prices, purses } from './brake.ts';
import { clientAddress } from './client-address.ts';
import { LONGEST_WAIT_SECONDS } from './tickets.ts';

const key = randomBytes(32);
const start = () => {
  const clock = fixedClock('2026-11-23T09:00:00Z');
  return { clock, brake: openBrake(clock, key) };
};
const begin = (brake: Brake, address = 'town-hall', ticket?: string): Passage =>
  brake.enter(address, prices.begin, ticket);
const shut = (passage: Passage): Passage & { open: false } => {
  if (passage.open) throw new Error('it went through');
  return passage;
};

test('thirty colleagues in a training room report at once, twice, from one address', () => {
  const { brake } = start();
  for (let colleague = 0; colleague < 60; colleague += 1) expect(begin(brake)).toEqual({ open: true });
});

test('whoever is first to find it busy gets a ticket that opens once, at its time and not before', () => {
  const { clock, brake } = start();
  for (let each = 0; each < 60; each += 1) begin(brake);
  const { waitSeconds, ticket } = shut(begin(brake));
  expect(waitSeconds).toBe(10);
  clock.advance(9000);
  expect(begin(brake, 'town-hall', ticket ?? '').open).toBe(false);
  clock.advance(1000);
  expect(begin(brake, 'elsewhere', ticket ?? '').open).toBe(true);
  expect(begin(brake, 'town-hall', ticket ?? '').open).toBe(false);
});

test('tickets of another house, or changed ones, open nothing', () => {
  const { clock, brake } = start();
  for (let each = 0; each < 60; each += 1) begin(brake);
  const ticket = shut(begin(brake)).ticket ?? '';
  const [, price = '', nonce = '', mark = ''] = ticket.split('.');
  clock.advance(10_000);
  const forgeries = [
    `0.${price}.${nonce}.${mark}`,
    `${ticket}x`,
    '..',
    '...',
    randomBytes(40).toString('hex'),
  ];
  for (const forged of forgeries) expect(begin(brake, 'town-hall', forged).open, forged).toBe(false);
  expect(brake.enter('town-hall', prices.wrongCode, ticket).open).toBe(false);
  expect(begin(brake, 'town-hall', ticket).open).toBe(true);
});

test('a flood from one address is stopped; elsewhere nobody notices', () => {
  const { clock, brake } = start();
  let through = 0;
  for (let second = 0; second < 600; second += 1) {
    for (let each = 0; each < 50; each += 1) if (begin(brake, 'flood').open) through += 1;
    clock.advance(1000);
  }
  // 30,000 tries in ten minutes: the purse and what came back
  expect(through).toBeLessThanOrEqual(60 + 60);
  expect(begin(brake, 'a victim').open).toBe(true);
});

test('a flood from everywhere is held to what the house can carry, and waiting still leads in', () => {
  const { clock, brake } = start();
  let through = 0;
  for (let each = 0; each < 5000; each += 1) if (begin(brake, `bot-${each}`).open) through += 1;
  expect(through).toBe(purses.house.most / prices.begin);
  clock.advance(LONGEST_WAIT_SECONDS * 1000);
  const { ticket, waitSeconds } = shut(begin(brake, 'a victim'));
  clock.advance(waitSeconds * 1000);
  expect(begin(brake, 'a victim', ticket ?? '').open).toBe(true);
});

test('wrong codes run out soon: twenty, then two a minute', () => {
  const { clock, brake } = start();
  const tries = (count: number): number =>
    Array.from({ length: count }, () => brake.enter('guesser', prices.wrongCode).open).filter(Boolean).length;
  expect(tries(500)).toBe(20);
  clock.advance(10 * 60_000);
  expect(tries(500)).toBeLessThanOrEqual(20);
});

test('points given back can be spent again', () => {
  const { brake } = start();
  for (let each = 0; each < 100; each += 1) {
    expect(brake.enter('reader', prices.wrongCode).open).toBe(true);
    brake.giveBack('reader', prices.wrongCode - prices.rightCode);
  }
});

test('whoever holds a draft goes on, however busy the address is', () => {
  const { brake } = start();
  const pass = brake.passFor('draft');
  for (let each = 0; each < 1000; each += 1) begin(brake);
  expect(brake.isPass('draft', pass)).toBe(true);
  expect(brake.isPass('another', pass)).toBe(false);
  expect(brake.isPass('draft', '')).toBe(false);
  for (let page = 0; page < 60; page += 1) expect(brake.enterAs('draft', prices.page).open).toBe(true);
  expect(brake.enterAs('draft', prices.page)).toMatchObject({ open: false, waitSeconds: 2 });
});

test('a pass and a ticket are good in another process with the same key', () => {
  const { clock, brake } = start();
  const other = openBrake(clock, key);
  expect(other.isPass('draft', brake.passFor('draft'))).toBe(true);
  for (let each = 0; each < 60; each += 1) begin(brake);
  const ticket = shut(begin(brake)).ticket ?? '';
  clock.advance(10_000);
  for (let each = 0; each < 60; each += 1) begin(other);
  expect(begin(other, 'town-hall', ticket).open).toBe(true);
});

test('however the tries come, an address never gets more than its purse and what came back', () => {
  const tries = fc.array(fc.record({ wait: fc.nat(30_000), price: fc.constantFrom(1, 10, 30) }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(tries, (list) => {
      const { clock, brake } = start();
      let [spent, passed] = [0, 0];
      for (const { wait, price } of list) {
        clock.advance(wait);
        passed += wait;
        const passage = brake.enter('one', price);
        if (passage.open) spent += price;
        else expect(passage.waitSeconds).toBeLessThanOrEqual(LONGEST_WAIT_SECONDS);
      }
      expect(spent).toBeLessThanOrEqual(purses.address.most + (passed / 1000) * purses.address.perSecond);
    }),
  );
});

test('the address that counts is the one our own proxy wrote down', async () => {
  const told = async (trust: number, forwarded: string): Promise<string> => {
    const routes = new Hono();
    routes.get('/', (context) => context.text(clientAddress(context, trust)));
    return (await routes.request('/', { headers: { 'x-forwarded-for': forwarded } })).text();
  };
  expect(await told(0, '192.0.2.1')).toBe('');
  expect(await told(1, 'made-up, 192.0.2.1')).toBe('192.0.2.1');
  expect(await told(2, 'made-up, 192.0.2.1, 198.51.100.7')).toBe('192.0.2.1');
  expect(await told(1, '2001:db8:0:7::1')).toBe('2001:db8:0:7');
  expect(await told(1, '2001:0db8::7')).toBe('2001:db8:0:0');
  expect(await told(1, '::ffff:192.0.2.9')).toBe('192.0.2.9');
});
