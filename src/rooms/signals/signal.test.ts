import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  contactProduct,
  exploitationForm,
  minor,
  signalStatus,
  signalUrgency,
  waitsFor,
} from '../../../content/code-lists.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import {
  type ActCodes,
  closedStates,
  dueAt,
  foldActs,
  isOpen,
  isOverdue,
  mayMove,
  needsSecondReader,
  openStates,
  type SignalState,
  transitions,
} from './signal.ts';

const states = codesOf(signalStatus);
const anyState = fc.constantFrom(...states);
const terms = { triage: 2, enriching: 10 };
const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('states of a signal', () => {
  it('are all either open or closed', () => {
    expect([...openStates, ...closedStates].sort()).toEqual([...states].sort());
    for (const state of states) expect(isOpen(state)).toBe(openStates.some((open) => open === state));
  });

  it('can all be reached from received', () => {
    const reached = new Set<SignalState>(['received']);
    for (const state of reached) for (const next of transitions[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('are never left for themselves, never return to received, and leave a closed one only through triage', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        if (!mayMove(from, to)) return;
        expect(from).not.toBe(to);
        expect(to).not.toBe('received');
        if (!isOpen(from)) expect(to).toBe('triage');
      }),
    );
  });

  it('can be closed from every open state, and only as no trafficking with a second reader', () => {
    for (const state of openStates) expect(transitions[state].some((to) => !isOpen(to))).toBe(true);
    expect(states.filter(needsSecondReader)).toEqual(['closed_not_trafficking']);
  });
});

describe('the term of a signal', () => {
  it('is at once for acute danger and the same day for urgent', () => {
    const at = new Date('2026-11-20T14:05:00Z');
    expect(dueAt('received', 'acute', at, terms)).toEqual(at);
    expect(dueAt('received', 'urgent', at, terms)).toEqual(new Date('2026-11-20T22:59:59Z'));
  });

  it('is two working days for triage and ten for enriching', () => {
    const friday = new Date('2026-11-20T14:05:00Z');
    expect(dueAt('received', 'normal', friday, terms)).toEqual(new Date('2026-11-24T14:05:00Z'));
    expect(dueAt('enriching', 'normal', friday, terms)).toEqual(new Date('2026-12-04T14:05:00Z'));
  });

  it('does not exist for what is handed over, a case, or closed', () => {
    for (const state of ['forwarded', 'case', ...closedStates] as const)
      expect(dueAt(state, 'acute', new Date(), terms)).toBeNull();
  });

  it('never lies before its start, never beyond the working days, and follows the settings', () => {
    const urgency = fc.constantFrom(...codesOf(signalUrgency));
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(anyState, urgency, instant, days, days, (state, soon, since, triage, enriching) => {
        const due = dueAt(state, soon, since, { triage, enriching });
        if (due === null) return;
        expect(due.getTime()).toBeGreaterThanOrEqual(since.getTime());
        const longest = addWorkingDays(since, Math.max(triage, enriching));
        if (soon !== 'urgent') expect(due.getTime()).toBeLessThanOrEqual(longest.getTime());
        expect(isOverdue(due, new Date(due.getTime() + 1))).toBe(true);
        expect(isOverdue(due, due)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

const codes: fc.Arbitrary<ActCodes> = fc.record(
  {
    state: anyState,
    form: fc.constantFrom(...codesOf(exploitationForm)),
    urgency: fc.constantFrom(...codesOf(signalUrgency)),
    minor: fc.constantFrom(...codesOf(minor)),
    product: fc.constantFrom(...codesOf(contactProduct)),
    waitsFor: fc.constantFrom(...codesOf(waitsFor), null),
  },
  { requiredKeys: [] },
);

describe('folding acts', () => {
  it('starts as received, and an act without codes changes nothing', () => {
    expect(foldActs([]).state).toBe('received');
    fc.assert(
      fc.property(codes, (first) => {
        const legal = { ...first, state: undefined };
        const { state: _, ...rest } = legal;
        expect(foldActs([{ codes: rest }, { codes: {} }])).toEqual(foldActs([{ codes: rest }]));
      }),
    );
  });

  it('takes the last word on every code and refuses a step that is not there', () => {
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 12 }), (list) => {
        let state: SignalState = 'received';
        const legal = list.every(({ state: next }) => {
          if (next === undefined || next === state) return true;
          const known = mayMove(state, next);
          state = next;
          return known;
        });
        const fold = () => foldActs(list.map((one) => ({ codes: one })));
        if (!legal) expect(fold).toThrow(RangeError);
        else {
          expect(fold().state).toBe(state);
          const lastForm = list.findLast(({ form }) => form !== undefined)?.form ?? 'unknown';
          expect(fold().form).toBe(lastForm);
        }
      }),
      { numRuns: 500 },
    );
  });
});
