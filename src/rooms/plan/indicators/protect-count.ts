/**
 * Who looks at a number about people. `coordinators` see the signals themselves; others of the municipality do not; the region
 * sees many municipalities side by side.
 */
export type Onlooker = 'coordinators' | 'municipality' | 'region';

/** From so many on a number says nothing of one of them (domain 8.4). Strict: fewer is hidden. */
export const FEWEST = 5;

/** A count of people or reports as this onlooker may see it. Zero is a value, and is told (S35). */
export function protectCount(count: number, onlooker: Onlooker): string {
  if (onlooker === 'coordinators') return String(count);
  if (onlooker === 'region') return count === 0 ? '0' : count < FEWEST ? '1-4' : '5 of meer';
  return count > 0 && count < FEWEST ? `minder dan ${FEWEST}` : String(count);
}

/** Reports from which a share of them is told to others: of fewer it would tell of single ones. */
const FEWEST_FOR_SHARE = 10;

/** A share of reports in percent, rounded to whole ones; null where this onlooker may not see it. */
export function protectShare(part: number, whole: number, onlooker: Onlooker): string | null {
  if (whole === 0) return null;
  if (onlooker !== 'coordinators') {
    const rest = whole - part;
    if (whole < FEWEST_FOR_SHARE || (part > 0 && part < FEWEST) || (rest > 0 && rest < FEWEST)) return null;
  }
  return `${Math.round((part / whole) * 100)} %`;
}
