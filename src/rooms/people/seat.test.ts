import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../../kernel/actor.ts';
import { isCurrent, needsFactor, readSeatCode, seatCode, seatKindsOf, seatTitle } from './seat.ts';

test('every seat that sees persons, accounts or the region needs the second factor', () => {
  const roles: Role[] = [
    'coordinator',
    'care_coordinator',
    'partner_agent',
    'inspector',
    'privacy_officer',
    'administrator',
    'regional_director',
  ];
  expect(roles.filter((role) => !needsFactor(role))).toEqual([]);
  expect(needsFactor('employee')).toBe(false);
});

test('a kind of seat and its code are each other’s way back, and only where the seat can be', () => {
  for (const where of ['region', 'municipality', 'partner'] as const)
    for (const kind of seatKindsOf(where)) expect(readSeatCode(where, seatCode(kind))).toEqual(kind);
  expect(readSeatCode('partner', 'coordinator:care')).toBe(null);
  expect(readSeatCode('municipality', 'coordinator')).toBe(null);
  expect(readSeatCode('municipality', 'constructor')).toBe(null);
});

test('the title of a seat is what people say', () => {
  expect(seatTitle({ role: 'coordinator', domain: 'care' })).toBe('Aandachtsfunctionaris zorg');
  expect(seatTitle({ role: 'reader', domain: null })).toBe('Lezer (bestuur of raad)');
});

test('a seat is held from its first to its last day, both included', () => {
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (from, until) => {
      const held = { from, until };
      expect(isCurrent(held, from)).toBe(from <= until);
      expect(isCurrent({ from, until: null }, until)).toBe(until >= from);
    }),
  );
  expect(isCurrent({ from: '2026-01-01', until: '2026-11-23' }, '2026-11-23')).toBe(true);
  expect(isCurrent({ from: '2026-01-01', until: '2026-11-23' }, '2026-11-24')).toBe(false);
});
