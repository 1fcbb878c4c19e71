import { describe, expect, it } from 'vitest';
import { type FieldKind, normalise, tokenDomain } from './fields.ts';

const exact = (kind: FieldKind, value: string): string | null => normalise({ kind }, value).exact;
const tokens = (kind: FieldKind, value: string): readonly string[] => normalise({ kind }, value).tokens;

describe('values of fields', () => {
  it('a postcode in any case and spacing', () => {
    for (const value of ['1234 AB', '1234ab', ' 1234  Ab ']) expect(exact('postcode', value)).toBe('1234ab');
    expect(tokens('postcode', '1212')).toEqual(['01', '12', '21', '32']);
  });

  it('sex in the words of several languages; unknown is missing', () => {
    for (const value of ['m', 'Man', 'MALE', '1', 'mężczyzna']) expect(exact('sex', value)).toBe('m');
    for (const value of ['v', 'Vrouw', 'F', '2', 'femeie']) expect(exact('sex', value)).toBe('f');
    for (const value of ['', '0', 'onbekend', '9']) expect(exact('sex', value)).toBeNull();
  });

  it('a telephone number with or without its country', () => {
    for (const value of ['06-12345678', '+31 6 12345678', '0031612345678', '(06) 12 34 56 78'])
      expect(exact('phone', value)).toBe('612345678');
    expect(exact('phone', '112')).toBeNull();
  });

  it('the same tokens for a day and month that changed places, one other for a wrong digit', () => {
    const [written, swapped] = [tokens('birth-date', '1990-03-12'), tokens('birth-date', '1990-12-03')];
    expect([...swapped].sort()).toEqual([...written].sort());
    const wrong = tokens('birth-date', '1990-03-14');
    expect(wrong.filter((token) => !written.includes(token))).toHaveLength(1);
    expect(new Set(tokens('birth-date', '1911-11-11')).size).toBe(8);
  });

  it('no exact value for a day that there is not, but tokens', () => {
    expect(exact('birth-date', '31-02-1990')).toBeNull();
    expect(tokens('birth-date', '31-02-1990')).toHaveLength(8);
  });

  it('bigrams with a blank before and after', () => {
    expect(tokens('given-name', 'Eva')).toEqual([' e', 'ev', 'va', 'a ']);
    expect(tokens('text', 'a b')).toEqual([' a', 'a ', ' b', 'b ']);
  });

  it('one domain for all parts of a name, others apart', () => {
    expect(tokenDomain({ kind: 'given-name' })).toBe(tokenDomain({ kind: 'family-name' }));
    expect(tokenDomain({ kind: 'text', label: 'a' })).not.toBe(tokenDomain({ kind: 'text', label: 'b' }));
  });
});
