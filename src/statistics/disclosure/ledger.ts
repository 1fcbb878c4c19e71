import { audit } from './audit.ts';
import { type LedgerSystem, ledgerSystem, selectionName } from './ledger-system.ts';
import { codesIn } from './microdata.ts';
import type { Guarantee } from './protection.ts';
import type { Entry, Ledger, Mechanism, PublishedCell, Reason, Release, Wish } from './release.ts';
import { mismatches, smallDifferences } from './rounded-release.ts';
import type { Solver } from './solver.ts';
import { suppress } from './suppress.ts';

/** Accepted only when everything is proven. */
export type Verdict =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/**
 * Audits a release together with everything that went out before. Refuses it when a mechanism meets counts that another
 * has touched, when a small cell can be worked out or narrowed by differences, or when that cannot be ruled out.
 */
export function auditRelease(solver: Solver, ledger: Ledger, next: Entry, guarantee: Guarantee): Verdict {
  const entries = [...ledger, next];
  try {
    const mixed = mixing(ledger, next);
    if (mixed.length > 0) return { accepted: false, reasons: mixed };
    const same = entries.filter(({ release }) => release.mechanism.kind === next.release.mechanism.kind);
    const reasons = reasonsFor(solver, same, next, guarantee);
    return reasons.length === 0 ? { accepted: true } : { accepted: false, reasons };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      accepted: false,
      reasons: [
        {
          nl: `De controle kon niet gedaan worden (${error.message}).`,
          en: `The audit could not be made (${error.message}).`,
        },
      ],
    };
  }
}

function reasonsFor(solver: Solver, entries: readonly Entry[], next: Entry, guarantee: Guarantee): Reason[] {
  const { mechanism } = next.release;
  if (mechanism.kind === 'suppress') return seenThrough(solver, entries, guarantee);
  if (mechanism.kind === 'round') {
    if (mechanism.base < guarantee.threshold)
      return [
        {
          nl: `Grondtal ${mechanism.base} is kleiner dan de drempel ${guarantee.threshold}: aantallen daartussen blijven leesbaar.`,
          en: `Base ${mechanism.base} is below the threshold ${guarantee.threshold}: counts in between stay readable.`,
        },
      ];
    return [...mismatches(next), ...smallDifferences(entries, mechanism.base)];
  }
  return [];
}

/** Cells of which the releases together tell too much. */
function seenThrough(solver: Solver, entries: readonly Entry[], guarantee: Guarantee): Reason[] {
  const { system, shown, unseen, names } = ledgerSystem(entries, guarantee.threshold);
  const hidden = new Uint8Array(system.cells.length).fill(1);
  for (const { cell, value } of shown) if (value !== null) hidden[cell] = 0;
  const unsafe = unsafeOf(system.counts, guarantee.threshold);
  const { gaps } = audit(solver, { system, hidden, unsafe, unseen, guarantee, intervals: 'proven' });
  return gaps.map(({ cell, attacker }) => {
    const name = names[cell] ?? '';
    if (attacker.kind === 'informed')
      return {
        nl: `${name}: wie weet welke cellen klein zijn, kan dit aantal uitrekenen.`,
        en: `${name}: who knows which cells are small can work this count out.`,
      };
    if (attacker.kind === 'insider')
      return {
        nl: `${name}: wie zelf in een cel zit, kan dit aantal uitrekenen.`,
        en: `${name}: somebody who is in a cell himself can work this count out.`,
      };
    return {
      nl: `${name}: alle publicaties samen laten te weinig ruimte over voor dit kleine aantal.`,
      en: `${name}: all releases together leave this small count too little room.`,
    };
  });
}

const unsafeOf = (counts: Int32Array, threshold: number): number[] =>
  [...counts.keys()].filter((cell) => (counts[cell] as number) > 0 && (counts[cell] as number) < threshold);

/** Earlier releases of the same people by another mechanism, or with other noise. */
function mixing(ledger: Ledger, next: Entry): Reason[] {
  return ledger.flatMap((earlier) => {
    const [one, other] = [earlier.release.mechanism, next.release.mechanism];
    if (isSame(one, other) || !overlap(earlier, next)) return [];
    return [
      {
        nl: `Publicatie ${earlier.release.id} gaat over dezelfde mensen met een andere methode (${nameOf(one)} en ${nameOf(other)}); samen verraden zij meer dan elk apart.`,
        en: `Release ${earlier.release.id} is about the same people by another method (${nameOf(one)} and ${nameOf(other)}); together they tell more than each apart.`,
      },
    ];
  });
}

const nameOf = (mechanism: Mechanism): string => {
  if (mechanism.kind === 'round') return `round ${mechanism.base}`;
  if (mechanism.kind === 'suppress') return 'suppress';
  const { largest, variance, gap } = mechanism.noise;
  return `cell-key D=${largest} V=${variance} js=${gap} ${mechanism.keys}`;
};
const isSame = (one: Mechanism, other: Mechanism): boolean => nameOf(one) === nameOf(other);

/** Whether some people may be in cells of both: no column tells their selections apart. */
function overlap(one: Entry, other: Entry): boolean {
  return one.data.columns.every((column) => {
    const [first, second] = [reachedBy(one, column), reachedBy(other, column)];
    return [...first].some((code) => second.has(code));
  });
}

/** The codes of a column that some cell of an entry counts. */
function reachedBy({ release, data }: Entry, column: string): Set<string> {
  const named = release.cells.map(({ where }) => where[column]);
  return new Set(
    named.some((codes) => codes === undefined)
      ? codesIn(data, column)
      : named.flatMap((codes) => codes ?? []),
  );
}

/**
 * Makes a release by suppression that is safe beside everything that went out before, and hides as little as it can; or
 * says which cell nothing protects. What was published earlier can no more be hidden.
 */
export function protectRelease(
  solver: Solver,
  ledger: Ledger,
  { id, data, cells }: Wish,
  guarantee: Guarantee,
):
  | { readonly status: 'protected'; readonly entry: Entry }
  | { readonly status: 'refused'; readonly reasons: readonly Reason[] } {
  const open = cells.map((where): PublishedCell => ({ where, value: null }));
  const wished: Entry = { release: { id, mechanism: { kind: 'suppress' }, cells: open }, data };
  const mixed = mixing(ledger, wished);
  if (mixed.length > 0) return { status: 'refused', reasons: mixed };
  const entries = [...ledger.filter(({ release }) => release.mechanism.kind === 'suppress'), wished];
  const combined = ledgerSystem(entries, guarantee.threshold);
  const found = suppress(solver, { ...taskOf(combined, entries.length - 1, guarantee.threshold), guarantee });
  if (found.status === 'refused') {
    const name = combined.names[found.gap.cell] ?? '';
    return {
      status: 'refused',
      reasons: [
        {
          nl: `${name}: naast wat al gepubliceerd is, is dit kleine aantal niet te beschermen.`,
          en: `${name}: beside what is already published this small count cannot be protected.`,
        },
      ],
    };
  }
  const values = new Map(
    combined.shown.map(({ entry, cell, where }) => [
      `${entry} ${selectionName(where)}`,
      found.hidden[cell] === 1 ? null : (combined.system.counts[cell] as number),
    ]),
  );
  const last = entries.length - 1;
  const filled = cells.map(
    (where): PublishedCell => ({ where, value: values.get(`${last} ${selectionName(where)}`) ?? null }),
  );
  const release: Release = { id, mechanism: { kind: 'suppress' }, cells: filled };
  return { status: 'protected', entry: { release, data } };
}

function taskOf({ system, shown, unseen }: LedgerSystem, last: number, threshold: number) {
  const published = new Set(shown.filter(({ value }) => value !== null).map(({ cell }) => cell));
  const wished = new Set(shown.filter(({ entry }) => entry === last).map(({ cell }) => cell));
  const others = shown.map(({ cell }) => cell).filter((cell) => !published.has(cell) && !wished.has(cell));
  return {
    system,
    unsafe: unsafeOf(system.counts, threshold),
    published: [...published],
    hidden: others,
    unseen,
  };
}
