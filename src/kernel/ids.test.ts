import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatTraceParent,
  isUuid,
  newId,
  newSpan,
  newTrace,
  parseTraceParent,
  readId,
  type SignalId,
} from './ids.ts';

describe('ids', () => {
  it('are uuids, each time another', () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newId<SignalId>()));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(isUuid(id)).toBe(true);
  });

  it('are read from text outside, whatever the case, and from nothing else', () => {
    const id = newId<SignalId>();
    expect(readId<SignalId>(id.toUpperCase())).toBe(id);
    expect(readId<SignalId>(undefined)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => readId<SignalId>(text) === null));
    expect(readId<SignalId>(`${id}'; drop table signals`)).toBeNull();
    expect(readId<SignalId>(`${id}\n`)).toBeNull();
  });
});

describe('trace parent', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.boolean(), (sampled) => {
        const parent = { traceId: newTrace(), spanId: newSpan(), sampled };
        expect(parseTraceParent(formatTraceParent(parent))).toEqual(parent);
      }),
    );
  });

  it.each([
    undefined,
    '',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more',
    '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
  ])('refuses %s', (header) => {
    expect(parseTraceParent(header)).toBeNull();
  });

  it('reads a later version that carries more', () => {
    expect(parseTraceParent('cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00-more')).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      sampled: false,
    });
  });
});
