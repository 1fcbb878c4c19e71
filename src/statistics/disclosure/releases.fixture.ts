import type { Microdata } from './microdata.ts';
import type { Entry, Selection } from './release.ts';
import { countIn } from './rounded-release.ts';

/** Four invented towns, two years, two forms. */
export const towns: Microdata = {
  columns: ['jaar', 'plaats', 'vorm'],
  rows: ['2021', '2022'].flatMap((jaar) =>
    ['Aa', 'Bee', 'Cee', 'Dee'].flatMap((plaats) => ['x', 'y'].map((vorm) => [jaar, plaats, vorm])),
  ),
  counts: [12, 9, 14, 8, 21, 16, 3, 2, 10, 11, 17, 6, 19, 13, 9, 8],
};

/** What the tests demand of every release. */
export const guarantee = { threshold: 5, width: 4, stronger: true };

const SUPPRESS = { kind: 'suppress' } as const;

/** A release of exact counts, with the data behind it. */
export const entry = (id: string, data: Microdata, ...selections: readonly Selection[]): Entry => ({
  release: {
    id,
    mechanism: SUPPRESS,
    cells: selections.map((where) => ({ where, value: countIn(data, where) })),
  },
  data,
});
