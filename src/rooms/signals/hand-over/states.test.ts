import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, handOverState } from '../../../../content/code-lists.ts';
import {
  deedsOf,
  endOf,
  type HandOverDeed,
  handOverDeeds,
  isOpen,
  neededNow,
  recipientMayRead,
  stateAfter,
} from './states.ts';

const deed = fc.constantFrom(...(Object.keys(handOverDeeds) as HandOverDeed[]));
const side = fc.constantFrom('sender' as const, 'recipient' as const);
const state = fc.constantFrom(...codesOf(handOverState));

describe('the life of a hand-over', () => {
  it('starts offered, and every state can be reached', () => {
    const reached = new Set<string>(['offered']);
    const todo: (typeof reached extends Set<infer S> ? S : never)[] = ['offered'];
    for (const from of todo) {
      for (const by of ['sender', 'recipient'] as const) {
        for (const one of deedsOf(from as 'offered', by)) {
          const to = handOverDeeds[one].to;
          if (!reached.has(to)) todo.push(to);
          reached.add(to);
        }
      }
    }
    expect([...reached].sort()).toEqual([...codesOf(handOverState)].sort());
  });

  it('never goes on after its end, whoever tries what', () => {
    fc.assert(
      fc.property(state, deed, side, (from, what, by) => {
        if (!isOpen(from)) expect(stateAfter(from, what, by)).toBeNull();
      }),
    );
  });

  it('lets each side do only its own deeds', () => {
    fc.assert(
      fc.property(state, deed, side, (from, what, by) => {
        if (stateAfter(from, what, by) !== null) expect(handOverDeeds[what].by).toBe(by);
      }),
    );
    expect(stateAfter('offered', 'withdraw', 'recipient')).toBeNull();
    expect(stateAfter('accepted', 'finish', 'sender')).toBeNull();
  });

  it('is finished or given back only after it was accepted', () => {
    expect(stateAfter('seen', 'finish', 'recipient')).toBeNull();
    expect(stateAfter('offered', 'return', 'recipient')).toBeNull();
    expect(stateAfter('accepted', 'finish', 'recipient')).toBe('done');
    expect(stateAfter('accepted', 'refuse', 'recipient')).toBeNull();
  });

  it('closes the content for the recipient once there is no purpose left', () => {
    expect(codesOf(handOverState).filter((one) => !recipientMayRead(one))).toEqual([
      'refused',
      'returned',
      'withdrawn',
    ]);
  });
});

describe('the term of a hand-over', () => {
  const friday = new Date('2026-11-20T15:00:00Z');
  const silence = { unit: 'working-days', count: 1 } as const;

  it('counts hours on the clock and working days over the weekend', () => {
    expect(endOf(friday, { unit: 'hours', count: 4 }).toISOString()).toBe('2026-11-20T19:00:00.000Z');
    expect(endOf(friday, { unit: 'working-days', count: 1 }).toISOString()).toBe('2026-11-23T15:00:00.000Z');
  });

  it('reminds once when it is over, and tells of silence a working day after that, once', () => {
    const waiting = { state: 'seen', dueAt: friday, remindedAt: null, silentAt: null } as const;
    const later = (hours: number) => new Date(friday.getTime() + hours * 3_600_000);
    expect(neededNow(waiting, later(-1), silence)).toBeNull();
    expect(neededNow(waiting, later(0), silence)).toBe('remind');
    const reminded = { ...waiting, remindedAt: later(0) };
    expect(neededNow(reminded, later(24), silence)).toBeNull();
    expect(neededNow(reminded, later(72), silence)).toBe('tell-silent');
    expect(neededNow({ ...reminded, silentAt: later(72) }, later(100), silence)).toBeNull();
  });

  it('leaves what has been answered alone', () => {
    for (const answered of ['refused', 'returned', 'done', 'withdrawn'] as const) {
      const waiting = { state: answered, dueAt: friday, remindedAt: null, silentAt: null };
      expect(neededNow(waiting, new Date('2027-01-01T00:00:00Z'), silence)).toBeNull();
    }
  });
});
