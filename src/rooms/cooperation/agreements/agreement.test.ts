import { expect, test } from 'vitest';
import { agreementState, codesOf } from '../../../../content/code-lists.ts';
import { attentionFor, holdsOn, nextStates } from './agreement.ts';

const dates = (change: object = {}) => ({
  state: 'in_force' as const,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  reviewOn: null,
  ...change,
});

test('every state can be reached from a concept, and every state but the last goes on', () => {
  const reached = new Set(['draft']);
  for (const state of reached) for (const next of nextStates(state as 'draft')) reached.add(next);
  expect([...reached].sort()).toEqual([...codesOf(agreementState)].sort());
  for (const state of codesOf(agreementState)) expect(nextStates(state).length === 0).toBe(state === 'ended');
});

test('nothing is in force that was not signed', () => {
  const before = codesOf(agreementState).filter((state) => nextStates(state).includes('in_force'));
  expect(before).toEqual(['signed', 'evaluated']);
});

test('holds on its first and its last day', () => {
  for (const day of ['2026-01-01', '2026-12-31']) expect(holdsOn(dates(), day)).toBe(true);
  for (const day of ['2025-12-31', '2027-01-01']) expect(holdsOn(dates(), day)).toBe(false);
  expect(holdsOn(dates({ state: 'signed' }), '2026-06-01')).toBe(false);
  expect(holdsOn(dates({ startsOn: null, endsOn: null }), '1999-01-01')).toBe(true);
});

test.each([
  [dates(), '2026-06-01', '2026-09-01', 'none'],
  [dates(), '2026-11-01', '2027-02-01', 'ends'],
  [dates(), '2027-01-01', '2027-04-01', 'expired'],
  [dates({ endsOn: null, reviewOn: '2026-07-01' }), '2026-06-01', '2026-09-01', 'review'],
  [dates({ reviewOn: '2026-07-01' }), '2026-12-01', '2027-03-01', 'ends'],
  [dates({ state: 'ended' }), '2027-01-01', '2027-04-01', 'none'],
])('%j on %s asks for attention: %s %s', (one, today, horizon, attention) => {
  expect(attentionFor(one, today, horizon)).toBe(attention);
});
