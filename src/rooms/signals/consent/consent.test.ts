import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroup, codesOf, consentAnswer, consentPurpose } from '../../../../content/code-lists.ts';
import { canReceiveHandOver, partnerCodes } from '../../../../content/partners.ts';
import { consentFor, consentRecipients, foldConsents, holds, kindOfRecipient } from './consent.ts';

const codes = fc.record({
  recipient: fc.constantFrom('essm' as const, 'police_avim' as const, 'coordinator_safety' as const),
  purpose: fc.constantFrom(...codesOf(consentPurpose)),
  answer: fc.constantFrom(...codesOf(consentAnswer)),
  who: fc.constantFrom('self' as const, 'both' as const, 'guardian' as const),
  ageGroup: fc.constantFrom(...codesOf(ageGroup)),
  until: fc.constantFrom(null, '2026-11-22', '2026-12-31'),
});
const acts = fc.array(
  fc.record({ kind: fc.constantFrom('consent_recorded', 'noted', 'closed'), codes, at: fc.date() }),
  { maxLength: 20 },
);

describe('what holds now', () => {
  it('is the last word on each recipient and purpose, and nothing else moves it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const now = foldConsents(list);
        const asked = list.filter(({ kind }) => kind === 'consent_recorded');
        for (const { codes: one } of asked) {
          const last = asked.findLast(
            ({ codes: other }) => other.recipient === one.recipient && other.purpose === one.purpose,
          );
          expect(consentFor(now, one.recipient, one.purpose)).toEqual({ ...last?.codes, at: last?.at });
        }
        expect(now.length).toBeLessThanOrEqual(asked.length);
      }),
    );
  });

  it('holds when it was given, until the end of its last day', () => {
    const given = { recipient: 'essm', purpose: 'help', answer: 'given', who: 'self' } as const;
    const one = { ...given, ageGroup: 'adult_unknown', at: new Date() } as const;
    expect(holds({ ...one, until: null }, '2026-11-23')).toBe(true);
    expect(holds({ ...one, until: '2026-11-23' }, '2026-11-23')).toBe(true);
    expect(holds({ ...one, until: '2026-11-22' }, '2026-11-23')).toBe(false);
    expect(holds({ ...one, until: null, answer: 'withdrawn' }, '2026-11-23')).toBe(false);
    expect(holds({ ...one, until: null, answer: 'refused' }, '2026-11-23')).toBe(false);
  });
});

describe('recipients that people are asked about', () => {
  it('are every partner that takes hand-overs and both coordinators, and no others', () => {
    const partners = partnerCodes.filter(canReceiveHandOver);
    const expected = [...partners, 'coordinator_care', 'coordinator_safety'];
    expect(Object.keys(consentRecipients).sort()).toEqual(expected.sort());
    expect(kindOfRecipient({ partner: 'essm', domain: 'care' })).toBe('essm');
    expect(kindOfRecipient({ partner: null, domain: 'safety' })).toBe('coordinator_safety');
  });
});
