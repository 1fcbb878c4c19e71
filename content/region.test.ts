import { describe, expect, it } from 'vitest';
import { municipalities, municipalityOfPlace, region, reservedSlugs } from './region.ts';

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

describe('the region', () => {
  it('has the 23 municipalities of the police unit, in order', () => {
    expect(municipalities).toHaveLength(region.size.value);
    const names = municipalities.map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'nl')));
    for (const name of ['Albrandswaard', 'Goeree-Overflakkee', 'Voorne aan Zee', 'Molenlanden'])
      expect(names).toContain(name);
  });

  it.each(['slug', 'name', 'colour'] as const)('gives each its own %s', (key) => {
    expect(new Set(municipalities.map((one) => one[key])).size).toBe(municipalities.length);
  });

  it('gives each its own code', () => {
    const codes = municipalities.map(({ cbsCode }) => cbsCode.value);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^GM\d{4}$/);
  });

  it('uses addresses that are safe and that nothing else needs', () => {
    for (const { slug } of [...municipalities, region]) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(reservedSlugs).not.toContain(slug);
    }
    expect(new Set(reservedSlugs).size).toBe(reservedSlugs.length);
  });

  it('uses colours on which white text is readable', () => {
    for (const { name, colour } of [...municipalities, region]) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(1.05 / (luminance(colour) + 0.05), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('finds the municipality of a place, and no place lies in two', () => {
    expect(municipalityOfPlace('rhoon')?.slug).toBe('albrandswaard');
    expect(municipalityOfPlace(' Spijkenisse ')?.slug).toBe('nissewaard');
    expect(municipalityOfPlace('Utrecht')).toBeNull();
    const places = municipalities.flatMap((one) => one.places);
    expect(new Set(places).size).toBe(places.length);
  });
});
