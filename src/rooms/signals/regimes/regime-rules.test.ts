import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  confidentiality,
  domain,
  enrichmentSource,
  itemPurpose,
  legalBasis,
  regime,
  retentionRule,
} from '../../../../content/code-lists.ts';
import { regimes, sourceRules } from '../../../../content/regimes.ts';
import { cooperationsIn, type Item, itemOf, refusedItem } from './regime-rules.ts';

const item = itemOf('kvk', 'public_task', 'facts');
const partOf = (changed: Partial<Item>, side: 'care' | 'safety' = 'safety') =>
  refusedItem({ ...item, ...changed }, side)?.part ?? null;

describe('what an item carries (D7)', () => {
  it('follows from its source and ground', () => {
    expect(item).toEqual({
      source: 'kvk',
      ground: 'public_task',
      purpose: 'facts',
      regime: 'avg',
      retention: 'signal',
      confidentiality: 'internal',
    });
    expect(itemOf('social_file', 'wmo', 'help')).toMatchObject({ retention: 'wmo', regime: 'avg' });
    expect(itemOf('riec', 'wgs_riec', 'object')).toMatchObject({ retention: 'wgs', regime: 'wgs' });
  });

  it('is refused with the reason where the combination does not fit', () => {
    expect(partOf({})).toBeNull();
    expect(partOf({ ground: 'wgs_riec', retention: 'wgs' })).toBe('ground');
    expect(partOf({ regime: 'wgs' })).toBe('regime');
    expect(partOf({ retention: 'wgs' })).toBe('retention');
    expect(partOf({ source: 'brp' })).toBe('confidentiality');
    expect(partOf({ source: 'brp', confidentiality: 'confidential', ground: 'anonymous' })).toBe('ground');
    expect(partOf(itemOf('riec', 'wgs_riec', 'object'))).toBeNull();
    expect(partOf(itemOf('riec', 'wgs_zvh', 'object'))).toBe('ground');
    expect(partOf(itemOf('riec', 'consent', 'object'))).toBe('ground');
    expect(partOf({ ...itemOf('riec', 'wgs_riec', 'object'), confidentiality: 'internal' })).toBe(
      'confidentiality',
    );
  });

  it('of the police is never written down here: it has its own form (R4)', () => {
    for (const ground of codesOf(legalBasis)) {
      expect(partOf(itemOf('police_question', ground, 'facts'))).toBe('regime');
      expect(partOf({ ...itemOf('police_question', ground, 'facts'), regime: 'avg' })).toBe('regime');
    }
  });

  it('of the social file comes to safety only on what lets care speak (R3)', () => {
    expect(partOf(itemOf('social_file', 'wmo', 'help'), 'care')).toBeNull();
    expect(partOf(itemOf('social_file', 'wmo', 'help'), 'safety')).toBe('ground');
    expect(partOf(itemOf('social_file', 'consent', 'help'), 'safety')).toBeNull();
  });

  it('is let through only when regime, ground, term and confidentiality all fit', () => {
    const any: fc.Arbitrary<Item> = fc.record({
      source: fc.constantFrom(...codesOf(enrichmentSource)),
      regime: fc.constantFrom(...codesOf(regime)),
      ground: fc.constantFrom(...codesOf(legalBasis)),
      purpose: fc.constantFrom(...codesOf(itemPurpose)),
      retention: fc.constantFrom(...codesOf(retentionRule)),
      confidentiality: fc.constantFrom(...codesOf(confidentiality)),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...codesOf(domain)), (one, side) => {
        const found = refusedItem(one, side);
        if (found !== null) {
          expect(found.why.length).toBeGreaterThan(10);
          return;
        }
        expect(one.regime).toBe(sourceRules[one.source].regime);
        expect(one.regime).not.toBe('wpg');
        expect(regimes[one.regime].grounds).toContain(one.ground);
        expect(regimes[one.regime].retention).toContain(one.retention);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cooperations in a file', () => {
  it('are those of which something was found', () => {
    const enriched = (...findings: object[]) => ({ kind: 'enriched', codes: { findings } });
    const riec = { ...itemOf('riec', 'wgs_riec', 'object'), finding: 'yes' };
    expect(cooperationsIn([enriched(riec, riec), enriched({ ...item, finding: 'yes' })])).toEqual(['riec']);
    expect(cooperationsIn([enriched({ ...riec, finding: 'no' }), { kind: 'noted', codes: {} }])).toEqual([]);
  });
});
